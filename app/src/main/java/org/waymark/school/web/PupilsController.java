package org.waymark.school.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.PupilFilter;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The list of pupils of a year, narrowed by whatever stands in the address. */
@Controller
@RequestMapping("/schools/{laestab}/pupils")
class PupilsController {

    private final Pupils pupils;
    private final Rolls rolls;
    private final ChosenYear years;
    private final Pages pages;

    PupilsController(Pupils pupils, Rolls rolls, ChosenYear years, Pages pages) {
        this.pupils = pupils;
        this.rolls = rolls;
        this.years = years;
        this.pages = pages;
    }

    @GetMapping
    View list(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String yearGroup,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "on-roll") String who) {
        AcademicYear chosen = years.of(scope, year);
        Set<String> groups =
                YearGroup.find(yearGroup).map(group -> Set.of(group.code())).orElse(Set.of());
        PupilFilter.Who which = Arrays.stream(PupilFilter.Who.values())
                .filter(one -> code(one).equals(who))
                .findFirst()
                .orElse(PupilFilter.Who.ON_ROLL);
        List<OnRoll> found = pupils.list(scope, new PupilFilter(chosen.endYear(), groups, classId, search, which));
        boolean narrowed =
                !groups.isEmpty() || classId != null || !search.isBlank() || which != PupilFilter.Who.EVERYONE;
        boolean anybody = !found.isEmpty()
                || narrowed
                        && !rolls.listOnRoll(scope, chosen.endYear(), Set.of(), null)
                                .isEmpty();
        return View.of(
                "school/pupils",
                "page",
                pages.page(scope, Section.PUPILS, "Pupils"),
                "scope",
                scope,
                "year",
                chosen,
                "years",
                years.listChoices(scope, chosen),
                "classes",
                rolls.listClasses(scope, chosen.endYear()),
                "pupils",
                found,
                "anybody",
                anybody,
                "yearGroup",
                groups.stream().findFirst().orElse(""),
                "classId",
                classId,
                "search",
                search,
                "who",
                code(which));
    }

    private static String code(PupilFilter.Who who) {
        return switch (who) {
            case ON_ROLL -> "on-roll";
            case LEFT -> "left";
            case EVERYONE -> "everyone";
        };
    }
}

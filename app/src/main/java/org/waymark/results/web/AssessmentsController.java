package org.waymark.results.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.KeyDate;
import org.waymark.results.Editions;
import org.waymark.results.Overviews;
import org.waymark.results.Overviews.Overview;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The assessments of a year: what is done and what needs someone. */
@Controller
public class AssessmentsController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final Overviews overviews;
    private final Rolls rolls;
    private final Editions editions;
    private final Pages pages;

    AssessmentsController(Overviews overviews, Rolls rolls, Editions editions, Pages pages) {
        this.overviews = overviews;
        this.rolls = rolls;
        this.editions = editions;
        this.pages = pages;
    }

    /** A day that matters, and whether it has passed. */
    public record Due(String assessment, KeyDate date, boolean past) {}

    @GetMapping("/schools/{laestab}/assessments")
    View list(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        if (year != null && (year < EARLIEST || year > LATEST)) {
            throw new NotFound("There is no school year " + year + ".");
        }
        int current = AcademicYear.of(editions.today()).endYear();
        List<Integer> known = rolls.listYears(scope);
        int chosen = year != null ? year : known.isEmpty() || known.contains(current) ? current : known.getFirst();
        List<Integer> years = Stream.concat(known.stream(), Stream.of(current, chosen))
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        List<Overview> list = overviews.list(scope, chosen);
        return View.of(
                "results/assessments",
                "page",
                pages.page(scope, Section.ASSESSMENTS, "Statutory assessments"),
                "scope",
                scope,
                "year",
                new AcademicYear(chosen),
                "years",
                years.stream().map(AcademicYear::new).toList(),
                "overviews",
                list,
                "due",
                due(list),
                "anyPupils",
                known.contains(chosen));
    }

    private List<Due> due(List<Overview> list) {
        return list.stream()
                .flatMap(overview -> overview.edition().keyDates().stream()
                        .map(date -> new Due(
                                overview.edition().assessment().title(),
                                date,
                                date.to().isBefore(editions.today()))))
                .sorted(java.util.Comparator.comparing(due -> due.date().from()))
                .toList();
    }
}

package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.Conditions;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.Group;
import org.waymark.analysis.OwnGroups;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The groups that a school puts together itself. */
@Controller
@RequestMapping("/schools/{laestab}/figures/groups")
public class OwnGroupsController {

    private final OwnGroups groups;
    private final Conditions conditions;
    private final FigureYears figureYears;
    private final Rolls rolls;
    private final Pages pages;

    OwnGroupsController(OwnGroups groups, Conditions conditions, FigureYears figureYears, Rolls rolls, Pages pages) {
        this.groups = groups;
        this.conditions = conditions;
        this.figureYears = figureYears;
        this.rolls = rolls;
        this.pages = pages;
    }

    /**
     * What is typed and ticked.
     *
     * @param codes of conditions, those of picked pupils included
     */
    public record Entered(String name, Set<String> codes) {}

    @GetMapping
    View list(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String yearGroup,
            @RequestParam(defaultValue = "") String pupils) {
        Set<String> picked = new LinkedHashSet<>();
        Arrays.stream(pupils.split(","))
                .filter(key -> key.matches("[0-9]{1,18}"))
                .map(key -> Conditions.pupil(Long.parseLong(key)))
                .forEach(picked::add);
        return view(scope, year, yearGroup, new Entered("", picked), Map.of());
    }

    @PostMapping
    Object make(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String yearGroup,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> conditions,
            RedirectAttributes flash) {
        return switch (groups.make(scope, name, conditions)) {
            case Outcome.Refused<String>(List<Problem> problems) ->
                view(scope, year, yearGroup, new Entered(name, new LinkedHashSet<>(conditions)), errors(problems))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<String>(String made, List<Problem> ignored) ->
                back(scope, flash, "The group " + made + " is made. It stands in every choice of groups now.");
        };
    }

    @PostMapping("/{id}/rename")
    Object rename(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        return switch (groups.rename(scope, id, name)) {
            case Outcome.Refused<String>(List<Problem> problems) ->
                view(scope, null, "", new Entered("", Set.of()), renaming(id, problems))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<String>(String now, List<Problem> ignored) ->
                back(scope, flash, "The group is called " + now + " now.");
        };
    }

    @PostMapping("/{id}/remove")
    Object remove(Scope scope, @PathVariable long id, RedirectAttributes flash) {
        return back(scope, flash, "The group " + groups.remove(scope, id) + " is removed. No result is touched.");
    }

    private static String back(Scope scope, RedirectAttributes flash, String words) {
        flash.addFlashAttribute(Pages.MESSAGE, words);
        return "redirect:/schools/" + scope.laestab() + "/figures/groups";
    }

    private static Map<String, String> errors(List<Problem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(
                problem -> errors.putIfAbsent(problem.field().isEmpty() ? "main" : problem.field(), problem.message()));
        return errors;
    }

    private static Map<String, String> renaming(long id, List<Problem> problems) {
        return Map.of("name" + id, problems.getFirst().message());
    }

    private View view(
            Scope scope, @Nullable Integer asked, String yearGroup, Entered entered, Map<String, String> errors) {
        scope.requireAnalysis();
        if (!scope.seesNames()) {
            throw new NotAllowed(
                    "Own groups are for readers who see names: with the common groups beside them they would"
                            + " tell who somebody is.");
        }
        List<AcademicYear> years = figureYears.list(scope);
        AcademicYear year = figureYears.choose(years, asked);
        List<OnRoll> everybody = rolls.listOnRoll(scope, year.endYear(), Set.of(), null);
        List<OnRoll> pupils = everybody.stream()
                .filter(pupil -> pupil.yearGroup().equals(yearGroup)
                        || entered.codes().contains(Conditions.pupil(pupil.pupilId())))
                .toList();
        return View.of(
                "analysis/ownGroups",
                "page",
                pages.page(scope, Section.FIGURES, "Own groups"),
                "scope",
                scope,
                "groups",
                groups.list(scope),
                "families",
                families(everybody),
                "years",
                years.contains(year)
                        ? years
                        : Stream.concat(years.stream(), Stream.of(year)).toList(),
                "year",
                year,
                "yearGroup",
                yearGroup,
                "pupils",
                pupils,
                "entered",
                entered,
                "errors",
                errors);
    }

    /** The conditions to tick, family by family under its heading. */
    private Map<String, List<Group>> families(List<OnRoll> everybody) {
        Map<String, List<Group>> families = new LinkedHashMap<>();
        conditions
                .list()
                .forEach(
                        condition -> families.computeIfAbsent(heading(condition.family()), heading -> new ArrayList<>())
                                .add(condition));
        families.put("Class", Group.listClasses(everybody.stream()));
        Set<String> known = new TreeSet<>();
        everybody.forEach(pupil -> {
            if (pupil.ethnicity() != null) {
                known.add("ethnicity:" + pupil.ethnicity());
            }
        });
        families.put(
                "Ethnicity",
                conditions.listEthnicities().stream()
                        .filter(group -> known.contains(group.code()))
                        .toList());
        families.values().removeIf(List::isEmpty);
        return families;
    }

    private static String heading(String family) {
        return switch (family) {
            case "sex" -> "Sex";
            case "disadvantage" -> "Disadvantage";
            case "sen" -> "SEN";
            case "language" -> "First language";
            case "birth" -> "Term of birth";
            case "care" -> "Looked after";
            case "service" -> "Service children";
            case "mobility" -> "Mobility, at the end of Key Stage 2";
            default -> family;
        };
    }
}

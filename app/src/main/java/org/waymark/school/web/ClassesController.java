package org.waymark.school.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.Classes;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The classes of a year, and who is in each. */
@Controller
@RequestMapping("/schools/{laestab}/classes")
class ClassesController {

    /** Stands in the address for the pupils without a class. */
    private static final String NONE = "none";

    private final Classes classes;
    private final Rolls rolls;
    private final ChosenYear years;
    private final Pages pages;

    ClassesController(Classes classes, Rolls rolls, ChosenYear years, Pages pages) {
        this.classes = classes;
        this.rolls = rolls;
        this.years = years;
        this.pages = pages;
    }

    @GetMapping
    View list(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        return list(scope, years.of(scope, year), "", Map.of());
    }

    @PostMapping
    Object add(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        return switch (classes.add(scope, chosen.endYear(), name)) {
            case Outcome.Refused<String>(List<Problem> problems) ->
                list(scope, chosen, name, FormErrors.of(problems)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<String>(String added, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, "Class " + added + " is added.");
                yield back(scope, chosen);
            }
        };
    }

    @GetMapping("/{id}")
    View one(Scope scope, @PathVariable String id, @RequestParam(required = false) @Nullable Integer year) {
        AcademicYear chosen = years.of(scope, year);
        return one(scope, chosen, id, Map.of());
    }

    @PostMapping("/{id}/rename")
    Object rename(
            Scope scope,
            @PathVariable long id,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        return switch (classes.rename(scope, id, name)) {
            case Outcome.Refused<String>(List<Problem> problems) ->
                one(scope, chosen, Long.toString(id), FormErrors.of(problems))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<String>(String now, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, "The class is called " + now + " now.");
                yield back(scope, chosen);
            }
        };
    }

    @PostMapping("/{id}/remove")
    Object remove(Scope scope, @PathVariable long id, @RequestParam int year, RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        return switch (classes.remove(scope, id)) {
            case Outcome.Refused<String>(List<Problem> problems) ->
                one(scope, chosen, Long.toString(id), FormErrors.of(problems))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<String>(String name, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, "Class " + name + " is removed.");
                yield back(scope, chosen);
            }
        };
    }

    @PostMapping("/{id}/move")
    Object move(
            Scope scope,
            @PathVariable String id,
            @RequestParam int year,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "pupils", defaultValue = "") List<Long> pupilIds,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        if (to.isEmpty()) {
            return one(scope, chosen, id, Map.of("to", "Choose the class to move them to."))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (classes.assign(scope, chosen.endYear(), NONE.equals(to) ? null : key(to), pupilIds)) {
            case Outcome.Refused<Integer>(List<Problem> problems) ->
                one(scope, chosen, id, FormErrors.of(problems)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Integer>(Integer moved, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, moved == 1 ? "1 pupil moved." : moved + " pupils moved.");
                yield "redirect:/schools/" + scope.laestab() + "/classes/" + id + "?year=" + chosen.endYear();
            }
        };
    }

    private static String back(Scope scope, AcademicYear year) {
        return "redirect:/schools/" + scope.laestab() + "/classes?year=" + year.endYear();
    }

    private static long key(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noKey) {
            throw new NotFound("There is no class " + text + " that you can open.");
        }
    }

    private View list(Scope scope, AcademicYear year, String name, Map<String, String> errors) {
        long without = rolls.listOnRoll(scope, year.endYear(), Set.of(), null).stream()
                .filter(pupil -> pupil.classId() == null)
                .count();
        return View.of(
                "school/classes",
                "page",
                pages.page(scope, Section.CLASSES, "Classes"),
                "scope",
                scope,
                "year",
                year,
                "years",
                years.listChoices(scope, year),
                "classes",
                classes.list(scope, year.endYear()),
                "without",
                without,
                "name",
                name,
                "errors",
                errors);
    }

    private View one(Scope scope, AcademicYear year, String id, Map<String, String> errors) {
        SchoolClass open = null;
        List<SchoolClass> all = rolls.listClasses(scope, year.endYear());
        if (!NONE.equals(id)) {
            long key = key(id);
            open = all.stream()
                    .filter(known -> known.id() == key)
                    .findFirst()
                    .orElseThrow(() ->
                            new NotFound("There is no class " + id + " in " + year.label() + " that you can open."));
        }
        Long classId = open == null ? null : open.id();
        List<OnRoll> members = rolls.listOnRoll(scope, year.endYear(), Set.of(), classId).stream()
                .filter(pupil -> classId != null || pupil.classId() == null)
                .toList();
        String title = open == null ? "Pupils without a class" : open.name();
        return View.of(
                "school/schoolClass",
                "page",
                pages.page(scope, Section.CLASSES, title),
                "scope",
                scope,
                "year",
                year,
                "open",
                open,
                "others",
                all.stream()
                        .filter(other -> classId == null || other.id() != classId)
                        .toList(),
                "pupils",
                members,
                "errors",
                errors);
    }
}

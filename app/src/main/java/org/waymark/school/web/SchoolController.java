package org.waymark.school.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The school's own details, and the way to its people. */
@Controller
@RequestMapping("/schools/{laestab}/school")
class SchoolController {

    private final Schools schools;
    private final Pages pages;

    SchoolController(Schools schools, Pages pages) {
        this.schools = schools;
        this.pages = pages;
    }

    @GetMapping
    View show(Scope scope) {
        return show(scope, Map.of());
    }

    private View show(Scope scope, Map<String, String> errors) {
        School school = schools.getSchool(scope);
        String urn = school.urn();
        return view(
                scope,
                school,
                Map.of("name", school.name(), "urn", urn == null ? "" : urn, "phase", school.phase()),
                errors);
    }

    @PostMapping
    Object correct(
            Scope scope,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String urn,
            @RequestParam(defaultValue = "") String phase,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        return switch (schools.correct(scope, name, urn, phase)) {
            case Outcome.Refused<School>(List<Problem> problems) ->
                view(
                                scope,
                                schools.getSchool(scope),
                                Map.of("name", name, "urn", urn, "phase", phase),
                                FormErrors.of(problems))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<School>(School now, List<Problem> ignored) -> {
                flash.addFlashAttribute(Pages.MESSAGE, "The details of " + now.name() + " are saved.");
                yield "redirect:/schools/" + scope.laestab() + "/school";
            }
        };
    }

    @PostMapping("/figures")
    Object switchFigures(Scope scope, @RequestParam(defaultValue = "") String use, RedirectAttributes flash) {
        return switch (schools.switchFigures(scope, use)) {
            case Outcome.Refused<Boolean>(List<Problem> problems) ->
                show(scope, FormErrors.of(problems)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Boolean>(Boolean on, List<Problem> ignored) -> {
                flash.addFlashAttribute(
                        Pages.MESSAGE,
                        on
                                ? "Figures are on: everything that is recorded is in them."
                                : "Figures are off. Everything that is recorded stays.");
                yield "redirect:/schools/" + scope.laestab() + "/school";
            }
        };
    }

    private View view(Scope scope, School school, Map<String, String> entered, Map<String, String> errors) {
        return View.of(
                "school/school",
                "page",
                pages.page(scope, Section.SCHOOL, "School"),
                "scope",
                scope,
                "school",
                school,
                "entered",
                entered,
                "errors",
                errors);
    }
}

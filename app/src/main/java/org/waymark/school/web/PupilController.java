package org.waymark.school.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.school.KnownCodes;
import org.waymark.school.Outcome;
import org.waymark.school.Placing;
import org.waymark.school.Problem;
import org.waymark.school.Pupil;
import org.waymark.school.PupilDetails;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** One pupil: everything that is known, and the form that adds and corrects. */
@Controller
@RequestMapping("/schools/{laestab}/pupils")
class PupilController {

    private final Pupils pupils;
    private final Rolls rolls;
    private final KnownCodes codes;
    private final ChosenYear years;
    private final Pages pages;

    PupilController(Pupils pupils, Rolls rolls, KnownCodes codes, ChosenYear years, Pages pages) {
        this.pupils = pupils;
        this.rolls = rolls;
        this.codes = codes;
        this.years = years;
        this.pages = pages;
    }

    @GetMapping("/new")
    View blank(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String yearGroup,
            @RequestParam(defaultValue = "") String className) {
        scope.requireKeepsSchool();
        return form(
                scope,
                null,
                years.of(scope, year),
                Map.of("yearGroup", yearGroup, "className", className, "lookedAfter", "no"),
                Map.of());
    }

    @PostMapping("/new")
    Object add(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        PupilForm form = PupilForm.of(sent);
        Placing placing = form.placing(chosen, true);
        PupilDetails details = form.details();
        if (details == null || placing == null) {
            return wrong(scope, null, chosen, form.entered(), form.errors());
        }
        return answer(scope, null, chosen, form, pupils.add(scope, details, placing), "is added", details, flash);
    }

    @GetMapping("/{id:\\d+}")
    View one(Scope scope, @PathVariable long id, @RequestParam(required = false) @Nullable Integer year) {
        AcademicYear chosen = years.of(scope, year);
        Pupil pupil = pupils.getPupil(scope, id, chosen.endYear());
        return form(scope, pupil, chosen, PupilForm.show(pupil), Map.of());
    }

    @PostMapping("/{id:\\d+}")
    Object correct(
            Scope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = years.of(scope, year);
        Pupil pupil = pupils.getPupil(scope, id, chosen.endYear());
        PupilForm form = PupilForm.of(sent);
        Placing placing = form.placing(chosen, pupil.enrolment() != null);
        PupilDetails details = form.details();
        if (details == null || !form.errors().isEmpty()) {
            return wrong(scope, pupil, chosen, form.entered(), form.errors());
        }
        Outcome<Long> outcome = pupils.correct(scope, id, moment(seen), details, placing);
        return answer(scope, pupil, chosen, form, outcome, "is saved", details, flash);
    }

    private Object answer(
            Scope scope,
            @Nullable Pupil pupil,
            AcademicYear year,
            PupilForm form,
            Outcome<Long> outcome,
            String done,
            PupilDetails details,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Refused<Long>(List<Problem> problems) ->
                wrong(scope, pupil, year, form.entered(), FormErrors.of(problems));
            case Outcome.Done<Long>(Long id, List<Problem> warnings) -> {
                flash.addFlashAttribute(
                        Pages.MESSAGE, FormErrors.done(details.listName() + " " + done + ".", warnings));
                yield "redirect:/schools/" + scope.laestab() + "/pupils/" + id + "?year=" + year.endYear();
            }
        };
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notSeen) {
            return Instant.EPOCH;
        }
    }

    private View wrong(
            Scope scope,
            @Nullable Pupil pupil,
            AcademicYear year,
            Map<String, String> entered,
            Map<String, String> errors) {
        return form(scope, pupil, year, entered, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View form(
            Scope scope,
            @Nullable Pupil pupil,
            AcademicYear year,
            Map<String, String> entered,
            Map<String, String> errors) {
        String title = pupil == null ? "Add a pupil" : pupil.details().listName();
        return View.of(
                scope.keepsSchool() ? "school/pupil" : "school/pupilFacts",
                "page",
                pages.page(scope, Section.PUPILS, title),
                "scope",
                scope,
                "pupil",
                pupil,
                "enrolments",
                pupil == null ? List.of() : pupils.listEnrolments(scope, pupil.id()),
                "year",
                year,
                "classes",
                rolls.listClasses(scope, year.endYear()),
                "codes",
                codes,
                "spells",
                PupilForm.spells(entered),
                "entered",
                entered,
                "errors",
                errors);
    }
}

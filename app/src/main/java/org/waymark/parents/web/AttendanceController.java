package org.waymark.parents.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotAllowed;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.parents.families.AttendanceReading;
import org.waymark.school.Attendance;
import org.waymark.school.AttendanceWrite;
import org.waymark.school.Attendances;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The attendance of a class in a year, typed by hand: a plain table of numbers. */
@Controller
@RequestMapping("/schools/{laestab}/parents/attendance")
class AttendanceController {

    private final ClassChoices choices;
    private final Attendances attendances;
    private final Pages pages;

    AttendanceController(ClassChoices choices, Attendances attendances, Pages pages) {
        this.choices = choices;
        this.attendances = attendances;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId) {
        if (!scope.seesNames()) {
            throw new NotAllowed("This page names pupils: it is not shown to readers without names.");
        }
        return draw(scope, choices.of(scope, year, classId), Map.of(), Map.of());
    }

    @PostMapping
    Object save(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        ClassChoice choice = choices.of(scope, year, classId);
        int of = choice.year().endYear();
        List<AttendanceWrite> writes = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (OnRoll pupil : choice.pupils()) {
            if (!typed.containsKey("possible-" + pupil.pupilId())) {
                continue;
            }
            List<String> texts = List.of("possible", "attended", "authorised", "unauthorised").stream()
                    .map(column -> typed.getOrDefault(column + "-" + pupil.pupilId(), "")
                            .strip())
                    .toList();
            if (texts.stream().allMatch(String::isEmpty)) {
                writes.add(new AttendanceWrite(pupil.pupilId(), null));
                continue;
            }
            switch (AttendanceReading.read(pupil.pupilId(), of, texts, "hand")) {
                case Outcome.Done<Attendance>(Attendance read, List<Problem> ignored) ->
                    writes.add(new AttendanceWrite(pupil.pupilId(), read));
                case Outcome.Refused<Attendance>(List<Problem> problems) ->
                    errors.put(
                            "possible-" + pupil.pupilId(),
                            pupil.listName() + ": " + problems.getFirst().message());
            }
        }
        if (!errors.isEmpty()) {
            return draw(scope, choice, typed, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (attendances.save(scope, of, "", writes)) {
            case Outcome.Refused<Integer>(List<Problem> problems) ->
                draw(scope, choice, typed, Map.of("main", problems.getFirst().message()))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<Integer>(Integer changed, List<Problem> ignored) -> {
                flash.addFlashAttribute(
                        Pages.MESSAGE,
                        changed == 0
                                ? "Nothing had changed."
                                : "The attendance of " + changed + (changed == 1 ? " pupil" : " pupils")
                                        + " is saved.");
                yield "redirect:/schools/" + scope.laestab() + "/parents/attendance?" + choice.query();
            }
        };
    }

    private View draw(Scope scope, ClassChoice choice, Map<String, String> typed, Map<String, String> errors) {
        Map<Long, Attendance> known = attendances.list(scope, choice.year().endYear(), choice.pupilIds());
        List<AttendanceRow> rows = choice.pupils().stream()
                .map(pupil -> AttendanceRow.of(pupil, known.get(pupil.pupilId()), typed))
                .toList();
        return View.of(
                "parents/attendance",
                "page",
                pages.page(scope, Section.PARENTS, "Attendance, " + choice.className()),
                "scope",
                scope,
                "choice",
                choice,
                "rows",
                rows,
                "errors",
                errors);
    }
}

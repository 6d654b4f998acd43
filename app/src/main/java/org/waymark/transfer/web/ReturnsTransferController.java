package org.waymark.transfer.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Editions;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.transfer.returns.MadeReturn;
import org.waymark.transfer.returns.NextSchool;
import org.waymark.transfer.returns.ReturnFile;
import org.waymark.transfer.returns.Returns;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Pupils who move on: everything about them for their next school, or all their results for another system. */
@Controller
@RequestMapping("/schools/{laestab}/files/returns/transfers")
public class ReturnsTransferController {

    private static final String LEAVERS = "leavers";
    private static final String EVERYONE = "all";

    private final Returns returns;
    private final Rolls rolls;
    private final Editions editions;
    private final Pages pages;

    ReturnsTransferController(Returns returns, Rolls rolls, Editions editions, Pages pages) {
        this.returns = returns;
        this.rolls = rolls;
        this.editions = editions;
        this.pages = pages;
    }

    /** What the person has filled in. */
    public record Form(String what, String to, String laestab, Set<Long> pupils) {}

    @GetMapping
    View choose(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = LEAVERS) String group,
            @RequestParam(defaultValue = "false") boolean all) {
        scope.requireKeepsSchool();
        AcademicYear chosen = ReturnsController.year(scope, rolls, editions, year);
        Set<Long> ticked = all
                ? rolls.listOnRoll(scope, chosen.endYear(), Set.of(), null).stream()
                        .map(OnRoll::pupilId)
                        .collect(Collectors.toSet())
                : Set.of();
        return view(scope, chosen, group, new Form("transfer", "school", "", ticked), Map.of());
    }

    @PostMapping
    Object make(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = LEAVERS) String group,
            @RequestParam(defaultValue = "transfer") String what,
            @RequestParam(defaultValue = "school") String to,
            @RequestParam(defaultValue = "") String laestab,
            @RequestParam(required = false) @Nullable List<Long> pupil,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        AcademicYear chosen = ReturnsController.year(scope, rolls, editions, year);
        Form form = new Form(what, to, laestab, pupil == null ? Set.of() : Set.copyOf(pupil));
        if (form.pupils().isEmpty()) {
            return refused(scope, chosen, group, form, "pupils", "Choose at least one pupil.");
        }
        List<Long> ids = List.copyOf(form.pupils());
        MadeReturn made = what.equals("history")
                ? returns.history(scope, chosen, ids)
                : returns.transfer(scope, chosen, ids, destination(form));
        return switch (made) {
            case MadeReturn.Done done -> {
                flash.addFlashAttribute(Pages.MESSAGE, ReturnsOneController.words(done.file()));
                yield "redirect:/schools/" + scope.laestab() + "/files/returns/transfers?year=" + chosen.endYear()
                        + "#files";
            }
            case MadeReturn.Faulty faulty -> refused(scope, chosen, group, form, "pupils", "There are errors.");
            case MadeReturn.Refused refusal -> refused(scope, chosen, group, form, "laestab", refusal.why());
        };
    }

    private static String destination(Form form) {
        return switch (form.to()) {
            case "unknown" -> NextSchool.UNKNOWN;
            case "outside" -> NextSchool.OUTSIDE;
            default -> form.laestab();
        };
    }

    private View refused(Scope scope, AcademicYear year, String group, Form form, String field, String why) {
        return view(scope, year, group, form, Map.of(field, why)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View view(Scope scope, AcademicYear year, String group, Form form, Map<String, String> errors) {
        List<OnRoll> everyone = rolls.listOnRoll(scope, year.endYear(), Set.of(), null);
        TreeSet<AcademicYear> years = new TreeSet<>(List.of(year));
        rolls.listYears(scope).forEach(known -> years.add(new AcademicYear(known)));
        return View.of(
                "transfer/returnsTransfers",
                "page",
                pages.page(scope, Section.FILES, "Pupils who move on"),
                "year",
                year,
                "years",
                List.copyOf(years.descendingSet()),
                "group",
                group,
                "groups",
                List.of(YearGroup.values()),
                "pupils",
                everyone.stream().filter(pupil -> isOf(pupil, group, year)).toList(),
                "form",
                form,
                "files",
                returns.list(scope, year.endYear()).stream()
                        .filter(file -> file.kind() != ReturnFile.Kind.ASSESSMENT)
                        .toList(),
                "errors",
                errors);
    }

    /** Leavers are those who leave during the year or at its end, which the oldest year group does. */
    private static boolean isOf(OnRoll pupil, String group, AcademicYear year) {
        LocalDate leaving = pupil.leavingDate();
        boolean leaves = leaving != null && !leaving.isAfter(year.lastDay());
        return switch (group) {
            case EVERYONE -> true;
            case LEAVERS -> leaves || pupil.yearGroup().equals(YearGroup.YEAR_6.code());
            default -> pupil.yearGroup().equals(group);
        };
    }
}

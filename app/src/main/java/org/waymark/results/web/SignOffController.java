package org.waymark.results.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Severity;
import org.waymark.results.Editions;
import org.waymark.results.PupilState;
import org.waymark.results.Sheets;
import org.waymark.results.SignOffs;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;
import org.waymark.ui.View;

/** Signing classes off, after a look at what is missing. */
@Controller
@RequestMapping("/schools/{laestab}/assessments/{assessment}/{year}/sign-off")
public class SignOffController {

    private final SignOffs signOffs;
    private final Sheets sheets;
    private final Rolls rolls;
    private final Editions editions;
    private final Pages pages;

    SignOffController(SignOffs signOffs, Sheets sheets, Rolls rolls, Editions editions, Pages pages) {
        this.signOffs = signOffs;
        this.sheets = sheets;
        this.rolls = rolls;
        this.editions = editions;
        this.pages = pages;
    }

    /** A class and how far it is. */
    public record ClassState(SchoolClass of, List<PupilState> pupils, List<SignOff> signOff) {

        public long complete() {
            return pupils.stream().filter(state -> state.complete()).count();
        }

        public List<PupilState> incomplete() {
            return pupils.stream().filter(state -> !state.complete()).toList();
        }

        public long errors() {
            return count(Severity.ERROR);
        }

        public long warnings() {
            return count(Severity.WARNING);
        }

        private long count(Severity severity) {
            return pupils.stream()
                    .flatMap(state -> state.evaluation().findings().stream())
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    @GetMapping
    View show(Scope scope, @PathVariable String assessment, @PathVariable int year) {
        scope.requireEntersResults();
        return view(scope, editions.get(scope, assessment, year), List.of());
    }

    @PostMapping
    Object signOff(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(name = "class") long classId,
            RedirectAttributes flash) {
        Edition edition = editions.get(scope, assessment, year);
        SignOffs.Refusal refusal = signOffs.signOff(scope, edition, classId);
        if (!refusal.reasons().isEmpty()) {
            return view(scope, edition, refusal.reasons()).withStatus(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(Pages.MESSAGE, "Signed off. Results can be changed again after reopening.");
        return back(scope, assessment, year);
    }

    @PostMapping("/reopen")
    Object reopen(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(name = "class") long classId,
            RedirectAttributes flash) {
        signOffs.reopen(scope, editions.get(scope, assessment, year), classId);
        flash.addFlashAttribute(Pages.MESSAGE, "Open again. Sign it off anew when it is right.");
        return back(scope, assessment, year);
    }

    private static String back(Scope scope, String assessment, int year) {
        return "redirect:/schools/" + scope.laestab() + "/assessments/" + assessment + "/" + year + "/sign-off";
    }

    private View view(Scope scope, Edition edition, List<String> reasons) {
        List<PupilState> all = sheets.list(scope, edition, null, null);
        List<SignOff> standing = signOffs.list(scope, edition);
        List<ClassState> classes = rolls.listClasses(scope, edition.year().endYear()).stream()
                .map(of -> new ClassState(
                        of,
                        all.stream()
                                .filter(state -> Long.valueOf(of.id())
                                        .equals(state.pupil().classId()))
                                .filter(PupilState::expected)
                                .toList(),
                        standing.stream()
                                .filter(signOff -> signOff.classId() == of.id())
                                .toList()))
                .filter(state -> !state.pupils().isEmpty())
                .toList();
        return View.of(
                "results/signOff",
                "page",
                pages.page(scope, Places.section(edition), "Sign off"),
                "scope",
                scope,
                "edition",
                edition,
                "classes",
                classes,
                "reasons",
                reasons,
                "labels",
                edition.items().stream()
                        .collect(java.util.stream.Collectors.toMap(item -> item.id(), item -> item.longLabel())));
    }

    /** The words of the missing items of a pupil, in the edition's order. */
    public static String missing(PupilState state, Edition edition, Map<String, String> labels) {
        return edition.items().stream()
                        .filter(item -> state.evaluation().missing().contains(item.id()))
                        .map(item -> labels.getOrDefault(item.id(), item.id()))
                        .limit(4)
                        .collect(java.util.stream.Collectors.joining("; "))
                + (state.evaluation().missing().size() > 4 ? " …" : "")
                + (state.hasCopied() ? " (some copied, not judged yet)" : "");
    }
}

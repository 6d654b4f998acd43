package org.waymark.results.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.ChangeSet;
import org.waymark.results.Editions;
import org.waymark.results.Histories;
import org.waymark.results.Histories.Undone;
import org.waymark.results.SignedOff;
import org.waymark.ui.View;

/** What changed in an edition, step by step, and in one cell. */
@Controller
@RequestMapping("/schools/{laestab}/assessments/{assessment}/{year}")
class HistoryController {

    private static final int PAGE = 50;

    private final Histories histories;
    private final Editions editions;
    private final Pages pages;

    HistoryController(Histories histories, Editions editions, Pages pages) {
        this.histories = histories;
        this.editions = editions;
        this.pages = pages;
    }

    @GetMapping("/history")
    View history(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        return view(scope, editions.get(scope, assessment, year), before, List.of());
    }

    @PostMapping("/history/{set}/undo")
    Object undo(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable long set,
            RedirectAttributes flash) {
        Edition edition = editions.get(scope, assessment, year);
        return switch (undone(scope, edition, set)) {
            case Undone.Done done -> {
                flash.addFlashAttribute(Pages.MESSAGE, "Undone. You can take the undo back the same way.");
                yield "redirect:/schools/" + scope.laestab() + "/assessments/" + assessment + "/" + year + "/history";
            }
            case Undone.Refused refused ->
                view(scope, edition, Long.MAX_VALUE, refused.reasons()).withStatus(HttpStatus.CONFLICT);
        };
    }

    private Undone undone(Scope scope, Edition edition, long set) {
        try {
            return histories.undo(scope, edition, set);
        } catch (SignedOff fault) {
            return new Undone.Refused(List.of(String.valueOf(fault.getMessage())));
        }
    }

    /** The history of one cell, as a part of a page for the grid's panel. */
    @GetMapping("/cells/{pupil}/{item}")
    View cell(
            Scope scope,
            @PathVariable String assessment,
            @PathVariable int year,
            @PathVariable long pupil,
            @PathVariable String item) {
        Edition edition = editions.get(scope, assessment, year);
        return View.of(
                "results/cellHistory",
                "changes",
                histories.listCell(scope, edition, pupil, item),
                "label",
                edition.findItem(item).map(Item::longLabel).orElse(item));
    }

    @ExceptionHandler(SignedOff.class)
    View signedOff(SignedOff fault) {
        return View.of("ui/fault", "page", pages.page("Signed off"), "words", String.valueOf(fault.getMessage()))
                .withStatus(HttpStatus.CONFLICT);
    }

    private View view(Scope scope, Edition edition, long before, List<String> reasons) {
        List<ChangeSet> sets = histories.listSets(scope, edition, before, PAGE);
        return View.of(
                "results/history",
                "page",
                pages.page(scope, Places.section(edition), "History"),
                "scope",
                scope,
                "edition",
                edition,
                "sets",
                sets,
                "reasons",
                reasons,
                "more",
                sets.size() == PAGE);
    }
}

package org.waymark.transfer.web;

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
import org.waymark.results.Editions;
import org.waymark.school.Rolls;
import org.waymark.transfer.returns.ReturnState;
import org.waymark.transfer.returns.ReturnStates;
import org.waymark.transfer.returns.Returns;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The returns of a year: how far each is, and what comes next. */
@Controller
public class ReturnsController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2099;

    private final ReturnStates states;
    private final Returns returns;
    private final Rolls rolls;
    private final Editions editions;
    private final Pages pages;

    ReturnsController(ReturnStates states, Returns returns, Rolls rolls, Editions editions, Pages pages) {
        this.states = states;
        this.returns = returns;
        this.rolls = rolls;
        this.editions = editions;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/files/returns")
    View list(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        scope.requireKeepsSchool();
        AcademicYear chosen = year(scope, rolls, editions, year);
        return View.of(
                "transfer/returns",
                "page",
                pages.page(scope, Section.FILES, "Send on"),
                "year",
                chosen,
                "years",
                years(scope, chosen),
                "states",
                states.list(scope, chosen),
                "files",
                returns.list(scope, chosen.endYear()));
    }

    private List<AcademicYear> years(Scope scope, AcademicYear chosen) {
        int current = AcademicYear.of(editions.today()).endYear();
        return Stream.of(
                        rolls.listYears(scope).stream(),
                        states.listYears(scope).stream(),
                        Stream.of(current, chosen.endYear()))
                .flatMap(known -> known)
                .distinct()
                .sorted((a, b) -> b - a)
                .map(AcademicYear::new)
                .toList();
    }

    /** The year that was asked for; else, until its summer's assessments begin, the year before the present one. */
    static AcademicYear year(Scope scope, Rolls rolls, Editions editions, @Nullable Integer asked) {
        if (asked != null) {
            if (asked < EARLIEST || asked > LATEST) {
                throw new NotFound("There is no school year " + asked + ".");
            }
            return new AcademicYear(asked);
        }
        List<Integer> known = rolls.listYears(scope);
        int current = AcademicYear.of(editions.today()).endYear();
        return new AcademicYear(known.isEmpty() || known.contains(current) ? current : known.getFirst());
    }

    /** What comes next, in a sentence. */
    public static String nextStep(ReturnState state) {
        return switch (state.stage()) {
            case NO_PUPILS -> "No pupils take part.";
            case NOT_STARTED -> state.due().isPresent() ? "Enter the results first." : "Optional: nothing is due.";
            case IN_PROGRESS ->
                state.errors() == 1 ? "Put one error right." : "Put " + state.errors() + " errors right.";
            case READY ->
                state.latest()
                        .map(file -> "Send " + file.name() + " on, then note it here.")
                        .orElse(state.due()
                                .map(purpose -> "Make the file for " + purpose.label() + ".")
                                .orElse("Nothing is due. Make a file if it is asked for."));
            case SENT -> state.changed() == 0 ? "Nothing more to do." : "Make the file again and send the new one.";
        };
    }
}

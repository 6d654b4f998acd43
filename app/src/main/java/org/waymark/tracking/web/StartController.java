package org.waymark.tracking.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureYears;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.school.OnRoll;
import org.waymark.tracking.start.Attainment;
import org.waymark.tracking.start.Baseline;
import org.waymark.tracking.start.ProgressScores;
import org.waymark.tracking.start.ProgressTables;
import org.waymark.tracking.start.StartTable;
import org.waymark.tracking.start.StartingPoints;
import org.waymark.ui.Section;
import org.waymark.ui.Times;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** What became of pupils by where they began. */
@Controller
class StartController {

    private final StartingPoints starts;
    private final ProgressTables progressTables;
    private final ProgressScores scores;
    private final TargetChoices choices;
    private final FigureYears years;
    private final Reports reports;
    private final Pages pages;
    private final Clock clock;

    StartController(
            StartingPoints starts,
            ProgressTables progressTables,
            ProgressScores scores,
            TargetChoices choices,
            FigureYears years,
            Reports reports,
            Pages pages,
            Clock clock) {
        this.starts = starts;
        this.progressTables = progressTables;
        this.scores = scores;
        this.choices = choices;
        this.years = years;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/schools/{laestab}/judgements/starting-points")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        AcademicYear chosen = years.choose(years.list(scope), year);
        TargetChoice choice = choices.of(scope, chosen.endYear(), who, "", true);
        List<Assessment> outcomes = new ArrayList<>(List.of(Assessment.KS2, Assessment.MTC));
        choice.aims().stream().filter(Assessment::isPoint).forEach(outcomes::add);
        Assessment outcome = to.isEmpty()
                ? Assessment.KS2
                : Assessment.find(to)
                        .filter(outcomes::contains)
                        .orElseThrow(() -> new NotFound("There is no such outcome in " + chosen.label() + "."));
        Baseline baseline = from.isEmpty()
                ? new Baseline.KeyStageOne()
                : Baseline.find(from).orElseThrow(() -> new NotFound("There is no such starting point."));
        // A test is of one year group: readers without names see all of it.
        Predicate<OnRoll> meant = scope.seesNames() || outcome.isPoint() ? choice::isMeant : pupil -> true;
        List<StartTable> tables = starts.list(scope, baseline, outcome, chosen, meant);
        StartPage bare = new StartPage(
                choice,
                baseline,
                outcome,
                starts.listBaselines(scope, outcome, chosen),
                outcomes,
                tables,
                Optional.empty(),
                List.of(),
                scope.seesNames() ? open(cell, tables) : Optional.empty(),
                Times.moment(clock.instant()));
        StartPage page = bare.isNational() ? withProgress(scope, bare, meant) : bare;
        Report report = StartReport.of(page);
        return reports.answer(
                as,
                report,
                "starting-points-" + outcome.code() + "-" + chosen,
                () -> org.waymark.ui.View.of(
                        "tracking/start",
                        "page",
                        pages.page(scope, Section.JUDGEMENTS, "From starting points"),
                        "start",
                        page,
                        "report",
                        report));
    }

    private StartPage withProgress(Scope scope, StartPage page, Predicate<OnRoll> meant) {
        AcademicYear year = page.choice().year();
        Optional<ProgressTables.Loaded> loaded = progressTables.find(scope, year);
        return new StartPage(
                page.choice(),
                page.from(),
                page.to(),
                page.baselines(),
                page.outcomes(),
                page.tables(),
                loaded,
                loaded.map(table -> scores.list(scope, table.table(), year, meant))
                        .orElse(List.of()),
                page.open(),
                page.moment());
    }

    private static Optional<StartPage.Cell> open(String cell, List<StartTable> tables) {
        String[] parts = cell.split("~", -1);
        if (parts.length != 3 || tables.stream().noneMatch(table -> table.code().equals(parts[0]))) {
            return Optional.empty();
        }
        return attainment(parts[1])
                .flatMap(prior -> attainment(parts[2]).map(outcome -> new StartPage.Cell(parts[0], prior, outcome)));
    }

    private static Optional<Attainment> attainment(String name) {
        return Arrays.stream(Attainment.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}

package org.waymark.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.together.SchoolsTogether;
import org.waymark.analysis.together.TogetherChoice;
import org.waymark.analysis.together.TogetherTable;
import org.waymark.analysis.together.TrustFigures;
import org.waymark.catalogue.AcademicYear;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** All schools of a person side by side, for a trust or an authority. */
@Controller
class TogetherController {

    private static final String PATH = "/figures";

    private final Scopes scopes;
    private final TrustFigures figures;
    private final FigureYears figureYears;
    private final Reports reports;
    private final Pages pages;

    TogetherController(Scopes scopes, TrustFigures figures, FigureYears figureYears, Reports reports, Pages pages) {
        this.scopes = scopes;
        this.figures = figures;
        this.figureYears = figureYears;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(
            SignedIn person,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String trust,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String as) {
        SchoolsTogether together = figures.together(scopes.listScopes(person));
        List<AcademicYear> years = figures.listYears();
        TogetherChoice choice = TogetherChoices.read(
                figureYears,
                year == null ? figures.findNewestYear(together).endYear() : year,
                together,
                assessment,
                group,
                trust,
                sort);
        TogetherTable table = figures.getYear(together, choice);
        TogetherReport drawn = new TogetherReport(together, choice);
        Report report = drawn.year(table);
        List<TogetherOption> sorts = table.columns().stream()
                .map(column -> new TogetherOption(column.measure().id(), "Ranks by " + drawn.label(column)))
                .toList();
        return reports.answer(
                as,
                report,
                "schools-" + choice.year().endYear(),
                () -> org.waymark.ui.View.of(
                        "analysis/together",
                        "page",
                        pages.page("Schools side by side"),
                        "measure",
                        "",
                        "choice",
                        choice,
                        "years",
                        TogetherChoices.years(years, choice.year()),
                        "assessments",
                        TogetherChoices.assessments(),
                        "groups",
                        TogetherChoices.groups(),
                        "trusts",
                        TogetherChoices.trusts(together),
                        "sorts",
                        sorts,
                        "address",
                        TogetherChoices.address(PATH, choice),
                        "report",
                        report));
    }
}

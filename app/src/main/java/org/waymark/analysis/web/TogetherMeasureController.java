package org.waymark.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.together.MeasureTogether;
import org.waymark.analysis.together.SchoolsTogether;
import org.waymark.analysis.together.TogetherChoice;
import org.waymark.analysis.together.TrustFigures;
import org.waymark.catalogue.AcademicYear;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** One measure in all schools of a person: over the years and by group. */
@Controller
class TogetherMeasureController {

    private final Scopes scopes;
    private final TrustFigures figures;
    private final FigureYears figureYears;
    private final Reports reports;
    private final Pages pages;

    TogetherMeasureController(
            Scopes scopes, TrustFigures figures, FigureYears figureYears, Reports reports, Pages pages) {
        this.scopes = scopes;
        this.figures = figures;
        this.figureYears = figureYears;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/figures/measures/{measure}")
    View show(
            SignedIn person,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String trust,
            @RequestParam(defaultValue = "") String as) {
        SchoolsTogether together = figures.together(scopes.listScopes(person));
        List<AcademicYear> years = figures.listYears();
        TogetherChoice choice = TogetherChoices.read(
                figureYears,
                year == null ? figures.findNewestYear(together).endYear() : year,
                together,
                "",
                group,
                trust,
                "");
        MeasureTogether found = figures.getMeasure(together, choice, measure);
        Report report = new TogetherMeasureReport(together, choice, found).report();
        return reports.answer(
                as,
                report,
                "schools-" + measure + "-" + choice.year().endYear(),
                () -> org.waymark.ui.View.of(
                        "analysis/together",
                        "page",
                        pages.page(report.title()),
                        "measure",
                        measure,
                        "choice",
                        choice,
                        "years",
                        TogetherChoices.years(years, choice.year()),
                        "assessments",
                        List.of(),
                        "groups",
                        TogetherChoices.groups(),
                        "trusts",
                        TogetherChoices.trusts(together),
                        "sorts",
                        List.of(),
                        "address",
                        TogetherChoices.address("/figures/measures/" + measure, choice),
                        "report",
                        report));
    }
}

package org.waymark.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.outcomes.OutcomeSheet;
import org.waymark.analysis.outcomes.Outcomes;
import org.waymark.catalogue.Assessment;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** Outcomes reports: one for each assessment and year. */
@Controller
class OutcomesController {

    private static final String CLASS_FAMILY = "class";

    private final Outcomes outcomes;
    private final Reports reports;
    private final Pages pages;

    OutcomesController(Outcomes outcomes, Reports reports, Pages pages) {
        this.outcomes = outcomes;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/figures/outcomes")
    View first(Scope scope) {
        scope.requireAnalysis();
        return new RedirectView(path(scope, outcomes.findFirst(scope)));
    }

    /** @param names the pupils asked for, as item and outcome: {@code writing.ta~EXS} */
    @GetMapping("/schools/{laestab}/figures/outcomes/{assessment}")
    View show(
            Scope scope,
            @PathVariable String assessment,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "class", defaultValue = "") String className,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        Assessment chosen = Assessment.find(assessment)
                .orElseThrow(() -> new NotFound("There is no assessment called " + assessment + "."));
        OutcomeSheet sheet = outcomes.get(scope, chosen, new Outcomes.Asked(year, group, className));
        Address address = Address.of(path(scope, chosen))
                .with("year", sheet.edition().year())
                .with("group", sheet.group().map(Group::code).orElse(null))
                .with("class", sheet.ofClass().map(Group::code).orElse(null))
                .with("item", scope.seesNames() ? item : null)
                .with("names", scope.seesNames() ? names : null);
        Report report = OutcomesReport.of(scope, sheet, address);
        return reports.answer(
                as,
                report,
                "outcomes-" + chosen.code() + "-" + sheet.edition().year(),
                () -> draw(scope, sheet, address, report));
    }

    private View draw(Scope scope, OutcomeSheet sheet, Address address, Report report) {
        List<Group> offered = scope.seesNames() ? sheet.groups() : List.of();
        return org.waymark.ui.View.of(
                "analysis/outcomes",
                "page",
                pages.page(scope, Section.FIGURES, report.title()),
                "names",
                scope.seesNames(),
                "sheet",
                sheet,
                "report",
                report,
                "address",
                address,
                "assessments",
                Assessment.statutory(),
                "classes",
                offered.stream()
                        .filter(group -> group.family().equals(CLASS_FAMILY))
                        .toList(),
                "groups",
                offered.stream()
                        .filter(group -> !group.family().equals(CLASS_FAMILY))
                        .toList());
    }

    private static String path(Scope scope, Assessment assessment) {
        return "/schools/" + scope.laestab() + "/figures/outcomes/" + assessment.code();
    }
}

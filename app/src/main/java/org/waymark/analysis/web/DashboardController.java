package org.waymark.analysis.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.dashboard.Asked;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.dashboard.Dashboard;
import org.waymark.analysis.dashboard.Dashboards;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.ui.Section;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** The statutory dashboard: the headlines of every assessment. */
@Controller
@RequestMapping("/schools/{laestab}/figures")
class DashboardController {

    private final Dashboards dashboards;
    private final Pages pages;
    private final Reports reports;
    private final Clock clock;

    DashboardController(Dashboards dashboards, Pages pages, Reports reports, Clock clock) {
        this.dashboards = dashboards;
        this.pages = pages;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    View dashboard(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String compare,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String as) {
        Asked asked = new Asked(year, group, Compare.of(compare), WhatIf.of(scope, without, set));
        Dashboard dashboard = dashboards.get(scope, asked);
        Report report = new DashboardReport(scope, dashboard, clock.instant()).report();
        return reports.answer(
                as,
                report,
                WhatIfWords.fileName(
                        dashboard.whatIf(), "dashboard-" + dashboard.choice().year()),
                () -> org.waymark.ui.View.of(
                        "analysis/dashboard",
                        "page",
                        pages.page(scope, Section.FIGURES, "Statutory dashboard"),
                        "dashboard",
                        dashboard,
                        "report",
                        report,
                        "places",
                        new DashboardPlaces(scope, dashboard.choice())));
    }
}

package org.waymark.tracking.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.overview.SchoolAtPoint;
import org.waymark.tracking.overview.SchoolsAtPoint;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** The judgements of all schools of a person at a point, for a trust or an authority. */
@Controller
class TrustOverviewController {

    private final Scopes scopes;
    private final HeldPoints held;
    private final SchoolsAtPoint schools;
    private final Reports reports;
    private final Pages pages;

    TrustOverviewController(Scopes scopes, HeldPoints held, SchoolsAtPoint schools, Reports reports, Pages pages) {
        this.scopes = scopes;
        this.held = held;
        this.schools = schools;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/figures/judgements")
    View show(
            SignedIn person,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(name = "year_group", defaultValue = "") String yearGroup,
            @RequestParam(defaultValue = "") String as) {
        List<Scope> open = TrustChoices.open(scopes.listScopes(person));
        List<Point> points = held.list(open);
        Address start = Address.of("/figures/judgements");
        if (points.isEmpty()) {
            Report empty = TrustOverviewReport.empty();
            return reports.answer(as, empty, "schools-judgements", () -> draw(start, List.of(), empty));
        }
        Point chosen = Point.find(point).filter(points::contains).orElseGet(points::getLast);
        // The whole school less its other year groups would tell a reader without names of a few.
        boolean names = open.stream().allMatch(Scope::seesNames);
        Optional<YearGroup> group = TrustChoices.yearGroup(names, yearGroup);
        List<SchoolAtPoint> found = schools.list(open, chosen, group);
        Address address = start.with("point", chosen.code())
                .with("year_group", group.map(YearGroup::code).orElse(""));
        Report report = new TrustOverviewReport(open, chosen, group, found).report();
        List<OverviewPick> picks =
                List.of(OverviewPick.pointsOf("point", "Point", points, chosen), TrustChoices.yearGroups(names, group));
        return reports.answer(as, report, "schools-judgements-" + chosen.code(), () -> draw(address, picks, report));
    }

    private View draw(Address address, List<OverviewPick> picks, Report report) {
        return org.waymark.ui.View.of(
                "tracking/trustPage",
                "page",
                pages.page(report.title()),
                "address",
                address,
                "picks",
                picks,
                "report",
                report,
                "open",
                TrustTab.OVERVIEW);
    }
}

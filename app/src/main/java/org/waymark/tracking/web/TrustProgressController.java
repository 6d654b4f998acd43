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
import org.waymark.tracking.progress.SchoolProgress;
import org.waymark.tracking.progress.SchoolsProgress;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** How the pupils of all schools of a person moved between two points, for a trust or an authority. */
@Controller
class TrustProgressController {

    private final Scopes scopes;
    private final HeldPoints held;
    private final SchoolsProgress schools;
    private final Reports reports;
    private final Pages pages;

    TrustProgressController(Scopes scopes, HeldPoints held, SchoolsProgress schools, Reports reports, Pages pages) {
        this.scopes = scopes;
        this.held = held;
        this.schools = schools;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/figures/judgements/progress")
    View show(
            SignedIn person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "year_group", defaultValue = "") String yearGroup,
            @RequestParam(defaultValue = "") String as) {
        List<Scope> open = TrustChoices.open(scopes.listScopes(person));
        List<Point> points = held.list(open);
        Address start = Address.of(TrustTab.PROGRESS.path());
        if (points.size() < 2) {
            Report empty = TrustProgressReport.empty();
            return reports.answer(as, empty, "schools-progress", () -> draw(start, List.of(), empty));
        }
        Point second = Point.find(to).filter(points::contains).orElseGet(points::getLast);
        Point first = Point.find(from).filter(points::contains).orElseGet(() -> before(points, second));
        boolean names = open.stream().allMatch(Scope::seesNames);
        Optional<YearGroup> group = TrustChoices.yearGroup(names, yearGroup);
        List<SchoolProgress> found = schools.list(open, first, second, group);
        Address address = start.with("from", first.code())
                .with("to", second.code())
                .with("year_group", group.map(YearGroup::code).orElse(""));
        Report report = new TrustProgressReport(open, first, second, group, found).report();
        List<OverviewPick> picks = List.of(
                OverviewPick.pointsOf("from", "From", points, first),
                OverviewPick.pointsOf("to", "To", points, second),
                TrustChoices.yearGroups(names, group));
        return reports.answer(
                as,
                report,
                "schools-progress-" + first.code() + "-" + second.code(),
                () -> draw(address, picks, report));
    }

    /** The last point of the year before, where there is one: from summer to now is what schools ask first. */
    private static Point before(List<Point> points, Point to) {
        return points.stream()
                .filter(point -> point.year().equals(to.year().previous()))
                .reduce((earlier, later) -> later)
                .orElseGet(points::getFirst);
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
                TrustTab.PROGRESS);
    }
}

package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.tracking.overview.Asked;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.tracking.overview.PointOverview;
import org.waymark.tracking.overview.PointOverviews;
import org.waymark.tracking.overview.PupilSet;
import org.waymark.tracking.overview.Source;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** Where pupils stand at a point. */
@Controller
class OverviewController {

    private final HeldPoints heldPoints;
    private final PointOverviews overviews;
    private final CopiedWords copied;
    private final Reports reports;
    private final Pages pages;

    OverviewController(
            HeldPoints heldPoints, PointOverviews overviews, CopiedWords copied, Reports reports, Pages pages) {
        this.heldPoints = heldPoints;
        this.overviews = overviews;
        this.copied = copied;
        this.reports = reports;
        this.pages = pages;
    }

    /** @param behind the pupils asked for, as measure and part: {@code summer2.reading.expected~not} */
    @GetMapping("/schools/{laestab}/judgements/overview")
    View show(
            Scope scope,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(name = "year_group", defaultValue = "") String yearGroup,
            @RequestParam(name = "class", defaultValue = "") String ofClass,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String behind,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        List<Edition> held = heldPoints.listEditions(scope);
        Optional<Edition> chosen = HeldPoints.choose(held, point);
        Address start = Address.of("/schools/" + scope.laestab() + "/judgements/overview");
        if (chosen.isEmpty()) {
            Report empty = OverviewReport.empty(scope, !held.isEmpty());
            return reports.answer(as, empty, "judgements", () -> draw(scope, start, pointsOnly(held), empty));
        }
        Edition edition = chosen.get();
        PointOverview overview =
                overviews.get(scope, held, edition, Source.of(source), new Asked(yearGroup, ofClass, group));
        PupilSet pupils = overview.pupils().chosen();
        Address address = start.with("point", HeldPoints.point(edition).code())
                .with(
                        "source",
                        overview.source() == Source.JUDGEMENT
                                ? ""
                                : overview.source().code())
                .with("year_group", pupils.yearGroup().map(YearGroup::code).orElse(""))
                .with("class", OverviewPick.code(pupils.ofClass()))
                .with("group", OverviewPick.code(pupils.group()))
                .with("behind", scope.seesNames() ? behind : "");
        Report report = copied.on(OverviewReport.of(scope, overview, address), scope, List.of(edition));
        return reports.answer(
                as,
                report,
                "judgements-" + HeldPoints.point(edition).code(),
                () -> draw(scope, address, picks(scope, held, overview), report));
    }

    private static List<OverviewPick> pointsOnly(List<Edition> held) {
        return held.isEmpty() ? List.of() : List.of(OverviewPick.points("point", "Point", held, held.getLast()));
    }

    private static List<OverviewPick> picks(Scope scope, List<Edition> held, PointOverview overview) {
        List<OverviewPick> picks = new ArrayList<>();
        picks.add(OverviewPick.points("point", "Point", held, overview.edition()));
        if (!Source.TEST.items(overview.edition()).isEmpty()) {
            picks.add(OverviewPick.sources(overview.source()));
        }
        picks.addAll(OverviewPick.pupils(overview.pupils(), scope.seesNames()));
        return picks;
    }

    private View draw(Scope scope, Address address, List<OverviewPick> picks, Report report) {
        return org.waymark.ui.View.of(
                "tracking/overviewPage",
                "page",
                pages.page(scope, Section.JUDGEMENTS, report.title()),
                "scope",
                scope,
                "open",
                JudgementsTab.OVERVIEW,
                "address",
                address,
                "picks",
                picks,
                "links",
                List.of(),
                "report",
                report);
    }
}

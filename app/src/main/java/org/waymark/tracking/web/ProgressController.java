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
import org.waymark.tracking.overview.PupilSet;
import org.waymark.tracking.overview.Source;
import org.waymark.tracking.progress.ProgressReadings;
import org.waymark.tracking.progress.ProgressTable;
import org.waymark.tracking.progress.SubjectProgress;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** How pupils moved between two points. */
@Controller
class ProgressController {

    private final HeldPoints heldPoints;
    private final ProgressReadings readings;
    private final CopiedWords copied;
    private final Reports reports;
    private final Pages pages;

    ProgressController(
            HeldPoints heldPoints, ProgressReadings readings, CopiedWords copied, Reports reports, Pages pages) {
        this.heldPoints = heldPoints;
        this.readings = readings;
        this.copied = copied;
        this.reports = reports;
        this.pages = pages;
    }

    /**
     * @param way the pupils asked for by how they moved, such as {@code below}
     * @param cell or by where they stood, such as {@code S~A}
     */
    @GetMapping("/schools/{laestab}/judgements/progress")
    View show(
            Scope scope,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(name = "year_group", defaultValue = "") String yearGroup,
            @RequestParam(name = "class", defaultValue = "") String ofClass,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        List<Edition> held = heldPoints.listEditions(scope);
        Optional<TwoPoints> chosen = TwoPoints.choose(held, from, to);
        Address start = Address.of("/schools/" + scope.laestab() + "/judgements/progress");
        if (chosen.isEmpty()) {
            Report empty = ProgressReport.empty(scope, held.size());
            return reports.answer(as, empty, "progress", () -> draw(scope, start, pointsOnly(held), empty));
        }
        TwoPoints points = chosen.get();
        ProgressTable table = readings.get(
                scope, points.from(), points.to(), Source.of(source), new Asked(yearGroup, ofClass, group));
        PupilSet pupils = table.pupils().chosen();
        Optional<SubjectProgress> one =
                table.find(subject).or(() -> table.subjects().stream().findFirst());
        Address address = start.with("from", HeldPoints.point(points.from()).code())
                .with("to", HeldPoints.point(points.to()).code())
                .with(
                        "source",
                        table.source() == Source.JUDGEMENT ? "" : table.source().code())
                .with("subject", one.map(found -> found.to().id()).orElse(""))
                .with("year_group", pupils.yearGroup().map(YearGroup::code).orElse(""))
                .with("class", OverviewPick.code(pupils.ofClass()))
                .with("group", OverviewPick.code(pupils.group()))
                .with("way", scope.seesNames() ? way : "")
                .with("cell", scope.seesNames() ? cell : "");
        Report report = copied.on(
                new ProgressReport(scope, table, one.orElse(null), address).report(),
                scope,
                List.of(points.from(), points.to()));
        return reports.answer(
                as,
                report,
                "progress-" + HeldPoints.point(points.from()).code() + "-"
                        + HeldPoints.point(points.to()).code(),
                () -> draw(scope, address, picks(scope, held, table, one), report));
    }

    private static List<OverviewPick> pointsOnly(List<Edition> held) {
        return held.size() < 2
                ? List.of()
                : List.of(
                        OverviewPick.points("from", "From", held, held.getFirst()),
                        OverviewPick.points("to", "To", held, held.getLast()));
    }

    private static List<OverviewPick> picks(
            Scope scope, List<Edition> held, ProgressTable table, Optional<SubjectProgress> one) {
        List<OverviewPick> picks = new ArrayList<>();
        picks.add(OverviewPick.points("from", "From", held, table.from()));
        picks.add(OverviewPick.points("to", "To", held, table.to()));
        if (!Source.TEST.items(table.to()).isEmpty()) {
            picks.add(OverviewPick.sources(table.source()));
        }
        one.ifPresent(found -> picks.add(new OverviewPick(
                "subject",
                "Subject",
                table.subjects().stream()
                        .map(subject -> new OverviewPick.Option(
                                subject.to().id(), subject.to().longLabel()))
                        .toList(),
                found.to().id())));
        picks.addAll(OverviewPick.pupils(table.pupils(), scope.seesNames()));
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
                JudgementsTab.PROGRESS,
                "address",
                address,
                "picks",
                picks,
                "links",
                ProgressRuleController.links(scope, false),
                "report",
                report);
    }
}

package org.waymark.tracking.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.tracking.path.FlightPath;
import org.waymark.tracking.path.FlightPaths;
import org.waymark.ui.Section;
import org.waymark.ui.Times;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** The flight path of one pupil. */
@Controller
class PathController {

    private final FlightPaths paths;
    private final Reports reports;
    private final Pages pages;
    private final Clock clock;

    PathController(FlightPaths paths, Reports reports, Pages pages, Clock clock) {
        this.paths = paths;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/schools/{laestab}/judgements/pupils/{id:\\d+}")
    View show(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String as) {
        FlightPath path = paths.get(scope, id);
        Report report = PathReport.of(scope, path, Times.moment(clock.instant()));
        return reports.answer(
                as,
                report,
                "flight-path-" + id,
                () -> org.waymark.ui.View.of(
                        "tracking/path",
                        "page",
                        pages.page(scope, Section.JUDGEMENTS, report.title()),
                        "name",
                        path.pupil().listName(),
                        "pupilId",
                        id,
                        "address",
                        Address.of("/schools/" + scope.laestab() + "/judgements/pupils/" + id),
                        "report",
                        report));
    }
}

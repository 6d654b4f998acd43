package org.waymark.tracking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.results.Editions;
import org.waymark.results.Overviews;
import org.waymark.results.Overviews.Overview;
import org.waymark.scheme.Point;
import org.waymark.school.Rolls;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The points of a year: what is judged, and what needs someone. */
@Controller
class PointsController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final Overviews overviews;
    private final Rolls rolls;
    private final Editions editions;
    private final Pages pages;

    PointsController(Overviews overviews, Rolls rolls, Editions editions, Pages pages) {
        this.overviews = overviews;
        this.rolls = rolls;
        this.editions = editions;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/judgements")
    View list(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
        if (year != null && (year < EARLIEST || year > LATEST)) {
            throw new NotFound("There is no school year " + year + ".");
        }
        LocalDate today = editions.today();
        int current = AcademicYear.of(today).endYear();
        List<Integer> known = rolls.listYears(scope);
        int chosen = year != null ? year : known.isEmpty() || known.contains(current) ? current : known.getFirst();
        List<Overview> list = overviews.listPoints(scope, chosen);
        return View.of(
                "tracking/points",
                "page",
                pages.page(scope, Section.JUDGEMENTS, "Judgements"),
                "points",
                new PointsPage(
                        scope,
                        new AcademicYear(chosen),
                        Stream.concat(known.stream(), Stream.of(current, chosen))
                                .distinct()
                                .sorted((a, b) -> b - a)
                                .map(AcademicYear::new)
                                .toList(),
                        list,
                        now(list, today),
                        rolls.listClasses(scope, chosen),
                        known.contains(chosen)));
    }

    /** The point towards which the school works: the first whose usual end has not passed. */
    private static Optional<Point> now(List<Overview> list, LocalDate today) {
        return list.stream()
                .map(overview -> new Point(
                        overview.edition().assessment(), overview.edition().year()))
                .filter(point -> point.year().contains(today))
                .filter(point -> !point.usualEnd().isBefore(today))
                .findFirst();
    }
}

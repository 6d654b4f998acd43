package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.scheme.Point;
import org.waymark.tracking.overview.PointFigure;
import org.waymark.tracking.overview.PointOverview;
import org.waymark.tracking.overview.SubjectLine;
import org.waymark.ui.charts.Svg;
import org.waymark.ui.charts.Trend;
import org.waymark.ui.report.Part;

/** How the figures of a point stood before: at the same point of other years, and at every point. */
final class OverviewTrend {

    /** More lines than this cannot be told apart. */
    private static final int MOST_LINES = 4;

    private final PointOverview overview;

    OverviewTrend(PointOverview overview) {
        this.overview = overview;
    }

    /** The same point over the years, small; null where there is no other year. */
    static @Nullable Svg small(Edition edition, SubjectLine line) {
        Trend.Line over = overYears(edition, line, true);
        return over.points().size() < 2 ? null : new Trend(line.measure().label(), "%", 0, List.of(over)).small();
    }

    private static Trend.Line overYears(Edition edition, SubjectLine line, boolean ours) {
        return new Trend.Line(
                line.measure().label(),
                ours,
                line.trend().stream()
                        .filter(at -> at.point().assessment() == edition.assessment())
                        .filter(at -> at.shown().figure().value().isPresent())
                        .map(at -> new Trend.Point(
                                at.point().year().endYear(),
                                at.shown().figure().value().getAsDouble(),
                                line.measure().series()))
                        .toList());
    }

    List<Part> parts() {
        TreeSet<Point> points = new TreeSet<>();
        overview.lines().forEach(line -> line.trend().forEach(at -> points.add(at.point())));
        if (points.size() < 2) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading("Over the points and years"));
        Part.Table table = table(points);
        List<Trend.Line> lines = overview.lines().stream()
                .limit(MOST_LINES)
                .map(line -> overYears(
                        overview.edition(), line, line.equals(overview.lines().getFirst())))
                .filter(line -> line.points().size() > 1)
                .toList();
        if (lines.isEmpty()) {
            parts.add(table);
        } else {
            String title = overview.edition().assessment().title() + " over the years";
            parts.add(new Part.Picture(
                    title,
                    "Per cent at or above age-related expectations, each year's own pupils. The table has every point.",
                    new Trend(title, "%", 0, lines).draw(),
                    table));
        }
        return parts;
    }

    private Part.Table table(TreeSet<Point> points) {
        List<Part.Column> columns = new ArrayList<>(List.of(Part.Column.words("Point")));
        overview.measures().forEach(measure -> columns.add(Part.Column.number(measure.label())));
        List<Part.Row> rows = new ArrayList<>();
        for (Point point : points.descendingSet()) {
            List<Part.Cell> cells = new ArrayList<>(List.of(Part.Cell.of(point.label())));
            for (SubjectLine line : overview.lines()) {
                cells.add(line.trend().stream()
                        .filter(at -> at.point().equals(point))
                        .map(PointFigure::shown)
                        .map(shown -> OverviewWords.cell(shown, null))
                        .findFirst()
                        .orElseGet(Part.Cell::none));
            }
            rows.add(new Part.Row(cells, point.equals(points.last())));
        }
        String classes =
                overview.pupils().chosen().ofClass().isPresent() ? " Of the whole year group, not of one class." : "";
        return new Part.Table(
                "Every point",
                "Per cent at or above age-related expectations, and of how many." + classes,
                columns,
                rows);
    }
}

package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.together.MeasureTogether;
import org.waymark.analysis.together.SchoolsTogether;
import org.waymark.analysis.together.TogetherChoice;
import org.waymark.analysis.together.TogetherTable;
import org.waymark.catalogue.Measure;
import org.waymark.ui.charts.Trend;
import org.waymark.ui.charts.Trend.Line;
import org.waymark.ui.charts.Trend.Point;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;

/** One measure in all schools of a person, as a report. */
final class TogetherMeasureReport {

    private final SchoolsTogether together;
    private final TogetherChoice choice;
    private final MeasureTogether found;
    private final TogetherReport side;

    TogetherMeasureReport(SchoolsTogether together, TogetherChoice choice, MeasureTogether found) {
        this.together = together;
        this.choice = choice;
        this.found = found;
        this.side = new TogetherReport(together, choice);
    }

    Report report() {
        Measure measure = found.measure();
        List<Part> parts = new ArrayList<>(side.absent());
        List<String> notes = List.of();
        if (!together.places().isEmpty()) {
            parts.add(picture());
            parts.add(side.table(
                    "Schools over the years",
                    "In brackets: how many pupils count. " + breaks(),
                    found.years(),
                    measure));
            parts.add(side.table(
                    "Schools by group, " + choice.year().label(),
                    "In brackets: how many pupils count.",
                    found.groups(),
                    measure));
            notes = side.notes(found.groups());
        }
        return new Report(measure.title() + ": schools side by side", side.lines(), parts, notes);
    }

    /** Figures of two series do not compare, and a table says so in words. */
    private String breaks() {
        List<TogetherTable.Column> columns = found.years().columns();
        List<String> words = IntStream.range(1, columns.size())
                .filter(i -> !columns.get(i)
                        .measure()
                        .series()
                        .equals(columns.get(i - 1).measure().series()))
                .mapToObj(i -> "Figures from " + columns.get(i).label() + " do not compare with those before.")
                .toList();
        return String.join(" ", words);
    }

    private Part.Picture picture() {
        List<TogetherTable.Column> columns = found.years().columns();
        List<Point> ours = new ArrayList<>();
        List<Point> england = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TogetherTable.Column column = columns.get(i);
            ShownFigure pooled = found.years().pooled().get(i);
            int year = column.edition().year().endYear();
            String series = column.measure().series();
            if (!pooled.hidden() && pooled.figure().value().isPresent()) {
                ours.add(new Point(year, pooled.figure().value().getAsDouble(), series));
            }
            column.england()
                    .ifPresent(then -> england.add(new Point(year, then.value().doubleValue(), series)));
            rows.add(Row.of(
                    Cell.of(column.label()),
                    pooled.hidden()
                            ? Cell.of("hidden")
                            : pooled.figure()
                                    .rounded()
                                    .map(value ->
                                            Cell.of(value, column.measure().unit()))
                                    .orElseGet(Cell::none),
                    column.england()
                            .map(then -> Cell.of(then.value(), column.measure().unit()))
                            .orElseGet(Cell::none)));
        }
        Measure measure = found.measure();
        Trend trend = new Trend(
                measure.title(),
                measure.unit(),
                measure.decimals(),
                List.of(new Line("These schools", true, ours), new Line("England", false, england)));
        return new Part.Picture(
                "All pupils of these schools, and England",
                choice.group().label(),
                trend.draw(),
                new Part.Table(
                        "",
                        "",
                        List.of(Column.words("Year"), Column.number("These schools"), Column.number("England")),
                        rows));
    }
}

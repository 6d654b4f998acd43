package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** Measures by group as tables: the value, and what it is out of. */
final class MeasureTables {

    private final List<GroupFigures> rows;

    MeasureTables(List<GroupFigures> rows) {
        this.rows = rows;
    }

    /** The measures that a predicate takes. */
    List<Measure> list(Predicate<Measure> taken) {
        return rows.getFirst().figures().stream()
                .map(shown -> shown.figure().measure())
                .filter(taken)
                .toList();
    }

    Part.Table table(String title, Predicate<Measure> taken) {
        List<Integer> places = IntStream.range(0, rows.getFirst().figures().size())
                .filter(i -> taken.test(measure(i)))
                .boxed()
                .toList();
        List<Part.Column> columns = new ArrayList<>();
        columns.add(Part.Column.words("Group"));
        for (int place : places) {
            Measure measure = measure(place);
            columns.add(Part.Column.number(measure.label() + (measure.isShare() ? ", %" : "")));
            columns.add(Part.Column.number(measure.isShare() ? "pupils" : "out of"));
        }
        List<Part.Row> lines = rows.stream()
                .filter(row -> row.figures().stream()
                        .anyMatch(shown -> shown.hidden()
                                || shown.reasonsHidden()
                                || shown.figure().pupils() > 0))
                .map(row -> row(row, places))
                .toList();
        return new Part.Table(title, "", columns, lines);
    }

    private Measure measure(int place) {
        return rows.getFirst().figures().get(place).figure().measure();
    }

    private Part.Row row(GroupFigures row, List<Integer> places) {
        List<Part.Cell> cells = new ArrayList<>();
        cells.add(Part.Cell.of(row.group().label()));
        for (int place : places) {
            ShownFigure shown = row.figures().get(place);
            Figure figure = shown.figure();
            if (shown.hidden()) {
                cells.add(Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET));
                cells.add(Part.Cell.none());
            } else if (figure.rounded().isEmpty()) {
                cells.add(Part.Cell.none());
                cells.add(Part.Cell.of("nobody counts").toned(Tone.QUIET));
            } else {
                BigDecimal value = figure.rounded().get();
                cells.add(new Part.Cell(value.toPlainString() + figure.measure().unit(), value, null, Tone.PLAIN));
                cells.add(Part.Cell.of(
                        figure.measure().isShare()
                                ? figure.numerator() + " of " + figure.denominator()
                                : Integer.toString(figure.denominator())));
            }
        }
        return new Part.Row(cells, row.group().family().equals("all"));
    }
}

package org.waymark.analysis.web;

import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.dashboard.GroupLine;
import org.waymark.analysis.dashboard.MeasureDetail;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Gap;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** One measure group by group: ours, England's, and how far they are apart. */
record MeasureGroups(MeasureDetail detail, DashboardPlaces places) {

    private Measure measure() {
        return detail.measure();
    }

    Part.Table byGroup() {
        return new Part.Table(
                "By group in " + detail.choice().year(),
                measure().isShare()
                        ? "A gap in points and in pupils of the group; against all others: everybody else of the"
                                + " cohort."
                        : "Against all others: everybody else of the cohort.",
                List.of(
                        Part.Column.words("Group"),
                        Part.Column.number("Figure"),
                        Part.Column.words("Counted"),
                        Part.Column.number("England, same group"),
                        Part.Column.words("Gap to England"),
                        Part.Column.words("Against all others")),
                detail.byGroup().stream().map(this::groupRow).toList());
    }

    private Part.Row groupRow(GroupLine line) {
        Figure figure = line.shown().figure();
        boolean chosen = line.group().code().equals(detail.choice().group().code());
        return new Part.Row(
                List.of(
                        Part.Cell.of(line.group().label()),
                        FigureWords.cell(
                                line.shown(),
                                line.real(),
                                false,
                                places.measure(measure(), line.group()).toString()),
                        line.shown().hidden() || figure.denominator() == 0
                                ? Part.Cell.none()
                                : Part.Cell.of(FigureWords.counted(figure)),
                        line.england().map(this::englandCell).orElseGet(Part.Cell::none),
                        gap(line.gap(), figure),
                        gap(line.others(), figure)),
                chosen);
    }

    private Part.Cell englandCell(Comparator england) {
        return new Part.Cell(
                england.value().toPlainString() + measure().unit() + " (" + england.year() + ")",
                england.value(),
                null,
                Tone.PLAIN);
    }

    private Part.Cell gap(Optional<Gap> gap, Figure figure) {
        return gap.map(found -> {
                    String points = measure().isShare() ? FigureWords.signed(found.points()) + ", " : "";
                    Verdict verdict = Verdict.brief(figure, found);
                    return Part.Cell.of(points + verdict.words()).toned(verdict.tone());
                })
                .orElseGet(Part.Cell::none);
    }

    Part.Table england() {
        return new Part.Table(
                "England",
                "Every group of which a figure is known, of this year or the newest before it that compares.",
                List.of(
                        Part.Column.words("Group"),
                        Part.Column.number("England"),
                        Part.Column.words("Year"),
                        Part.Column.words("Source"),
                        Part.Column.words("To know")),
                detail.england().stream()
                        .map(row -> Part.Row.of(
                                Part.Cell.of(row.group().label()),
                                Part.Cell.of(row.figure().value(), measure().unit()),
                                Part.Cell.of(Integer.toString(row.figure().year())),
                                Part.Cell.of(row.figure().source()),
                                Part.Cell.of(
                                        row.figure().note().isEmpty()
                                                ? "confirmed"
                                                : row.figure().note())))
                        .toList());
    }
}

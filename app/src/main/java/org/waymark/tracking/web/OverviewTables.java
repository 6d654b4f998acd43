package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.tracking.overview.PointOverview;
import org.waymark.tracking.overview.SubjectLine;
import org.waymark.tracking.overview.YearLine;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Part.Table;

/** The tables of a point. */
final class OverviewTables {

    private final PointOverview overview;
    private final Address address;

    OverviewTables(PointOverview overview, Address address) {
        this.overview = overview;
        this.address = address;
    }

    /** A row for each subject: its bands and shares. */
    Table subjects(boolean bands, boolean links) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Subject"), Column.number("Judged")));
        if (bands) {
            for (Band band : Band.values()) {
                columns.add(Column.number(band.label()));
            }
        }
        columns.addAll(List.of(Column.number("ARE"), Column.number("Above ARE"), Column.words("Not counted")));
        List<Row> rows = new ArrayList<>();
        for (SubjectLine line : overview.lines()) {
            List<Cell> cells = new ArrayList<>();
            String id = line.measure().id();
            ShownFigure shown = line.expected();
            cells.add(Cell.of(line.measure().label()));
            cells.add(
                    shown.hidden()
                            ? OverviewWords.hidden()
                            : Cell.of(shown.figure().denominator()));
            if (bands) {
                for (Band band : Band.values()) {
                    Integer count = line.bands().get(band);
                    cells.add(
                            count == null
                                    ? Cell.none()
                                    : Cell.of(count).linked(links && count > 0 ? names(id, band.code()) : null));
                }
            }
            cells.add(OverviewWords.cell(
                    shown, links && shown.figure().denominator() > 0 ? names(id, OverviewNames.MET) : null));
            cells.add(OverviewWords.cell(line.higher(), null));
            String out = OverviewWords.notCounted(shown, overview.source());
            cells.add(out.isEmpty() ? Cell.none() : Cell.of(out).linked(links ? names(id, OverviewNames.OUT) : null));
            rows.add(new Row(cells, line.measure().parts().size() > 1));
        }
        return new Table("", "", columns, rows);
    }

    /** The mean scores of tests. */
    Table averages() {
        List<Row> rows = new ArrayList<>();
        for (SubjectLine line : overview.lines()) {
            line.average()
                    .ifPresent(mean ->
                            rows.add(Row.of(Cell.of(line.measure().label()), mean(mean), Cell.of(scored(mean)))));
        }
        return new Table(
                "Mean scores", "", List.of(Column.words("Test"), Column.number("Mean"), Column.words("Of")), rows);
    }

    private static Cell mean(ShownFigure shown) {
        Figure figure = shown.figure();
        return shown.hidden()
                ? OverviewWords.hidden()
                : figure.rounded().map(value -> Cell.of(value, "")).orElseGet(Cell::none);
    }

    private static String scored(ShownFigure shown) {
        return shown.hidden() ? "–" : OverviewWords.pupils(shown.figure().denominator()) + " with a score";
    }

    /** Each year group for itself. */
    Table years() {
        List<Row> rows = new ArrayList<>();
        for (YearLine line : overview.byYear()) {
            List<Cell> cells = new ArrayList<>();
            String code = line.yearGroup().code();
            cells.add(Cell.of(line.yearGroup().label())
                    .linked(address.with("class", null)
                            .with("group", null)
                            .with("year_group", code)
                            .toString()));
            line.figures().forEach(shown -> cells.add(OverviewWords.cell(shown, null)));
            rows.add(new Row(cells, false));
        }
        return new Table("", "Per cent at or above age-related expectations.", columns("Year group"), rows);
    }

    /** Groups and classes of the pupils whom the page is about. */
    Table groups() {
        List<Row> rows = new ArrayList<>();
        for (GroupFigures row : overview.byGroup()) {
            boolean anybody = row.figures().stream()
                    .anyMatch(shown -> shown.hidden() || shown.figure().pupils() > 0);
            // Year groups have a table of their own.
            if (!anybody || row.group().isYearGroup()) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(row.group().label()).linked(place(row.group())));
            row.figures().forEach(shown -> cells.add(OverviewWords.cell(shown, null)));
            rows.add(new Row(cells, row.group().equals(Group.ALL)));
        }
        return new Table("", "Per cent at or above age-related expectations.", columns("Group"), rows);
    }

    private @Nullable String place(Group group) {
        // The same group is made anew for every question: its code tells it.
        boolean offered = Stream.concat(overview.pupils().groups().stream(), overview.pupils().classes().stream())
                .anyMatch(known -> known.code().equals(group.code()));
        return offered && !group.equals(Group.ALL)
                ? address.with(group.isClass() ? "class" : "group", group.code())
                        .toString()
                : null;
    }

    private List<Column> columns(String first) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(first)));
        for (Measure measure : overview.measures()) {
            columns.add(Column.number(measure.label()));
        }
        return columns;
    }

    private String names(String measure, String part) {
        return address.with("behind", measure + OverviewNames.BETWEEN + part) + "#main";
    }
}

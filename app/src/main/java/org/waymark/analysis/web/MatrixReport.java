package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.analysis.Group;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.matrix.Band;
import org.waymark.analysis.matrix.Matrix;
import org.waymark.catalogue.AcademicYear;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** The report of a matrix. */
final class MatrixReport {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MatrixPage page;
    private final Matrix matrix;

    private MatrixReport(MatrixPage page) {
        this.page = page;
        this.matrix = page.matrix();
    }

    /** Everything, for files. */
    static Report whole(MatrixPage page) {
        return new MatrixReport(page).report(true);
    }

    /** What the page draws below the matrix, which it draws itself. */
    static Report below(MatrixPage page) {
        return new MatrixReport(page).report(false);
    }

    private Report report(boolean whole) {
        List<Part> parts = new ArrayList<>();
        page.chosen().said().forEach(words -> parts.add(new Part.Words(words, Tone.WARN)));
        if (whole && !page.empty()) {
            parts.add(counts());
            parts.add(shares());
        }
        MatrixPage.Open open = page.cell();
        if (open != null && whole) {
            parts.add(names(open));
        }
        MatrixScatter.find(page).ifPresent(parts::add);
        return new Report("Conversion matrix", lines(page), parts, notes());
    }

    /** What the matrix is about. */
    static List<String> lines(MatrixPage page) {
        Matrix matrix = page.matrix();
        List<String> lines = new ArrayList<>();
        lines.add(page.scope().schoolName());
        lines.add("From " + matrix.from().title() + " to " + matrix.to().title());
        String who = page.groups().isEmpty()
                ? ""
                : ": " + page.groups().stream().map(Group::label).collect(Collectors.joining(", "));
        String only = page.scope().ownClassesOnly() ? ", your classes only" : "";
        if (!page.scope().seesNames()) {
            lines.add("The cohort of " + matrix.to().edition().title() + who);
            return lines;
        }
        lines.add(
                pupils(matrix.pupils().size()) + " of " + matrix.to().edition().title() + who + only + "; "
                        + matrix.complete() + " with a result on both sides");
        return lines;
    }

    private Part.Table counts() {
        return table("Pupils", "", (row, column) -> {
            if (page.hidden(row, column)) {
                return Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
            }
            return Part.Cell.of(page.count(row, column));
        });
    }

    private Part.Table shares() {
        return table("Share of each row, per cent", "", (row, column) -> {
            int total = page.count(row, page.lastColumn());
            if (total == 0) {
                return Part.Cell.none();
            }
            if (page.hidden(row, column) || page.hidden(row, page.lastColumn())) {
                return Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
            }
            BigDecimal share = HUNDRED.multiply(BigDecimal.valueOf(page.count(row, column)))
                    .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
            return Part.Cell.of(share, "");
        });
    }

    private interface Content {
        Part.Cell at(int row, int column);
    }

    private Part.Table table(String title, String caption, Content content) {
        List<Part.Column> columns = new ArrayList<>();
        columns.add(
                Part.Column.words(matrix.from().title() + " \\ " + matrix.to().title()));
        matrix.columns().forEach(band -> columns.add(Part.Column.number(heading(band))));
        columns.add(Part.Column.number("All"));
        List<Part.Row> rows = new ArrayList<>();
        for (int row = 0; row <= matrix.rows().size(); row++) {
            int at = row;
            boolean total = row == matrix.rows().size();
            List<Part.Cell> cells = new ArrayList<>();
            cells.add(Part.Cell.of(total ? "All" : heading(matrix.rows().get(row))));
            IntStream.rangeClosed(0, matrix.columns().size())
                    .mapToObj(column -> content.at(at, column))
                    .forEach(cells::add);
            rows.add(new Part.Row(cells, total));
        }
        return new Part.Table(title, caption, columns, rows);
    }

    private static String heading(Band band) {
        return band.mark().letter().isEmpty()
                ? band.label()
                : band.label() + " (" + band.mark().letter() + ")";
    }

    /** The pupils of the open cell. */
    static Part.Table names(MatrixPage page, MatrixPage.Open open) {
        return new MatrixReport(page).names(open);
    }

    private Part.Table names(MatrixPage.Open open) {
        List<Part.Row> rows = open.pupils().stream()
                .map(pupil -> Part.Row.of(
                        Part.Cell.of(pupil.member().pupil().listName())
                                .linked("/schools/" + page.scope().laestab() + "/pupils/"
                                        + pupil.member().pupil().pupilId()),
                        Part.Cell.of(java.util.Objects.requireNonNullElse(
                                pupil.member().pupil().className(), "–")),
                        value(pupil.row(), pupil.rowNumber()),
                        year(pupil.rowYear()),
                        value(pupil.column(), pupil.columnNumber())))
                .toList();
        return new Part.Table(
                title(open),
                pupils(rows.size()),
                List.of(
                        Part.Column.words("Pupil"),
                        Part.Column.words("Class"),
                        Part.Column.words(matrix.from().title()),
                        Part.Column.words("Recorded in"),
                        Part.Column.words(matrix.to().title())),
                rows);
    }

    private static String title(MatrixPage.Open open) {
        String row = open.row() == null ? "Everybody" : "From " + open.row().label();
        return open.column() == null ? row : row + " to " + open.column().label();
    }

    private static Part.Cell value(Band band, OptionalInt number) {
        return number.isPresent() ? Part.Cell.of(number.getAsInt()) : Part.Cell.of(band.label());
    }

    private static Part.Cell year(OptionalInt year) {
        return year.isPresent() ? Part.Cell.of(new AcademicYear(year.getAsInt()).label()) : Part.Cell.none();
    }

    private static String pupils(int count) {
        return count == 1 ? "1 pupil" : count + " pupils";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("The pupils are those of " + matrix.to().edition().title()
                + " as they were on roll that year. Where they began is looked for by pupil in every year, at this"
                + " school or at one before it, as far as it is in Waymark; of several years the nearest counts.");
        Map<Integer, Long> years = new TreeMap<>(matrix.pupils().stream()
                .filter(pupil -> pupil.rowYear().isPresent())
                .collect(Collectors.groupingBy(pupil -> pupil.rowYear().getAsInt(), Collectors.counting())));
        if (years.size() > 1 && page.scope().seesNames()) {
            notes.add("Starting results are of "
                    + years.entrySet().stream()
                            .map(entry -> new AcademicYear(entry.getKey()).label() + " (" + entry.getValue() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        notes.addAll(SchoolGroups.notes(page.groups()));
        notes.add("Shares are of the row, rounded to whole per cent on the page: they may not add up to 100.");
        notes.add("Bands of scores are Waymark's own: scaled scores by tens, marks in fifths of all there are.");
        notes.add("No official method says which change is the expected one, so nothing here is called good or poor"
                + " progress.");
        if (matrix.rows().stream().anyMatch(band -> band.key().equals("other"))) {
            notes.add("“Other version”: assessed in a year in which this was something else, such as the profile before"
                    + " 2021/22.");
        }
        if (!page.scope().seesNames()) {
            notes.add(SmallGroups.NOTE + " Classes, groups and single pupils are not shown to readers without names.");
        }
        return notes;
    }
}

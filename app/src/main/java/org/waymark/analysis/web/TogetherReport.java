package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.Comparators;
import org.waymark.analysis.Group;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.analysis.together.SchoolLine;
import org.waymark.analysis.together.SchoolsTogether;
import org.waymark.analysis.together.TogetherChoice;
import org.waymark.analysis.together.TogetherTable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.EditionStatus;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Part.Cell;
import org.waymark.ui.report.Part.Column;
import org.waymark.ui.report.Part.Row;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Tone;

/** All schools of a person side by side, as a report. */
final class TogetherReport {

    /** Stands behind a figure that is not whole yet; a shape, since colour alone says nothing. */
    private static final String HALF = " ◔";

    private final SchoolsTogether together;
    private final TogetherChoice choice;

    TogetherReport(SchoolsTogether together, TogetherChoice choice) {
        this.together = together;
        this.choice = choice;
    }

    /** The headlines of a year, or every measure of an assessment. */
    Report year(TogetherTable table) {
        List<Part> parts = new ArrayList<>(absent());
        if (table.columns().isEmpty() || table.lines().isEmpty()) {
            if (!together.places().isEmpty()) {
                parts.add(new Part.Words(
                        "None of these schools has a result in " + choice.year().label()
                                + " yet. Figures stand here as soon as the first result is saved.",
                        Tone.PLAIN));
            }
            return new Report("Schools side by side", lines(), parts, List.of());
        }
        halfEntered(table).ifPresent(parts::add);
        int sort = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).measure().id().equals(choice.sort()))
                .findFirst()
                .orElse(-1);
        parts.add(new Part.Table(
                "Schools",
                "In brackets: how many pupils count."
                        + (isHalf(table) ? HALF + ": results are still to be entered." : ""),
                columns(table, sort >= 0),
                rows(table, sort)));
        return new Report("Schools side by side", lines(), parts, notes(table));
    }

    /** A table of one measure, with the years or groups as columns. */
    Part.Table table(String title, String caption, TogetherTable table, Measure measure) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("School")));
        table.columns().forEach(column -> columns.add(Column.number(column.label())));
        List<Row> rows = new ArrayList<>();
        for (SchoolLine line : table.lines()) {
            List<Cell> cells = new ArrayList<>(List.of(name(line)));
            for (int i = 0; i < table.columns().size(); i++) {
                cells.add(cell(
                        table.columns().get(i),
                        line.figures().get(i),
                        place(line, table.columns().get(i)).toString()));
            }
            rows.add(new Row(cells, false));
        }
        List<Cell> pooled = new ArrayList<>(List.of(Cell.of("All pupils of these schools")));
        for (int i = 0; i < table.columns().size(); i++) {
            pooled.add(cell(table.columns().get(i), table.pooled().get(i), null));
        }
        rows.add(new Row(pooled, true));
        List<Cell> england = new ArrayList<>(List.of(Cell.of("England")));
        table.columns().forEach(column -> england.add(england(column)));
        rows.add(new Row(england, false));
        return new Part.Table(title, caption, columns, rows);
    }

    /** Where a figure of a school stands on its own pages. */
    private static Address place(SchoolLine line, TogetherTable.Column column) {
        return Address.of(path(line) + "/measures/" + column.measure().id())
                .with("year", column.edition().year().endYear());
    }

    private static String path(SchoolLine line) {
        return "/schools/" + line.place().scope().laestab() + "/figures";
    }

    private List<Column> columns(TogetherTable table, boolean ranked) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("School"));
        if (ranked) {
            columns.add(Column.number("Rank"));
        }
        table.columns().forEach(column -> columns.add(Column.number(label(column))));
        if (isHalf(table)) {
            columns.add(Column.words("Still to enter"));
        }
        return columns;
    }

    String label(TogetherTable.Column column) {
        return choice.assessment().isPresent()
                ? column.label()
                : shortName(column.edition().assessment()) + " " + column.label();
    }

    private static String shortName(Assessment assessment) {
        return switch (assessment) {
            case EYFSP -> "EYFSP";
            case PHONICS -> "Phonics";
            case KS1 -> "KS1";
            case MTC -> "MTC";
            case KS2 -> "KS2";
            case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> assessment.title();
        };
    }

    private List<Row> rows(TogetherTable table, int sort) {
        boolean half = isHalf(table);
        List<SchoolLine> order = new ArrayList<>(table.lines());
        if (sort >= 0) {
            order.sort(Comparator.comparing(
                    line -> -value(line.figures().get(sort)).orElse(-1)));
        }
        List<Row> rows = new ArrayList<>();
        for (SchoolLine line : order) {
            List<Cell> cells = new ArrayList<>();
            cells.add(name(line));
            if (sort >= 0) {
                cells.add(rank(order, line.figures().get(sort), sort));
            }
            for (int i = 0; i < table.columns().size(); i++) {
                cells.add(cell(
                        table.columns().get(i),
                        line.figures().get(i),
                        place(line, table.columns().get(i)).toString()));
            }
            if (half) {
                cells.add(Cell.of(toEnter(table, line.figures())));
            }
            rows.add(new Row(cells, false));
        }
        rows.add(pooled(table, sort >= 0, half));
        rows.add(england(table, sort >= 0, half));
        return rows;
    }

    private Cell name(SchoolLine line) {
        return Cell.of(line.place().scope().schoolName())
                .linked(Address.of(path(line))
                        .with("year", choice.year().endYear())
                        .toString());
    }

    /** How many schools are above; equal ones share a rank. Hidden figures have none. */
    private static Cell rank(List<SchoolLine> order, ShownFigure figure, int sort) {
        if (value(figure).isEmpty()) {
            return Cell.none();
        }
        double ours = value(figure).getAsDouble();
        return Cell.of(1
                + order.stream()
                        .map(line -> value(line.figures().get(sort)))
                        .filter(value -> value.isPresent() && value.getAsDouble() > ours)
                        .count());
    }

    private static OptionalDouble value(ShownFigure shown) {
        return shown.hidden() ? OptionalDouble.empty() : shown.figure().value();
    }

    private Row pooled(TogetherTable table, boolean ranked, boolean half) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of("All pupils of these schools")));
        if (ranked) {
            cells.add(Cell.none());
        }
        for (int i = 0; i < table.columns().size(); i++) {
            String measure = table.columns().get(i).measure().id();
            cells.add(cell(
                    table.columns().get(i),
                    table.pooled().get(i),
                    TogetherChoices.address("/figures/measures/" + measure, choice)
                            .with("assessment", "")
                            .with("sort", "")
                            .toString()));
        }
        if (half) {
            cells.add(Cell.of(toEnter(table, table.pooled())));
        }
        return new Row(cells, true);
    }

    private static Row england(TogetherTable table, boolean ranked, boolean half) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of("England")));
        if (ranked) {
            cells.add(Cell.none());
        }
        table.columns().forEach(column -> cells.add(england(column)));
        if (half) {
            cells.add(Cell.none());
        }
        return new Row(cells, false);
    }

    private static Cell england(TogetherTable.Column column) {
        return column.england()
                .map(england -> new Cell(
                        england.value().toPlainString()
                                + column.measure().unit()
                                + (england.year() == column.edition().year().endYear()
                                        ? ""
                                        : " (in " + england.year() + ")"),
                        england.value(),
                        null,
                        Tone.PLAIN))
                .orElseGet(() -> Cell.of("none yet").toned(Tone.QUIET));
    }

    /** How many have no result yet; nobody where an assessment is optional and a school has not held it. */
    private static int toEnter(TogetherTable.Column column, ShownFigure shown) {
        Figure figure = shown.figure();
        boolean notHeld = column.edition().status() == EditionStatus.OPTIONAL
                && figure.denominator() + figure.leftOutCount() == 0;
        return notHeld ? 0 : figure.missing();
    }

    private static boolean isHalf(TogetherTable table, List<ShownFigure> figures) {
        return IntStream.range(0, figures.size())
                .anyMatch(i -> toEnter(table.columns().get(i), figures.get(i)) > 0);
    }

    private static Cell cell(TogetherTable.Column column, ShownFigure shown, @Nullable String href) {
        if (shown.hidden()) {
            return Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
        }
        Figure figure = shown.figure();
        Optional<BigDecimal> value = figure.rounded();
        boolean half = toEnter(column, shown) > 0;
        if (value.isEmpty()) {
            return half ? new Cell("not yet" + HALF, null, href, Tone.WARN) : Cell.none();
        }
        String text = value.get().toPlainString() + figure.measure().unit() + " (" + figure.denominator() + ")";
        return new Cell(half ? text + HALF : text, value.get(), href, half ? Tone.WARN : Tone.PLAIN);
    }

    /** What a school still has to enter, once for each assessment and year group. */
    private static String toEnter(TogetherTable table, List<ShownFigure> figures) {
        Map<String, Figure> most = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i).figure();
            String year = figure.measure()
                    .yearGroup()
                    .map(group -> " " + group.label())
                    .orElse("");
            String name = shortName(table.columns().get(i).edition().assessment()) + year;
            if (toEnter(table.columns().get(i), figures.get(i)) > 0) {
                most.merge(name, figure, (a, b) -> a.missing() >= b.missing() ? a : b);
            }
        }
        return String.join(
                "; ",
                most.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().missing() + " of "
                                + entry.getValue().pupils())
                        .toList());
    }

    private static boolean isHalf(TogetherTable table) {
        return Stream.concat(table.lines().stream().map(SchoolLine::figures), Stream.of(table.pooled()))
                .anyMatch(figures -> isHalf(table, figures));
    }

    private static Optional<Part> halfEntered(TogetherTable table) {
        long schools = table.lines().stream()
                .filter(line -> isHalf(table, line.figures()))
                .count();
        return schools == 0
                ? Optional.empty()
                : Optional.of(new Part.Words(
                        schools + " of " + table.lines().size()
                                + (table.lines().size() == 1 ? " school has" : " schools have")
                                + " results still to enter, marked" + HALF
                                + ". Their figures are of the pupils who have a result so far.",
                        Tone.WARN));
    }

    /** Why some schools of the person are not here. */
    List<Part> absent() {
        List<Part> words = new ArrayList<>();
        if (together.places().isEmpty()) {
            words.add(new Part.Words(
                    "None of your schools can stand here: this page is for people who see all of a school.",
                    Tone.PLAIN));
        }
        if (!together.asTeacher().isEmpty()) {
            words.add(new Part.Words(
                    "Not here, because you are a teacher there and see your own classes only: "
                            + names(together.asTeacher()) + ". Open the school for the figures of your classes.",
                    Tone.PLAIN));
        }
        if (!together.switchedOff().isEmpty()) {
            words.add(new Part.Words(
                    "Not counted, because figures are switched off there: " + names(together.switchedOff()) + ".",
                    Tone.PLAIN));
        }
        return words;
    }

    private static String names(List<Scope> scopes) {
        return String.join(", ", scopes.stream().map(Scope::schoolName).toList());
    }

    /** What a page is about. */
    List<String> lines() {
        long schools = together.places().stream()
                .filter(place -> choice.trust().isEmpty() || place.trust().equals(choice.trust()))
                .count();
        List<String> parts = new ArrayList<>();
        parts.add(choice.year().label());
        parts.add(schools == 1 ? "1 school" : schools + " schools");
        if (!choice.trust().isEmpty()) {
            parts.add(choice.trust());
        }
        choice.assessment().ifPresent(assessment -> parts.add(assessment.title()));
        parts.add(choice.group().label());
        return List.of(String.join(" · ", parts), "Live: a saved result is counted at once.");
    }

    /** How the figures of a table are counted. */
    List<String> notes(TogetherTable table) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "All pupils of these schools are counted together, each pupil once: the figure is not an average of the"
                        + " schools' figures.");
        table.columns().stream()
                .map(TogetherTable.Column::measure)
                .distinct()
                .forEach(measure -> notes.add(measure.title() + ": " + measure.rule() + " Source: " + measure.source()
                        + "." + (measure.note().isEmpty() ? "" : " " + measure.note())));
        List<String> sources = table.columns().stream()
                .flatMap(column -> column.england().stream())
                .map(Comparators.Comparator::source)
                .distinct()
                .toList();
        if (!sources.isEmpty()) {
            notes.add("England: " + String.join("; ", sources) + ".");
        }
        if (!choice.group().code().equals(Group.ALL.code())) {
            notes.add("Only pupils of the group: " + choice.group().label() + ".");
        }
        if (!together.seesNames()) {
            notes.add(SmallGroups.NOTE);
        }
        return notes;
    }
}

package org.waymark.ui.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.charts.Svg;

/** A part of a report. */
public sealed interface Part {

    /** A heading above the parts that follow. */
    record Heading(String text) implements Part {}

    /** A sentence or two, set off from the rest: an empty state, something to know before reading on. */
    record Words(String text, Tone tone) implements Part {}

    /**
     * A picture with the table that says the same.
     *
     * @param title what it shows
     * @param caption how many pupils, which year, what the marks mean; may be empty
     * @param table the same in numbers, folded away on screen
     */
    record Picture(String title, String caption, Svg svg, Table table) implements Part {}

    /**
     * Headline figures side by side, each with a small picture.
     *
     * @param cards at least one
     */
    record Cards(List<Card> cards) implements Part {
        public Cards {
            cards = List.copyOf(cards);
        }

        /** The same as rows, for spreadsheets. */
        public Table table() {
            return new Table(
                    "",
                    "",
                    List.of(
                            Column.words("Measure"),
                            Column.number("Figure"),
                            Column.words("Counted"),
                            Column.words("Compared")),
                    cards.stream()
                            .map(card -> new Row(
                                    List.of(
                                            Cell.of(card.title()),
                                            new Cell(card.value() + card.unit(), card.number(), null, Tone.PLAIN),
                                            Cell.of(card.counted()),
                                            Cell.of(card.verdict())),
                                    false))
                            .toList());
        }
    }

    /**
     * One headline figure.
     *
     * @param href where the whole of it stands, or null
     * @param value as shown, such as {@code 68}; a dash where there is none
     * @param unit such as a per cent sign; may be empty
     * @param number the value for spreadsheets, null where there is none
     * @param counted such as {@code 41 of 60}
     * @param leftOut the words of the link to those who are not counted, empty where everybody is
     * @param leftOutHref where they are listed, or null
     * @param svg a small picture, or null
     * @param verdict how it compares, with a sign before it: ▲ 1 pupil above England (62 in 2025)
     * @param tone how the verdict is meant
     */
    record Card(
            String title,
            @Nullable String href,
            String value,
            String unit,
            @Nullable BigDecimal number,
            String counted,
            String leftOut,
            @Nullable String leftOutHref,
            @Nullable Svg svg,
            String verdict,
            Tone tone) {}

    /**
     * A table.
     *
     * @param title what it shows; empty where the heading above says so
     * @param caption what to know to read it; may be empty
     */
    record Table(String title, String caption, List<Column> columns, List<Row> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column; the first of a table names the rows.
     *
     * @param label its heading
     * @param number whether it holds numbers, which stand to the right
     */
    record Column(String label, boolean number) {
        public static Column words(String label) {
            return new Column(label, false);
        }

        public static Column number(String label) {
            return new Column(label, true);
        }
    }

    /**
     * A line of a table.
     *
     * @param strong whether it sums up the others
     */
    record Row(List<Cell> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }
    }

    /**
     * One place of a table.
     *
     * @param text as shown on page and paper
     * @param number the same for a spreadsheet to count with, null for words
     * @param href where more of it stands, or null
     */
    record Cell(
            String text,
            @Nullable BigDecimal number,
            @Nullable String href,
            Tone tone) {
        public static Cell of(String text) {
            return new Cell(text, null, null, Tone.PLAIN);
        }

        public static Cell of(long count) {
            return new Cell(Long.toString(count), BigDecimal.valueOf(count), null, Tone.PLAIN);
        }

        public static Cell of(BigDecimal number, String unit) {
            return new Cell(number.toPlainString() + unit, number, null, Tone.PLAIN);
        }

        /** Where there is nothing to say. */
        public static Cell none() {
            return new Cell("–", null, null, Tone.QUIET);
        }

        public Cell linked(@Nullable String address) {
            return new Cell(text, number, address, tone);
        }

        public Cell toned(Tone other) {
            return new Cell(text, number, href, other);
        }
    }
}

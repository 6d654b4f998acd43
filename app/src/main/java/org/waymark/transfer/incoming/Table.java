package org.waymark.transfer.incoming;

import java.util.List;

/**
 * The lines of a table, whatever program saved it, without those that are blank.
 *
 * @param rows the lines in their order
 */
record Table(List<Row> rows) {

    /** More pupils than any authority has; a table of the country is not for one school to read. */
    static final int MOST_ROWS = 50_000;

    /** The widest table that the DfE hands out has a few hundred. */
    static final int MOST_COLUMNS = 1_000;

    /** What fits into the memory of a small server beside its work. */
    static final int MOST_CELLS = 2_000_000;

    Table {
        rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param line its number in the file, from 1
     * @param cells its cells; those missing at its end are blank
     */
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What became of a file that should be a table. */
    sealed interface Result {

        /** A table, with what was noticed on the way. */
        record Read(Table table, List<ImportFinding> findings) implements Result {}

        /** No table that can be trusted. */
        record Broken(ImportFinding why) implements Result {

            static Broken of(String message) {
                return new Broken(ImportFinding.ofFile(ImportRule.BROKEN_FILE, message));
            }
        }
    }
}

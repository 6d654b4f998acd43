package org.waymark.transfer.tables;

import java.util.List;
import java.util.OptionalInt;
import org.waymark.school.FoldedNames;

/**
 * The lines of a small table.
 *
 * @param rows those with any text, in order, the heading among them
 */
record Lines(List<Row> rows) {

    Lines {
        rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param number its number in the file, from 1
     */
    record Row(long number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** A cell without blanks around it; empty where the line ends before it. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** The first cell under one of these headings. */
        OptionalInt find(String... headings) {
            List<String> wanted = List.of(headings);
            for (int i = 0; i < cells.size(); i++) {
                if (wanted.contains(FoldedNames.fold(cells.get(i)))) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }
    }
}

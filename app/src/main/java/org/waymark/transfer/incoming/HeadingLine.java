package org.waymark.transfer.incoming;

import java.util.List;
import java.util.function.Predicate;

/** Finds the line of headings, above which there may be a title, the name of the school or notes. */
final class HeadingLine {

    private static final int LOOKED_AT = 30;
    private static final int LONGEST = 150;

    private HeadingLine() {}

    /**
     * Where the line of headings is.
     *
     * @param index its place among the rows of the table
     * @param known how many of its cells are headings that mean something
     */
    record Place(int index, int known) {}

    /** The line with the most cells that are known; the first of them, and the very first line if there is none. */
    static Place find(Table table, Predicate<String> known) {
        Place best = new Place(0, 0);
        List<Table.Row> rows = table.rows();
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            int count = (int) rows.get(i).cells().stream()
                    .filter(cell -> !cell.isBlank() && cell.length() <= LONGEST)
                    .filter(known)
                    .count();
            if (count > best.known()) {
                best = new Place(i, count);
            }
        }
        return best;
    }
}

package org.waymark.transfer.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of any kind as plain cells, read from CSV or from an Excel workbook within safe limits, for those who read tables
 * that are not about pupils.
 *
 * @param lines the lines that are not blank, each with its number in the file
 * @param fault why it cannot be read, in words for people; null if it can
 */
public record PlainTable(List<Line> lines, @Nullable String fault) {

    public PlainTable {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number its number in the file, from 1
     * @param cells its cells, word for word; numbers without needless zeros and days as 2016-03-09
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, from 0, without spaces around it; empty beyond the end of the line. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** Reads a table; of a workbook the first sheet that has anything on it. */
    public static PlainTable read(byte[] bytes) {
        Table.Result result = FileSignature.isWorkbook(bytes)
                ? Workbook.read(
                        bytes,
                        table -> table.rows().stream()
                                .anyMatch(row -> KnownTables.find(row.cells()).isPresent()))
                : CsvTable.read(bytes);
        return switch (result) {
            case Table.Result.Broken broken ->
                new PlainTable(List.of(), broken.why().message());
            case Table.Result.Read read ->
                new PlainTable(
                        read.table().rows().stream()
                                .map(row -> new Line(row.line(), row.cells()))
                                .toList(),
                        null);
        };
    }
}

package org.waymark.transfer.incoming;

import java.util.List;
import java.util.Optional;
import org.waymark.ui.Harmless;

/**
 * The lines of any table, whatever program saved it, with the same care as a table of results: of a workbook the first
 * sheet to be seen with anything on it.
 *
 * @param lines without those that are blank
 * @param fault why it cannot be read, in plain English; empty where it was
 */
public record SheetLines(List<Line> lines, String fault) {

    /**
     * One line.
     *
     * @param number in the file, from 1
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public SheetLines {
        lines = List.copyOf(lines);
    }

    /** Reads a file that should be a table. */
    public static SheetLines read(byte[] bytes) {
        Optional<String> other = FileSignature.describeOther(bytes);
        if (other.isPresent()) {
            return new SheetLines(List.of(), other.get());
        }
        boolean workbook = FileSignature.isWorkbook(bytes);
        Table.Result result = workbook ? Workbook.read(bytes, table -> false) : CsvTable.read(bytes);
        return switch (result) {
            case Table.Result.Broken broken ->
                new SheetLines(List.of(), broken.why().message());
            case Table.Result.Read read ->
                new SheetLines(
                        read.table().rows().stream()
                                .map(row -> new Line(row.line(), workbook ? row.cells() : plain(row.cells())))
                                .toList(),
                        "");
        };
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream().map(Harmless::back).toList();
    }
}

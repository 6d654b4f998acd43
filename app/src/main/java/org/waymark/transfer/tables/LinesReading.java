package org.waymark.transfer.tables;

import java.util.List;
import org.waymark.transfer.incoming.PlainTable;

/** Reads a small table, saved as CSV or as an Excel workbook. */
final class LinesReading {

    private LinesReading() {}

    /** A file that cannot be read as a table; the message says why, in plain English. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String words;

        Unreadable(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Lines read(byte[] bytes) throws Unreadable {
        if (bytes.length > TableRequest.MOST_BYTES) {
            throw new Unreadable("The file is larger than " + TableRequest.MOST_BYTES / 1024 / 1024
                    + " MB, which no national table is. Choose the file with the one table.");
        }
        PlainTable table = PlainTable.read(bytes);
        if (table.fault() != null) {
            throw new Unreadable(table.fault());
        }
        List<Lines.Row> rows = table.lines().stream()
                .map(line -> new Lines.Row(line.number(), line.cells()))
                .toList();
        return new Lines(rows);
    }
}

package org.waymark.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.waymark.transfer.incoming.SheetLines;
import org.waymark.ui.Harmless;

/** Tables of text in and out, for rooms that have tables of their own: CSV and Excel workbooks. */
public final class Spreadsheets {

    /** What any table of one school's words needs, many times over. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String MARK = "\ufeff";
    private static final int WIDE = 60;
    private static final int NARROW = 18;
    private static final int LONG = 40;
    private static final int LONGEST_SHEET_NAME = 31;

    private Spreadsheets() {}

    /**
     * A line that is not blank.
     *
     * @param number in the file, from 1
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The text of a column from 0, without white space around it; empty where the line is shorter. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** What became of a file that should be a table. */
    public sealed interface Read {

        /** Its lines. */
        record Lines(List<Line> lines) implements Read {
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /**
         * It is none.
         *
         * @param message why and what to do, in plain English
         */
        record Broken(String message) implements Read {}
    }

    /** Reads a table: a workbook, or text with commas, semicolons or tabs in any of the usual encodings. */
    public static Read read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Read.Broken("The file is larger than " + MOST_BYTES / 1024 / 1024 + " MB. Send fewer lines.");
        }
        SheetLines sheet = SheetLines.read(bytes);
        if (!sheet.fault().isEmpty()) {
            return new Read.Broken(sheet.fault());
        }
        return new Read.Lines(sheet.lines().stream()
                .map(line -> new Line(line.number(), line.cells()))
                .toList());
    }

    /** A table as CSV that spreadsheets open with every letter right and run nothing of. */
    public static byte[] csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(Harmless::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A table as an Excel workbook of one sheet, all of it text; the first row are its headings. */
    public static byte[] workbook(String name, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Waymark", "1.0")) {
            String plain = name.replaceAll("[\\[\\]*?/\\\\:]", " ");
            Worksheet sheet = book.newWorksheet(plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME)));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                    sheet.style(row, column)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
            for (int column = 0; !rows.isEmpty() && column < rows.getFirst().size(); column++) {
                int at = column;
                boolean words = rows.stream()
                        .anyMatch(row -> row.size() > at && row.get(at).length() > LONG);
                sheet.width(column, words ? WIDE : NARROW);
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

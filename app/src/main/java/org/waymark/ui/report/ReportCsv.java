package org.waymark.ui.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.waymark.ui.Harmless;

/** A report as CSV: every table in turn, each under its title, with an empty line between. */
final class ReportCsv {

    /** Spreadsheets take a file for UTF-8 by this. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private ReportCsv() {}

    static String write(Report report) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        // What the writer has not passed on when it is dropped would be lost.
        CsvWriter rows = CsvWriter.builder().bufferSize(0).build(text);
        rows.writeRecord(Harmless.cell(report.title()));
        report.lines().forEach(line -> rows.writeRecord(Harmless.cell(line)));
        report.parts().forEach(part -> write(rows, part));
        if (!report.notes().isEmpty()) {
            rows.writeRecord("");
            report.notes().forEach(note -> rows.writeRecord(Harmless.cell(note)));
        }
        return text.toString();
    }

    private static void write(CsvWriter rows, Part part) {
        switch (part) {
            case Part.Heading(String heading) -> {
                rows.writeRecord("");
                rows.writeRecord(Harmless.cell(heading));
            }
            case Part.Words words -> rows.writeRecord(Harmless.cell(words.text()));
            case Part.Picture picture -> write(rows, picture.title(), picture.table());
            case Part.Cards cards -> write(rows, "", cards.table());
            case Part.Table table -> write(rows, "", table);
        }
    }

    private static void write(CsvWriter rows, String above, Part.Table table) {
        rows.writeRecord("");
        for (String line : List.of(above, table.title(), table.caption())) {
            if (!line.isEmpty()) {
                rows.writeRecord(Harmless.cell(line));
            }
        }
        rows.writeRecord(table.columns().stream()
                .map(column -> Harmless.cell(column.label()))
                .toList());
        for (Part.Row row : table.rows()) {
            rows.writeRecord(row.cells().stream().map(ReportCsv::cell).toList());
        }
    }

    private static String cell(Part.Cell cell) {
        return cell.number() != null ? cell.number().toPlainString() : Harmless.cell(cell.text());
    }
}

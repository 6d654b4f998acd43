package org.waymark.ui.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as an Excel workbook: one sheet, every table in turn. Text is written as text and never as a formula. */
final class ReportWorkbook {

    private static final int FIRST_WIDTH = 34;
    private static final int WIDTH = 16;

    private final Worksheet sheet;
    private int line;

    private ReportWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    static byte[] write(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Waymark", null)) {
            new ReportWorkbook(workbook.newWorksheet("Figures")).fill(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Report report) {
        sheet.value(line, 0, report.title());
        sheet.style(line++, 0).bold().fontSize(14).set();
        report.lines().forEach(text -> sheet.value(line++, 0, text));
        report.parts().forEach(this::part);
        line++;
        report.notes().forEach(note -> sheet.value(line++, 0, note));
        int widest =
                report.parts().stream().mapToInt(ReportWorkbook::columns).max().orElse(1);
        for (int column = 0; column < widest; column++) {
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
    }

    private static int columns(Part part) {
        return switch (part) {
            case Part.Heading heading -> 1;
            case Part.Words words -> 1;
            case Part.Picture picture -> picture.table().columns().size();
            case Part.Cards cards -> cards.table().columns().size();
            case Part.Table table -> table.columns().size();
        };
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading(String text) -> {
                line++;
                sheet.value(line, 0, text);
                sheet.style(line++, 0).bold().fontSize(12).set();
            }
            case Part.Words words -> sheet.value(line++, 0, words.text());
            case Part.Picture picture -> table(picture.title(), picture.table());
            case Part.Cards cards -> table("", cards.table());
            case Part.Table table -> table("", table);
        }
    }

    private void table(String above, Part.Table table) {
        line++;
        for (String text : List.of(above, table.title(), table.caption())) {
            if (!text.isEmpty()) {
                sheet.value(line, 0, text);
                sheet.style(line++, 0).bold().set();
            }
        }
        for (int column = 0; column < table.columns().size(); column++) {
            Part.Column heading = table.columns().get(column);
            sheet.value(line, column, heading.label());
            sheet.style(line, column)
                    .bold()
                    .borderStyle("thin")
                    .horizontalAlignment(heading.number() ? "right" : "left")
                    .set();
        }
        line++;
        for (Part.Row row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                cell(row, column);
            }
            line++;
        }
    }

    private void cell(Part.Row row, int column) {
        Part.Cell cell = row.cells().get(column);
        if (cell.number() != null) {
            sheet.value(line, column, cell.number());
        } else {
            sheet.value(line, column, cell.text());
        }
        if (row.strong()) {
            sheet.style(line, column).bold().set();
        }
    }
}

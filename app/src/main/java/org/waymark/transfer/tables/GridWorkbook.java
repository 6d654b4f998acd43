package org.waymark.transfer.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.waymark.catalogue.Item;
import org.waymark.results.PupilState;

/**
 * A sheet of results as an Excel workbook: the results first, then what they are and how to read them. Marks are
 * numbers, everything else is text and is never run, whatever it begins with.
 */
final class GridWorkbook {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final String HEADING_FILL = "DCE9E4";
    private static final String DERIVED_FILL = "F3F3F3";
    private static final int ITEM_WIDTH = 13;

    private final Grid grid;

    private GridWorkbook(Grid grid) {
        this.grid = grid;
    }

    static byte[] of(Grid grid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Waymark", "1.0")) {
            GridWorkbook workbook = new GridWorkbook(grid);
            workbook.results(book.newWorksheet("Results"));
            workbook.about(book.newWorksheet("About"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void results(Worksheet sheet) {
        List<Grid.About> about = grid.about();
        for (int i = 0; i < about.size(); i++) {
            heading(sheet, i, about.get(i).heading());
            sheet.width(i, about.get(i).width());
        }
        for (int i = 0; i < grid.items().size(); i++) {
            Item item = grid.items().get(i);
            heading(sheet, about.size() + i, grid.heading(item));
            sheet.width(about.size() + i, ITEM_WIDTH);
        }
        if (grid.anyCopied()) {
            heading(sheet, about.size() + grid.items().size(), Grid.COPIED);
            sheet.width(about.size() + grid.items().size(), ITEM_WIDTH);
        }
        int row = 1;
        for (PupilState state : grid.states()) {
            pupil(sheet, row, about, state);
            row++;
        }
        sheet.rowHeight(0, 48);
        sheet.freezePane(grid.scope().seesNames() ? 3 : 1, 1);
        sheet.setAutoFilter(
                0, 0, Math.max(row - 1, 1), about.size() + grid.items().size() - 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(HEADING_FILL)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void pupil(Worksheet sheet, int row, List<Grid.About> about, PupilState state) {
        for (int i = 0; i < about.size(); i++) {
            String text = grid.about(about.get(i), state.pupil());
            if (about.get(i) == Grid.About.DATE_OF_BIRTH) {
                sheet.value(row, i, LocalDate.parse(text));
                sheet.style(row, i).format("dd/mm/yyyy").set();
            } else if (about.get(i) == Grid.About.ACADEMIC_YEAR) {
                sheet.value(row, i, Integer.parseInt(text));
            } else if (!text.isEmpty()) {
                sheet.value(row, i, text);
            }
        }
        for (int i = 0; i < grid.items().size(); i++) {
            int column = about.size() + i;
            Item item = grid.items().get(i);
            String value = grid.value(state, item);
            if (value.matches("[0-9]{1,6}")) {
                sheet.value(row, column, Integer.parseInt(value));
            } else if (!value.isEmpty()) {
                sheet.value(row, column, value);
                sheet.style(row, column).horizontalAlignment("right").set();
            }
            var cell = state.cells().get(item.id());
            if (cell != null && cell.derived() && !value.isEmpty()) {
                sheet.style(row, column)
                        .fillColor(DERIVED_FILL)
                        .horizontalAlignment("right")
                        .set();
            }
            if (cell != null && cell.copied()) {
                sheet.style(row, column).italic().horizontalAlignment("right").set();
            }
        }
        if (!grid.copied(state).isEmpty()) {
            sheet.value(row, about.size() + grid.items().size(), String.join(" ", grid.copied(state)));
        }
    }

    private void about(Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, 90);
        String[][] lines = {
            {"School", grid.scope().schoolName() + " (" + grid.scope().laestab() + ")"},
            {"Assessment", grid.edition().assessment().title()},
            {"Academic year", grid.edition().year().label()},
            {"Pupils", String.valueOf(grid.states().size())},
            {"Chosen", grid.chosen().isEmpty() ? "everything on the sheet" : grid.chosen()},
            {"Made", WHEN.format(grid.madeAt()) + " by " + grid.scope().personName()},
            {"", ""},
            {"How to read it", "Each line is a pupil and each column a result. Empty means that nothing is recorded."},
            {"", "Results on grey are worked out by Waymark from the marks; everything else was entered or imported."},
            {"", "To bring a changed copy back, drop this workbook on the Files page: Waymark knows the headings."},
            {"", "It holds personal data of pupils. Keep and pass it on as your school's policy says."},
            {"", ""},
            {"Column", "Item, as Waymark calls it"}
        };
        int row = 0;
        for (String[] line : lines) {
            sheet.value(row, 0, line[0]);
            sheet.value(row, 1, line[1]);
            sheet.style(row, 0).bold().set();
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        for (Item item : grid.items()) {
            sheet.value(row, 0, item.longLabel());
            sheet.value(row, 1, grid.code(item));
            row++;
        }
    }
}

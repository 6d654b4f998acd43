package org.waymark.transfer.incoming;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of an Excel workbook: the first sheet to be seen whose headings are known, else the first with anything
 * on it. Formulas count with the value that was saved with them.
 */
final class Workbook {

    private static final int MOST_SHEETS = 60;
    private static final String HELP = " Open it in Excel, save it again, or save it as CSV, and send that.";

    private Workbook() {}

    /** @param wanted whether a table has headings that are known */
    static Table.Result read(byte[] bytes, Predicate<Table> wanted) {
        try (WorkbookParts parts = WorkbookParts.open(bytes)) {
            return read(parts, wanted);
        } catch (WorkbookParts.TooLarge large) {
            return Table.Result.Broken.of(
                    "The workbook is too large to be read at once. Save the sheet with the results"
                            + " as CSV and send that.");
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            return Table.Result.Broken.of("The workbook is broken and cannot be read to its end." + HELP);
        }
    }

    private static Table.Result read(WorkbookParts parts, Predicate<Table> wanted)
            throws IOException, XMLStreamException {
        SharedTexts texts = SharedTexts.read(parts);
        CellFormats formats = CellFormats.read(parts);
        List<WorkbookParts.Sheet> sheets = parts.listSheets();
        Table.@Nullable Result first = null;
        for (WorkbookParts.Sheet sheet : sheets.subList(0, Math.min(sheets.size(), MOST_SHEETS))) {
            if (sheet.hidden()) {
                continue;
            }
            Table.Result result = SheetCells.read(parts, sheet, texts, formats);
            Optional<Table> table =
                    result instanceof Table.Result.Read read ? Optional.of(read.table()) : Optional.empty();
            if (table.isPresent() && wanted.test(table.get())) {
                return result;
            }
            boolean nothing = table.isPresent() && table.get().rows().isEmpty();
            if (first == null && !nothing) {
                first = result;
            }
        }
        return first != null ? first : new Table.Result.Read(new Table(List.of()), List.of());
    }
}

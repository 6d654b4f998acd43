package org.waymark.transfer.incoming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** Excel workbooks as tests build them. */
public final class Workbooks {

    private Workbooks() {}

    /** A workbook with one sheet of texts. */
    public static byte[] ofSheet(String name, List<List<String>> rows) {
        return of(workbook -> {
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        });
    }

    /** A workbook that a widespread library writes. */
    static byte[] of(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A workbook built by hand around the XML of its only sheet. */
    static byte[] byHand(String sheetData, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="r"><workbookPr/><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships>
                <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>
                <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/>
                </Relationships>
                """);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        parts.putAll(more);
        return ZipFiles.ofTexts(parts);
    }
}

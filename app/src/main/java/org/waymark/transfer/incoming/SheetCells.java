package org.waymark.transfer.incoming;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of one sheet of a workbook, in writing. */
final class SheetCells {

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean from1904;
    private final TableBuilder table = new TableBuilder();
    private int neverWorkedOut;

    private SheetCells(XMLStreamReader xml, SharedTexts texts, CellFormats formats, boolean from1904) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
    }

    static Table.Result read(WorkbookParts parts, WorkbookParts.Sheet sheet, SharedTexts texts, CellFormats formats)
            throws IOException, XMLStreamException {
        Optional<XMLStreamReader> xml = parts.find(sheet.part());
        if (xml.isEmpty()) {
            return new Table.Result.Read(new Table(List.of()), List.of());
        }
        return new SheetCells(xml.get(), texts, formats, parts.from1904()).read(sheet.name());
    }

    private Table.Result read(String name) throws XMLStreamException {
        int line = 0;
        boolean room = true;
        while (room && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                line = number(WorkbookParts.attribute(xml, "r"), line + 1);
                room = table.add(line, row());
            }
        }
        List<ImportFinding> findings = new ArrayList<>();
        if (neverWorkedOut > 0) {
            findings.add(new ImportFinding(
                    ImportRule.UNREADABLE_VALUE.severity(),
                    ImportRule.UNREADABLE_VALUE.id(),
                    null,
                    null,
                    0,
                    neverWorkedOut + " cells of the sheet " + name
                            + " hold a formula without its value, so they are left out. Open the workbook in Excel,"
                            + " save it, and send it again."));
        }
        return table.result(findings);
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9]\\d{0,7}") ? Integer.parseInt(text) : otherwise;
    }

    private List<String> row() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(WorkbookParts.attribute(xml, "r"), column + 1);
                String text = cell();
                // One column more than there may be is enough to be told that there are too many.
                if (!text.isBlank() && column <= Table.MOST_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, text);
                } else if (!text.isBlank() && cells.size() <= Table.MOST_COLUMNS) {
                    while (cells.size() <= Table.MOST_COLUMNS) {
                        cells.add(text);
                    }
                }
            }
        }
        return cells;
    }

    /** The column of an address such as {@code C7}, from 0; far to the right if the address is none. */
    private static int column(String address, int otherwise) {
        if (address.isEmpty()) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < address.length() && i < 4; i++) {
            char c = address.charAt(i);
            char letter = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private String cell() throws XMLStreamException {
        String type = WorkbookParts.attribute(xml, "t");
        String style = WorkbookParts.attribute(xml, "s");
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean formula = false;
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> inValue = true;
                    case "f" -> formula = true;
                    case "is" -> inline = SharedTexts.text(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (inValue && SharedTexts.isText(event)) {
                SharedTexts.append(value, xml);
            }
        }
        if (formula && value.isEmpty() && inline.isEmpty() && !type.equals("str")) {
            neverWorkedOut++;
        }
        return text(type, style, value.toString(), inline);
    }

    private String text(String type, String style, String value, String inline) {
        return switch (type) {
            case "s" -> texts.get(value.strip());
            case "inlineStr" -> inline;
            case "b" -> value.strip().equals("1") ? "TRUE" : value.isBlank() ? "" : "FALSE";
            case "str", "e" -> value;
            case "d" -> value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value;
            default -> formats.number(value.strip(), style, from1904);
        };
    }
}

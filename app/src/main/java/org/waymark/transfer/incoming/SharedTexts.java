package org.waymark.transfer.incoming;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share, by number. */
final class SharedTexts {

    private static final int MOST = 1_000_000;

    /** The most that Excel keeps in one cell. */
    private static final int LONGEST = 32_767;

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts read(WorkbookParts parts) throws IOException, XMLStreamException {
        SharedTexts shared = new SharedTexts();
        Optional<XMLStreamReader> xml = parts.findTexts();
        if (xml.isPresent()) {
            shared.read(xml.get());
        }
        return shared;
    }

    private void read(XMLStreamReader xml) throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                if (texts.size() == MOST) {
                    throw new WorkbookParts.TooLarge();
                }
                texts.add(text(xml, "si"));
            }
        }
    }

    /** The text of a number as a cell has it; blank if there is none. */
    String get(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException notOne) {
            return "";
        }
    }

    /** All text within the element in which the reader stands, without the reading aids of Japanese text. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        boolean aside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                aside |= xml.getLocalName().equals("rPh");
                wanted = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                wanted = false;
                aside &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(element)) {
                    break;
                }
            } else if (wanted && !aside && isText(event)) {
                append(text, xml);
            }
        }
        return text.toString();
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    static void append(StringBuilder text, XMLStreamReader xml) {
        int room = LONGEST - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }
}

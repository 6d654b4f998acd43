package org.waymark.transfer.incoming;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cells of a workbook are days, although they hold numbers, and what numbers look like in writing. */
final class CellFormats {

    private static final int MOST = 100_000;
    private static final Pattern NOT_LETTERS_OF_DATES = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}(?:\\.\\d{0,60})?(?:[eE][-+]?\\d{1,3})?");
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private final List<Boolean> days = new ArrayList<>();

    private CellFormats() {}

    static CellFormats read(WorkbookParts parts) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats();
        Optional<XMLStreamReader> xml = parts.findStyles();
        if (xml.isPresent()) {
            formats.read(xml.get());
        }
        return formats;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Boolean> own = new HashMap<>();
        boolean ofCells = false;
        while (xml.hasNext() && days.size() < MOST && own.size() < MOST) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    own.put(
                            WorkbookParts.attribute(xml, "numFmtId"),
                            isDay(WorkbookParts.attribute(xml, "formatCode")));
                case "cellXfs" -> ofCells = true;
                case "xf" -> {
                    if (ofCells) {
                        String id = WorkbookParts.attribute(xml, "numFmtId");
                        days.add(own.getOrDefault(id, isBuiltInDay(id)));
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean isDay(String format) {
        String letters = NOT_LETTERS_OF_DATES.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }

    /** The formats that need no words in the file; those of East Asian languages included. */
    private static boolean isBuiltInDay(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "22" -> true;
            default -> id.matches("2[7-9]|3[0-6]|5[0-8]");
        };
    }

    /** A number as it is written: a day as 2016-03-09, 34.0 as 34; what is no number word for word. */
    String number(String text, String style, boolean from1904) {
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        if (isDay(style, number)) {
            return day(number, from1904);
        }
        BigDecimal plain = number.round(AS_EXCEL_SHOWS).stripTrailingZeros();
        return Math.abs(plain.scale()) > 20 ? text : plain.toPlainString();
    }

    private boolean isDay(String style, BigDecimal number) {
        if (!style.matches("\\d{1,6}")) {
            return false;
        }
        int index = Integer.parseInt(style);
        return index < days.size()
                && days.get(index)
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    }

    private static String day(BigDecimal number, boolean from1904) {
        int whole = number.intValue();
        int seconds = number.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .intValue();
        // Excel believes that there was a 29 February 1900, day 60.
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole < 60 ? 31 : 30);
        LocalDate day = first.plusDays(whole);
        return seconds == 0 ? day.toString() : day + " " + LocalTime.ofSecondOfDay(seconds);
    }
}

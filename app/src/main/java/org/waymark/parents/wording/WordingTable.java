package org.waymark.parents.wording;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.ui.Harmless;

/**
 * A file of words, line by line as it is written.
 *
 * @param faults why it cannot be read, or not all of it
 */
record WordingTable(List<Line> lines, List<WordingPreview.Fault> faults) {

    private static final int MOST_LINES = 2000;

    WordingTable {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** @param number of the line in the file, from 1 */
    record Line(long number, String key, String english, String yours) {}

    static WordingTable read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return failed("The file is not in UTF-8. In Excel, save it as “CSV UTF-8”.");
        }
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        String first = clean.lines().findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        List<Line> lines = new ArrayList<>();
        List<String> heading = List.of();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(clean)) {
            for (CsvRecord record : records) {
                List<String> fields = record.getFields();
                if (heading.isEmpty()) {
                    heading = fields.stream()
                            .map(field -> field.strip().toLowerCase(Locale.ROOT))
                            .toList();
                    if (!heading.contains("key") || !heading.contains("yours")) {
                        return failed("The first line must name the columns, key and yours among them, as downloaded.");
                    }
                } else if (lines.size() >= MOST_LINES) {
                    return failed("There are more than " + MOST_LINES + " lines. Choose the file that was downloaded.");
                } else if (!fields.stream().allMatch(String::isBlank)) {
                    lines.add(new Line(
                            record.getStartingLineNumber(),
                            field(heading, fields, "key").strip(),
                            Harmless.back(field(heading, fields, "english")),
                            Harmless.back(field(heading, fields, "yours"))));
                }
            }
        } catch (CsvParseException | IOException e) {
            return failed("This is no table that can be read: " + e.getMessage());
        }
        return lines.isEmpty() ? failed("There are no words in the file.") : new WordingTable(lines, List.of());
    }

    private static WordingTable failed(String message) {
        return new WordingTable(List.of(), List.of(new WordingPreview.Fault(0, message)));
    }

    private static String field(List<String> heading, List<String> fields, String name) {
        int at = heading.indexOf(name);
        return at < 0 || at >= fields.size() ? "" : fields.get(at);
    }
}

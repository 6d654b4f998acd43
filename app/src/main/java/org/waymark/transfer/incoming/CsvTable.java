package org.waymark.transfer.incoming;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a table saved as text: in any of the usual encodings, its cells parted by a comma, a semicolon or a tab. */
final class CsvTable {

    private static final String SEPARATOR = "sep=";

    private CsvTable() {}

    static Table.Result read(byte[] bytes) {
        String text = CsvText.decode(bytes);
        char delimiter = CsvText.delimiter(text);
        int skipped = 0;
        if (text.startsWith(SEPARATOR) && text.length() > SEPARATOR.length()) {
            // Excel writes the delimiter into a first line of its own.
            char named = text.charAt(SEPARATOR.length());
            delimiter = named == ',' || named == ';' || named == '\t' || named == '|' ? named : delimiter;
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            TableBuilder table = new TableBuilder();
            for (CsvRecord line : reader) {
                if (!table.add((int) line.getStartingLineNumber() + skipped, line.getFields())) {
                    break;
                }
            }
            return table.result(List.of());
        } catch (CsvParseException broken) {
            return Table.Result.Broken.of("The table cannot be read to its end: " + broken.getMessage()
                    + ". Look for a quotation mark that is opened and not closed, and save it again.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

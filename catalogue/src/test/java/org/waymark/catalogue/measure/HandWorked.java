package org.waymark.catalogue.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that were worked out by hand. */
final class HandWorked {

    private HandWorked() {}

    /** The rows of a table beside this class, by column. */
    static List<NamedCsvRecord> rows(String file) {
        try (InputStream in =
                        Objects.requireNonNull(HandWorked.class.getResourceAsStream(file), "no hand-worked " + file);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words with blanks between; {@code e01..e17} stands for all from one to the other. */
    static List<String> words(String text) {
        return text.equals("e01..e17")
                ? java.util.stream.IntStream.rangeClosed(1, 17)
                        .mapToObj(goal -> String.format(java.util.Locale.ROOT, "e%02d", goal))
                        .toList()
                : List.of(text.split(" "));
    }
}

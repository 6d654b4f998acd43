package org.waymark.catalogue.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.CatalogueException;

/** Reads one CSV file: UTF-8, a header of exactly the columns expected, in any order. */
final class Sheet {
    private Sheet() {}

    /** The rows of the file; empty where the layer has no such file. */
    static Optional<List<Row>> read(Layer layer, String path, List<String> columns) {
        try {
            Optional<InputStream> file = layer.open(path);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStreamReader reader = new InputStreamReader(file.get(), StandardCharsets.UTF_8.newDecoder());
                    CsvReader<CsvRecord> records = CsvReader.builder()
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(reader)) {
                return Optional.of(rows(path, columns, records));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new CatalogueException(path, 0, isEncoding(e) ? "is not UTF-8" : "cannot be read: " + e.getMessage());
        }
    }

    private static boolean isEncoding(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static List<Row> rows(String path, List<String> columns, CsvReader<CsvRecord> records) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        for (CsvRecord entry : records) {
            if (header.isEmpty()) {
                header = header(path, columns, entry);
                continue;
            }
            if (entry.getFieldCount() != header.size()) {
                throw new CatalogueException(
                        path,
                        entry.getStartingLineNumber(),
                        "has " + entry.getFieldCount() + " fields where the header has " + header.size());
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                fields.put(header.get(i), entry.getField(i).strip());
            }
            rows.add(new Row(path, entry.getStartingLineNumber(), fields));
        }
        if (header.isEmpty()) {
            throw new CatalogueException(path, 1, "the header is missing: " + String.join(",", columns));
        }
        return rows;
    }

    private static List<String> header(String path, List<String> columns, CsvRecord first) {
        List<String> header = first.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        if (header.size() != columns.size() || !header.containsAll(columns)) {
            throw new CatalogueException(
                    path,
                    first.getStartingLineNumber(),
                    "the header must be " + String.join(",", columns) + " but is " + String.join(",", header));
        }
        return header;
    }
}

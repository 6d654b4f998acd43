package org.waymark.catalogue.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.CatalogueException;

/**
 * The rows of one assessment's files, layer upon layer. A row of a later layer replaces one of the same key for the
 * years it covers; two of the same key in the same layer and year are a fault.
 */
final class Source {
    static final List<String> TABLE_COLUMNS = List.of("raw", "scaled");

    private final Assessment assessment;
    private final List<Layer> layers;
    private final Map<Kind, List<List<Row>>> read = new LinkedHashMap<>();

    Source(Assessment assessment, List<Layer> layers) {
        this.assessment = assessment;
        this.layers = layers;
    }

    /** The rows of a file that hold in a year, in the order of the file. */
    Collection<Row> list(Kind kind, int year) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        for (List<Row> layer : layered(kind)) {
            Set<String> seen = new HashSet<>();
            for (Row row : layer) {
                if (row.covers(year)) {
                    String key =
                            String.join(" ", kind.key().stream().map(row::text).toList());
                    if (!seen.add(key)) {
                        throw row.fault("a second row" + (key.isEmpty() ? "" : " for " + key) + " in " + year);
                    }
                    byKey.put(key, row);
                }
            }
        }
        return byKey.values();
    }

    /** Every row of a file, of all layers. */
    Stream<Row> all(Kind kind) {
        return layered(kind).stream().flatMap(List::stream);
    }

    /**
     * A scaled-score table, from the topmost layer that has it.
     *
     * @param file its path
     * @param rows its rows
     * @param about the row of that layer's {@code tables.csv} that tells where it was read, if there is one
     */
    record FoundTable(String file, List<Row> rows, Optional<Row> about) {}

    Optional<FoundTable> findTable(int year, String subject) {
        String path = assessment.code() + "/tables/" + year + "-" + subject + ".csv";
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<List<Row>> rows = Sheet.read(layers.get(i), path, TABLE_COLUMNS);
            if (rows.isPresent()) {
                Optional<Row> about = layered(Kind.TABLES).get(i).stream()
                        .filter(row -> row.covers(year) && row.text("subject").equals(subject))
                        .findFirst();
                return Optional.of(new FoundTable(path, rows.get(), about));
            }
        }
        return Optional.empty();
    }

    private List<List<Row>> layered(Kind kind) {
        List<List<Row>> known = read.get(kind);
        if (known == null) {
            known = readLayers(kind);
            read.put(kind, known);
        }
        return known;
    }

    private List<List<Row>> readLayers(Kind kind) {
        String path = assessment.code() + "/" + kind.file();
        List<List<Row>> rows = new ArrayList<>();
        for (Layer layer : layers) {
            rows.add(expanded(kind, Sheet.read(layer, path, kind.columns()).orElse(List.of())));
        }
        if (kind == Kind.EDITIONS && rows.stream().allMatch(List::isEmpty)) {
            throw new CatalogueException(path, 0, "is missing");
        }
        return rows;
    }

    /** A code may belong to several scales: one row each. */
    private static List<Row> expanded(Kind kind, List<Row> sheet) {
        if (kind != Kind.CODES) {
            return sheet;
        }
        return sheet.stream()
                .flatMap(row -> row.words("scales").stream().map(scale -> row.with("scale", scale)))
                .toList();
    }
}

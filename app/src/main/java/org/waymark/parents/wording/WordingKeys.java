package org.waymark.parents.wording;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.ItemKind;
import org.waymark.national.Catalogues;

/** Every place of a report with fixed words: those of the shipped file, and the names of subjects and goals. */
@Component
class WordingKeys {

    private final Catalogues catalogues;
    private final List<WordingKey> shipped;

    WordingKeys(Catalogues catalogues) {
        this.catalogues = catalogues;
        this.shipped = read();
    }

    /** All of them, in the order of the editing pages, by id. */
    Map<String, WordingKey> list() {
        Map<String, WordingKey> keys = new LinkedHashMap<>();
        shipped.forEach(key -> keys.put(key.id(), key));
        labels(catalogues.current()).forEach(key -> keys.putIfAbsent(key.id(), key));
        return keys;
    }

    /** The key of a label of the catalogue. */
    static String ofLabel(String label) {
        return "label."
                + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The names of this year's subjects, areas and goals; older ones stay in English. */
    private static Collection<WordingKey> labels(Catalogue catalogue) {
        Map<String, WordingKey> labels = new LinkedHashMap<>();
        for (Assessment assessment : List.of(Assessment.KS2, Assessment.KS1, Assessment.EYFSP)) {
            catalogue.listEditions(assessment).stream().limit(1).forEach(edition -> {
                edition.subjects().forEach(subject -> add(labels, subject.label()));
                edition.items().stream()
                        .filter(item -> item.kind() == ItemKind.GOAL)
                        .forEach(goal -> add(labels, goal.longLabel()));
            });
        }
        return labels.values();
    }

    private static void add(Map<String, WordingKey> labels, String label) {
        String id = ofLabel(label);
        labels.putIfAbsent(
                id, new WordingKey(id, WordingKey.Kind.LABEL, label, List.of(), "The name of “" + label + "”"));
    }

    private static List<WordingKey> read() {
        List<NamedCsvRecord> placeholders = rows("placeholders.csv");
        List<WordingKey> keys = new ArrayList<>();
        for (NamedCsvRecord row : rows("en-GB.csv")) {
            String id = row.getField("key");
            List<Placeholder> own = Arrays.stream(row.getField("placeholders").split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(name -> placeholder(id, name, placeholders))
                    .toList();
            WordingKey key = new WordingKey(
                    id,
                    WordingKey.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                    row.getField("text"),
                    own,
                    row.getField("what"));
            key.findFault(key.text()).ifPresent(fault -> {
                throw new IllegalStateException("en-GB.csv, " + id + ": " + fault);
            });
            keys.add(key);
        }
        return keys;
    }

    /** @param written the name, with ! after it where it is needed */
    private static Placeholder placeholder(String key, String written, List<NamedCsvRecord> rows) {
        boolean needed = written.endsWith("!");
        String name = needed ? written.substring(0, written.length() - 1) : written;
        String group = WordingGroup.of(key).code();
        return rows.stream()
                .filter(row -> row.getField("name").equals(name)
                        && (row.getField("group").isEmpty()
                                || row.getField("group").equals(group)))
                .findFirst()
                .map(row -> new Placeholder(name, needed, row.getField("what"), row.getField("example")))
                .orElseThrow(() -> new IllegalStateException("placeholders.csv has no " + name));
    }

    private static List<NamedCsvRecord> rows(String file) {
        String path = "/org/waymark/parents/wording/" + file;
        try (InputStream bytes = Objects.requireNonNull(WordingKeys.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

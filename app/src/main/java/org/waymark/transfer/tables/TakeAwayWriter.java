package org.waymark.transfer.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Item;
import org.waymark.results.Editions;
import org.waymark.transfer.tables.TakeAwayStore.EditionKey;
import org.waymark.transfer.tables.TakeAwayStore.ResultRow;
import org.waymark.ui.Harmless;
import tools.jackson.databind.json.JsonMapper;

/** Writes the files of a take-away one after the other, row by row. In the caller's transaction. */
@Component
class TakeAwayWriter {

    private static final String MARK = "\ufeff";
    private static final List<String> ABOUT_PUPIL =
            List.of("UPN", "Surname", "Forename", "Date of birth", "Sex", "Year group", "Class", "Academic year");

    private final TakeAwayStore store;
    private final Editions editions;
    private final JsonMapper json;

    TakeAwayWriter(TakeAwayStore store, Editions editions, JsonMapper json) {
        this.store = store;
        this.editions = editions;
        this.json = json;
    }

    /** @return how many files are in the ZIP */
    int write(Scope scope, OutputStream out, Instant now) {
        Instant madeAt = now.truncatedTo(ChronoUnit.SECONDS);
        try (Archive archive = new Archive(out, madeAt)) {
            List<EditionKey> kept = store.listEditions(scope);
            archive.add("README.txt", text -> {
                text.write(TakeAwayReadMe.of(scope, kept, madeAt));
                return 0;
            });
            for (Extract extract : Extract.values()) {
                archive.add(extract.file(), text -> table(scope, extract, text));
            }
            for (EditionKey edition : kept) {
                List<String> items = items(scope, edition);
                String name = "results/" + edition.assessment() + "-" + edition.year();
                archive.add(name + ".csv", text -> sheet(scope, edition, items, text));
                archive.add(name + ".json", text -> json(scope, edition, items, text));
            }
            store.eachReturn(
                    scope,
                    (name, content) -> archive.add("returns/" + name, text -> {
                        text.write(content);
                        return 0;
                    }));
            List<Archive.Entry> entries = archive.entries();
            archive.add("manifest.json", text -> {
                text.write(json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest(scope, madeAt, entries)));
                return entries.size();
            });
            return archive.entries().size();
        }
    }

    private static Map<String, Object> manifest(Scope scope, Instant madeAt, List<Archive.Entry> entries) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("school", scope.laestab());
        manifest.put("name", scope.schoolName());
        manifest.put("made", madeAt.toString());
        manifest.put("by", scope.personName());
        manifest.put("files", entries);
        return manifest;
    }

    private long table(Scope scope, Extract extract, Writer text) throws IOException {
        text.write(MARK);
        CsvWriter csv = csv(text);
        csv.writeRecord(extract.columns().stream().map(Extract.Column::heading).toList());
        long[] rows = {0};
        store.each(scope, extract, row -> {
            csv.writeRecord(row.stream().map(Harmless::cell).toList());
            rows[0]++;
        });
        csv.flush();
        return rows[0];
    }

    private static CsvWriter csv(Writer text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    /** The edition's own items in their order, and whatever else is recorded under its name. */
    private List<String> items(Scope scope, EditionKey edition) {
        List<String> known = Assessment.find(edition.assessment())
                .flatMap(of -> editions.find(scope, of, new AcademicYear(edition.year())))
                .map(found -> found.items().stream().map(Item::id).toList())
                .orElse(List.of());
        return Stream.concat(known.stream(), store.listItems(scope, edition).stream())
                .distinct()
                .toList();
    }

    private long sheet(Scope scope, EditionKey edition, List<String> items, Writer text) throws IOException {
        text.write(MARK);
        CsvWriter csv = csv(text);
        csv.writeRecord(Stream.concat(
                        ABOUT_PUPIL.stream(), items.stream().map(item -> edition.assessment() + ":" + item))
                .toList());
        long rows = eachPupil(scope, edition, (pupil, results) -> {
            List<@Nullable String> row = new ArrayList<>();
            row.add(pupil.upn());
            row.add(pupil.surname());
            row.add(pupil.forename());
            row.add(pupil.dateOfBirth());
            row.add(pupil.sex());
            row.add(pupil.yearGroup());
            row.add(pupil.className());
            row.add(String.valueOf(edition.year()));
            items.forEach(item -> row.add(results.get(item)));
            csv.writeRecord(row.stream().map(Harmless::cell).toList());
        });
        csv.flush();
        return rows;
    }

    private long json(Scope scope, EditionKey edition, List<String> items, Writer text) throws IOException {
        text.write("{\"school\":" + json.writeValueAsString(scope.laestab()) + ",\"assessment\":"
                + json.writeValueAsString(edition.assessment()) + ",\"year\":" + edition.year() + ",\"pupils\":[");
        String[] between = {"\n"};
        long rows = eachPupil(scope, edition, (pupil, results) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("upn", pupil.upn());
            one.put("surname", pupil.surname());
            one.put("forename", pupil.forename());
            one.put("class", pupil.className());
            one.put("yearGroup", pupil.yearGroup());
            one.put("sex", pupil.sex());
            Map<String, String> ordered = new LinkedHashMap<>();
            items.stream()
                    .filter(results::containsKey)
                    .forEach(item -> ordered.put(item, Objects.requireNonNull(results.get(item))));
            one.put("results", ordered);
            write(text, between[0] + json.writeValueAsString(one));
            between[0] = ",\n";
        });
        text.write("\n]}\n");
        return rows;
    }

    private static void write(Writer text, String part) {
        try {
            text.write(part);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @FunctionalInterface
    private interface Pupil {
        void take(ResultRow pupil, Map<String, String> results);
    }

    /** Gathers the results of one pupil at a time; answers how many pupils there were. */
    private long eachPupil(Scope scope, EditionKey edition, Pupil each) {
        Gathering gathering = new Gathering(each);
        store.eachResult(scope, edition, gathering);
        gathering.flush();
        return gathering.pupils;
    }

    private static final class Gathering implements Consumer<ResultRow> {
        private final Pupil each;
        private final Map<String, String> results = new LinkedHashMap<>();
        private @Nullable ResultRow first;
        private long pupils;

        Gathering(Pupil each) {
            this.each = each;
        }

        @Override
        public void accept(ResultRow row) {
            if (first == null || first.pupilId() != row.pupilId()) {
                flush();
                first = row;
            }
            results.put(row.item(), row.value());
        }

        void flush() {
            if (first != null) {
                each.take(first, results);
                pupils++;
            }
            results.clear();
        }
    }
}

package org.waymark.parents.content;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.Certainty;

/** What reports must say by law, by year group and year. */
@Component
public class Duties {

    private static final String FILE = "/org/waymark/parents/content/duties.csv";

    private final List<Duty> duties;

    Duties() {
        try (InputStream bytes = Objects.requireNonNull(Duties.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))) {
            duties = rows.stream().map(Duties::duty).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duty duty(NamedCsvRecord row) {
        return new Duty(
                row.getField("id"),
                Set.of(row.getField("year_groups").split(" ")),
                year(row.getField("from")),
                year(row.getField("to")),
                row.getField("what"),
                row.getField("source"),
                Certainty.valueOf(row.getField("certainty")));
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** All of them, in the order of a report. */
    public List<Duty> list() {
        return duties;
    }

    /** Whether a report of a year group must say this in a year. */
    boolean holds(String id, String yearGroup, int year) {
        return duties.stream().anyMatch(duty -> duty.id().equals(id) && duty.holds(yearGroup, year));
    }

    /** Whether reports of a year group say this in any year. */
    boolean isFor(String id, String yearGroup) {
        return duties.stream()
                .anyMatch(duty -> duty.id().equals(id) && duty.yearGroups().contains(yearGroup));
    }
}

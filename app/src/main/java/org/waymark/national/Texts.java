package org.waymark.national;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.catalogue.Assessment;

/** Puts loaded tables into the files of which a catalogue is made, by their paths. */
final class Texts {

    private static final List<String> ABOUT_TABLES = List.of("year", "subject", "certainty", "source");
    private static final List<String> THRESHOLDS = List.of("year", "mark", "awaiting", "certainty", "source");
    private static final List<String> FIGURES =
            List.of("year", "measure", "group", "value", "certainty", "source", "note");

    private Texts() {}

    /** @param tables in the order in which they were loaded: of two with the same figure the later one counts */
    static Map<String, String> of(List<NationalTable> tables) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<Assessment, Map<String, List<String>>> about = new LinkedHashMap<>();
        Map<String, List<String>> thresholds = new LinkedHashMap<>();
        Map<String, Map<String, List<String>>> figures = new LinkedHashMap<>();
        for (NationalTable table : tables) {
            String year = String.valueOf(table.year());
            String certainty = table.certainty().name();
            switch (table.kind()) {
                case SCALED_SCORES -> {
                    String subject = Objects.requireNonNull(table.subject());
                    texts.put(table.path(), table.content());
                    about.computeIfAbsent(Objects.requireNonNull(table.assessment()), of -> new LinkedHashMap<>())
                            .put(year + subject, List.of(year, subject, certainty, table.source()));
                }
                case PHONICS_THRESHOLD ->
                    thresholds.put(year, List.of(year, table.content().strip(), "", certainty, table.source()));
                case NATIONAL_FIGURES -> addFigures(figures, table.content());
            }
        }
        about.forEach((of, rows) -> texts.put(of.code() + "/tables.csv", csv(ABOUT_TABLES, rows.values())));
        if (!thresholds.isEmpty()) {
            texts.put(Assessment.PHONICS.code() + "/thresholds.csv", csv(THRESHOLDS, thresholds.values()));
        }
        figures.forEach((of, rows) -> texts.put(of + "/national.csv", csv(FIGURES, rows.values())));
        return texts;
    }

    private static void addFigures(Map<String, Map<String, List<String>>> figures, String content) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(content)) {
            for (NamedCsvRecord row : rows) {
                String measure = row.getField("measure");
                figures.computeIfAbsent(measure.substring(0, measure.indexOf('.')), of -> new LinkedHashMap<>())
                        .put(
                                row.getField("year") + " " + measure + " " + row.getField("group"),
                                FIGURES.stream().map(row::getField).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String csv(List<String> heading, Collection<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}

package org.waymark.analysis.tie;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.ui.Harmless;

/**
 * Reads a table of official figures: one line a measure, with commas, semicolons or tabs between. With a heading its
 * columns may come in any order; without one they are measure, value, denominator, numerator.
 *
 * @param figures what was read, by measure
 * @param faults what could not be read, each with its line; nothing is kept while there is one
 */
record OfficialText(Map<String, OfficialWords> figures, List<String> faults) {

    private static final List<String> COLUMNS = List.of("measure", "value", "denominator", "numerator");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "figure", "value",
            "percentage", "value",
            "percent", "value",
            "pupils", "denominator",
            "eligible", "denominator",
            "out of", "denominator",
            "number", "numerator",
            "reached", "numerator",
            "indicator", "measure");
    private static final int MOST_LINES = 500;

    OfficialText {
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        faults = List.copyOf(faults);
    }

    static OfficialText read(Edition edition, String text) {
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        char separator = separator(
                clean.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        Map<String, OfficialWords> figures = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        List<String> columns = COLUMNS;
        boolean first = true;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(clean)) {
            for (CsvRecord line : lines) {
                List<String> fields = line.getFields();
                if (fields.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (line.getStartingLineNumber() > MOST_LINES) {
                    faults.add("There are more than " + MOST_LINES + " lines: this is not a table of one school.");
                    break;
                }
                Optional<List<String>> heading = first ? heading(fields) : Optional.empty();
                first = false;
                if (heading.isPresent()) {
                    columns = heading.get();
                } else {
                    add(edition, words(columns, fields), line.getStartingLineNumber(), figures, faults);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            faults.add("This is no table that can be read: " + e.getMessage());
        }
        if (figures.isEmpty() && faults.isEmpty()) {
            faults.add("There is no figure in it. Give one line for each measure, such as ks2.rwm.expected,62,60.");
        }
        return new OfficialText(figures, faults);
    }

    /** Names of measures have commas in them, so these separate only where nothing else does. */
    private static char separator(String firstLine) {
        return firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Optional<List<String>> heading(List<String> fields) {
        List<String> columns = fields.stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .map(field -> OTHER_NAMES.getOrDefault(field, field))
                .toList();
        return columns.contains("measure") && columns.contains("value") ? Optional.of(columns) : Optional.empty();
    }

    private static OfficialWords words(List<String> columns, List<String> fields) {
        return new OfficialWords(
                field(columns, fields, "measure"),
                field(columns, fields, "value"),
                field(columns, fields, "numerator"),
                field(columns, fields, "denominator"));
    }

    private static String field(List<String> columns, List<String> fields, String name) {
        int at = columns.indexOf(name);
        return at < 0 || at >= fields.size() ? "" : Harmless.back(fields.get(at).strip());
    }

    private static void add(
            Edition edition, OfficialWords words, long line, Map<String, OfficialWords> figures, List<String> faults) {
        Optional<Measure> measure = MeasureWords.find(edition, words.measure());
        if (measure.isEmpty()) {
            faults.add("Line " + line + ": “" + words.measure() + "” is no measure of "
                    + edition.assessment().title() + ". Use the names or ids in the table of this page.");
        } else if (words.value().isBlank()) {
            faults.add(
                    "Line " + line + ": " + measure.get().label() + " has no figure. Give it, or leave the line out.");
        } else if (figures.putIfAbsent(measure.get().id(), words) != null) {
            faults.add("Line " + line + ": " + measure.get().label() + " is there twice.");
        }
    }
}

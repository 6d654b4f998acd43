package org.waymark.transfer.incoming;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which the DfE hands out results of the National Pupil Database, as its service Get Information about
 * Pupils writes them: one set for each assessment, in a file of its own, {@code npd-columns.csv}. Column names are
 * confirmed by that service's source; that the outcomes of Key Stage 1 are the teachers' is read from there being no tests.
 */
final class NpdColumns {

    private static final Pattern PREFIX = Pattern.compile("^(FSP|PHONICS|KS1|KS2|MTC)_");
    private static final Pattern NO_PART = Pattern.compile("[^A-Z0-9_]+");
    private static final List<NpdColumns> ALL = load();

    private final String table;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * One column.
     *
     * @param meaning what it holds
     * @param from the first academic year in which it means that item, null for all
     * @param to the last one, null for all
     * @param code how the same result stands in a Common Transfer File, for the years in which it is no item; null if
     *     that is not known
     */
    record Column(
            ColumnMeaning meaning,
            @Nullable Integer from,
            @Nullable Integer to,
            ResultPlace.@Nullable Coded code) {

        boolean holdsItemIn(int year) {
            return (from == null || from <= year) && (to == null || year <= to);
        }

        boolean isResult() {
            return meaning instanceof ColumnMeaning.OfResult;
        }
    }

    private NpdColumns(String table) {
        this.table = table;
    }

    /** The assessment that the set is about, such as {@code ks2}. */
    String table() {
        return table;
    }

    /** The set to which these headings belong: they name the year, and results of the set. */
    static Optional<NpdColumns> find(List<String> headings) {
        boolean year = headings.stream().anyMatch(heading -> plain(heading).endsWith("ACADYR"));
        return year
                ? ALL.stream()
                        .filter(set -> set.countResults(headings) > 0)
                        .max(Comparator.comparing(set -> set.countResults(headings)))
                : Optional.empty();
    }

    /** The column of a heading, with or without the prefix of the set. */
    Optional<Column> find(String heading) {
        String plain = plain(heading);
        return Optional.ofNullable(columns.get(plain))
                .or(() -> Optional.ofNullable(columns.get(PREFIX.matcher(plain).replaceFirst(""))));
    }

    private long countResults(List<String> headings) {
        return headings.stream()
                .flatMap(heading -> find(heading).stream())
                .filter(Column::isResult)
                .count();
    }

    private static String plain(String heading) {
        return NO_PART.matcher(heading.strip().toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static List<NpdColumns> load() {
        Map<String, NpdColumns> sets = new LinkedHashMap<>();
        InputStream in = Objects.requireNonNull(NpdColumns.class.getResourceAsStream("npd-columns.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                sets.computeIfAbsent(row.getField("table"), NpdColumns::new)
                        .columns
                        .put(row.getField("column"), column(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(sets.values());
    }

    private static Column column(NamedCsvRecord row) {
        return new Column(
                ColumnMeaning.find(row.getField("meaning")).orElseThrow(),
                year(row.getField("from")),
                year(row.getField("to")),
                code(row.getField("code")));
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static ResultPlace.@Nullable Coded code(String text) {
        String[] parts = text.split("/");
        return parts.length == 5
                ? new ResultPlace.Coded(parts[0], null, parts[1], parts[2], parts[3], null, parts[4])
                : null;
    }
}

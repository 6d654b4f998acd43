package org.waymark.catalogue.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.catalogue.CatalogueException;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Standing;

/** Reads how the marks of each test of a year convert; a table that is not whole or not rising is a fault. */
final class ConversionReader {
    private static final String AWAITING = "Awaiting the DfE's table: only the total is worked out until it is loaded.";

    private final Source source;
    private final int year;
    private final List<Item> items;

    ConversionReader(Source source, int year, List<Item> items) {
        this.source = source;
        this.year = year;
        this.items = items;
    }

    /** The conversion of each subject that has a scaled score, in order. */
    Map<String, Conversion> read() {
        Collection<Row> thresholds = source.list(Kind.TEST_THRESHOLDS, year);
        Map<String, Conversion> conversions = new LinkedHashMap<>();
        for (Item scaled : items) {
            if (scaled.kind() == ItemKind.SCALED) {
                String subject = scaled.subject().code();
                Optional<Row> row = thresholds.stream()
                        .filter(candidate -> candidate.required("subject").equals(subject))
                        .findFirst();
                conversions.put(subject, conversion(subject, scaled, row));
            }
        }
        for (Row row : thresholds) {
            if (!conversions.containsKey(row.text("subject"))) {
                throw row.fault("there is no test of " + row.text("subject") + " in " + year);
            }
        }
        for (Row row : source.list(Kind.TABLES, year)) {
            if (!(conversions.get(row.required("subject")) instanceof Conversion.Table)) {
                throw row.fault("there is no table " + year + "-" + row.text("subject") + ".csv");
            }
        }
        return conversions;
    }

    private Conversion conversion(String subject, Item scaled, Optional<Row> row) {
        int highestRaw = highestRaw(subject);
        Optional<Conversion.Thresholds> thresholds = row.flatMap(found -> thresholds(found, highestRaw));
        Optional<Source.FoundTable> found = source.findTable(year, subject);
        if (found.isPresent()) {
            Conversion.Table table = table(found.get(), scaled, highestRaw);
            thresholds.ifPresent(known -> checkAgreement(table, known, found.get(), row.orElseThrow()));
            return table;
        }
        if (thresholds.isPresent()) {
            return thresholds.get();
        }
        return new Conversion.Awaiting(
                row.flatMap(known -> known.find("awaiting")).orElse(AWAITING));
    }

    private int highestRaw(String subject) {
        return items.stream()
                .filter(item -> item.id().equals(subject + ".raw"))
                .flatMap(item -> item.scale().marks().stream())
                .mapToInt(MarkRange::max)
                .findFirst()
                .orElseThrow(() -> new CatalogueException(
                        "items.csv", 0, "the test of " + subject + " has no " + subject + ".raw"));
    }

    private static Optional<Conversion.Thresholds> thresholds(Row row, int highestRaw) {
        OptionalInt for100 = row.findNumber("raw_for_100");
        OptionalInt for110 = row.findNumber("raw_for_110");
        if (for100.isEmpty()) {
            if (for110.isPresent() || row.find("awaiting").isEmpty()) {
                throw row.fault("give raw_for_100, or in awaiting the words that say why it is not there");
            }
            return Optional.empty();
        }
        int expected = for100.getAsInt();
        int higher = for110.orElse(highestRaw);
        if (expected < Conversion.LOWEST_RAW_WITH_SCORE || expected > higher || higher > highestRaw) {
            throw row.fault("raw marks of " + expected + " for 100 and " + higher + " for 110 do not fit a test of "
                    + highestRaw + " marks");
        }
        return Optional.of(new Conversion.Thresholds(
                expected, for110, row.constant("certainty", Certainty.class), row.required("source")));
    }

    private static Conversion.Table table(Source.FoundTable found, Item scaled, int highestRaw) {
        MarkRange range = scaled.scale().marks().orElseThrow();
        SortedMap<Integer, Integer> scores = new TreeMap<>();
        int nextRaw = Conversion.LOWEST_RAW_WITH_SCORE;
        int lastScaled = range.min();
        for (Row row : found.rows()) {
            int raw = row.number("raw");
            if (raw < Conversion.LOWEST_RAW_WITH_SCORE) {
                checkNoScore(row, raw);
                continue;
            }
            int score = row.number("scaled");
            if (raw != nextRaw) {
                throw row.fault("the next raw mark must be " + nextRaw + " but is " + raw);
            }
            if (!range.contains(score)) {
                throw row.fault("scaled scores run from " + range.label() + ", so " + score + " is none");
            }
            if (score < lastScaled) {
                throw row.fault("the scaled score falls from " + lastScaled + " to " + score);
            }
            scores.put(raw, score);
            lastScaled = score;
            nextRaw++;
        }
        if (nextRaw <= highestRaw) {
            Row last = found.rows().isEmpty() ? null : found.rows().getLast();
            String reason = "ends before raw mark " + nextRaw + ", but the test holds " + highestRaw
                    + " marks; only a complete table converts";
            throw last == null ? new CatalogueException(found.file(), 0, reason) : last.fault(reason);
        }
        if (nextRaw > highestRaw + 1) {
            throw found.rows().getLast().fault("goes beyond the " + highestRaw + " marks that the test holds");
        }
        return new Conversion.Table(
                scores,
                found.about()
                        .map(about -> about.constant("certainty", Certainty.class))
                        .orElse(Certainty.SECONDARY),
                found.about()
                        .map(about -> about.required("source"))
                        .orElse("a table loaded here, not shipped with Waymark"));
    }

    private static void checkNoScore(Row row, int raw) {
        String score = row.text("scaled");
        if (!score.isEmpty() && !score.equalsIgnoreCase("N")) {
            throw row.fault("a raw mark of " + raw + " has no scaled score: leave it out, or write N");
        }
    }

    /** Two sources for the same boundary must agree: a slip in either shows here. */
    private static void checkAgreement(
            Conversion.Table table, Conversion.Thresholds thresholds, Source.FoundTable found, Row row) {
        int for100 = lowestRawWith(table, Standing.EXPECTED_SCALED);
        if (for100 != thresholds.rawFor100()) {
            throw row.fault("raw_for_100 is " + thresholds.rawFor100() + " but " + found.file()
                    + " gives 100 from raw mark " + for100);
        }
        int for110 = lowestRawWith(table, Standing.HIGHER_SCALED);
        if (thresholds.rawFor110().isPresent()
                && for110 != thresholds.rawFor110().getAsInt()) {
            throw row.fault("raw_for_110 is " + thresholds.rawFor110().getAsInt() + " but " + found.file()
                    + " gives 110 from raw mark " + for110);
        }
    }

    private static int lowestRawWith(Conversion.Table table, int score) {
        return table.scores().entrySet().stream()
                .filter(entry -> entry.getValue() >= score)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }
}

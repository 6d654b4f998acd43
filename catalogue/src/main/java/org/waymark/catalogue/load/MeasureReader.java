package org.waymark.catalogue.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.YearGroup;

/** Reads the measures of a year. */
final class MeasureReader {
    private static final int MOST_DECIMALS = 3;

    private final Source source;
    private final Assessment assessment;
    private final int year;
    private final Map<String, Item> items = new LinkedHashMap<>();

    MeasureReader(Source source, Assessment assessment, int year, List<Item> items) {
        this.source = source;
        this.assessment = assessment;
        this.year = year;
        items.forEach(item -> this.items.put(item.id(), item));
    }

    List<Measure> read() {
        Set<Integer> orders = new HashSet<>();
        return source.list(Kind.MEASURES, year).stream()
                .map(row -> {
                    Measure measure = measure(row);
                    if (!orders.add(measure.order())) {
                        throw row.fault("another measure has the order " + measure.order());
                    }
                    return measure;
                })
                .sorted(Comparator.comparingInt(Measure::order))
                .toList();
    }

    private Measure measure(Row row) {
        String id = row.required("id");
        if (!id.startsWith(assessment.code() + ".")) {
            throw row.fault("a measure of this folder starts with " + assessment.code() + ".: " + id);
        }
        MeasureKind kind = row.constant("kind", MeasureKind.class);
        Standing standard = standard(row, kind);
        List<Item> parts = items(row, "parts");
        List<Item> needs = row.find("needs").isPresent() ? items(row, "needs") : parts;
        requireFit(row, kind, parts, needs);
        int decimals = row.number("decimals");
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw row.fault("decimals must be 0 to " + MOST_DECIMALS);
        }
        return new Measure(
                id,
                assessment,
                row.required("label"),
                row.required("title"),
                kind,
                standard,
                parts,
                needs,
                yearGroup(row),
                decimals,
                row.required("series"),
                row.yes("headline"),
                row.number("order"),
                row.required("rule"),
                row.constant("certainty", Certainty.class),
                row.required("source"),
                row.text("note"));
    }

    private static Standing standard(Row row, MeasureKind kind) {
        String word = row.text("standard");
        boolean needed = switch (kind) {
            case SHARE_ALL, SHARE_ANY, MEAN_COUNT -> true;
            case SHARE_TOP, MEAN_VALUE, MEAN_SUM -> false;
        };
        if (needed == word.isEmpty()) {
            throw row.fault("standard must " + (needed ? "be EXPECTED or HIGHER" : "be empty") + " for " + kind);
        }
        return switch (word) {
            case "" -> Standing.NONE;
            case "EXPECTED" -> Standing.MET;
            case "HIGHER" -> Standing.HIGHER;
            default -> throw row.fault("standard must be EXPECTED or HIGHER: " + word);
        };
    }

    /** A part that a pupil need not have would never be asked for, and everybody would reach the standard in it. */
    private static void requireFit(Row row, MeasureKind kind, List<Item> parts, List<Item> needs) {
        if (!needs.containsAll(parts)) {
            throw row.fault("needs must name all of the parts");
        }
        boolean ofOne = kind == MeasureKind.MEAN_VALUE || kind == MeasureKind.SHARE_TOP;
        if (ofOne && parts.size() != 1) {
            throw row.fault(kind + " is of one part, not of " + parts.size());
        }
        if (ofOne && parts.getFirst().scale().marks().isEmpty()) {
            throw row.fault(kind + " is of numbers, and " + parts.getFirst().id() + " holds codes only");
        }
    }

    private static Optional<YearGroup> yearGroup(Row row) {
        return row.find("year_group")
                .map(word -> YearGroup.find(word).orElseThrow(() -> row.fault("there is no year group " + word)));
    }

    /** Item ids with spaces between them; {@code e01..e12} stands for all from one to the other. */
    private List<Item> items(Row row, String column) {
        List<String> known = List.copyOf(items.keySet());
        List<Item> found = new ArrayList<>();
        for (String word : row.required(column).split(" ", -1)) {
            int dots = word.indexOf("..");
            String first = dots < 0 ? word : word.substring(0, dots);
            String last = dots < 0 ? word : word.substring(dots + 2);
            int from = known.indexOf(first);
            int to = known.indexOf(last);
            if (from < 0 || to < from) {
                throw row.fault("there is no item " + word + " in " + year);
            }
            known.subList(from, to + 1).forEach(id -> found.add(items.get(id)));
        }
        return found;
    }
}

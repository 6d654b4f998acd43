package org.waymark.transfer.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.transfer.incoming.ColumnSamples;
import org.waymark.transfer.incoming.ResultPlace;

/**
 * A code under which results are kept, with what is known of them all together.
 *
 * @param parts stage, subject, method, component and qualifier in capitals; a part that the files leave out is empty
 * @param results the results under it
 */
public record KeptCode(List<String> parts, List<KeptResult> results) {

    /** How many parts a code has. */
    public static final int PARTS = 5;

    public KeptCode {
        parts = List.copyOf(parts);
        results = List.copyOf(results);
    }

    /** The codes of these results, in the order of stage, subject, component, qualifier and method. */
    public static List<KeptCode> listOf(Collection<KeptResult> results) {
        Map<List<String>, List<KeptResult>> byCode = new LinkedHashMap<>();
        results.forEach(result -> byCode.computeIfAbsent(parts(result.place()), code -> new ArrayList<>())
                .add(result));
        return byCode.entrySet().stream()
                .map(entry -> new KeptCode(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Arrays.compare(one.sorting(), other.sorting()))
                .toList();
    }

    private String[] sorting() {
        return new String[] {parts.get(0), parts.get(1), parts.get(3), parts.get(4), parts.get(2)};
    }

    private static List<String> parts(ResultPlace.Coded place) {
        return List.of(
                part(place.stage()),
                part(place.subject()),
                part(place.method()),
                part(place.component()),
                part(place.qualifier()));
    }

    private static String part(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().toUpperCase(Locale.ROOT);
    }

    /** The code as people write it: {@code KS2 / ENG / TT / REA / NS}. */
    public String label() {
        return parts.stream().map(part -> part.isEmpty() ? "–" : part).collect(Collectors.joining(" / "));
    }

    /** Whether every part is there, without which nothing can be said of it. */
    public boolean isWhole() {
        return parts.stream().noneMatch(String::isEmpty);
    }

    /** How many pupils have a result under it. */
    public long countPupils() {
        return results.stream().map(KeptResult::pupilId).distinct().count();
    }

    /** The years as the files have them, in order. */
    public List<String> years() {
        return List.copyOf(results.stream()
                .map(KeptResult::year)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Why these results could not be put into an item, each reason once. */
    public List<String> reasons() {
        return results.stream().map(KeptResult::why).distinct().toList();
    }

    /** Its marks and codes. */
    public ColumnSamples values() {
        return new ColumnSamples(results.stream().map(KeptResult::text).toList());
    }

    /** What the marks and codes look like, one sentence; empty where they tell nothing. */
    public String hint() {
        ColumnSamples values = values();
        if (values.areJudgements()) {
            return "The values look like teachers' judgements.";
        }
        if (values.areOutcomes()) {
            return "The values look like the outcome of a test (AS, NS).";
        }
        if (values.areScaledScores()) {
            return "The values look like scaled scores, which run from 80 to 120.";
        }
        return values.areMarks() ? "The values look like marks." : "";
    }

    /** How many of its results these meanings say the place of. */
    public long countPlaced(Collection<CodeMeaning> meanings) {
        return results.stream()
                .filter(result -> {
                    String year = result.year();
                    return year != null
                            && year.matches("\\d{4}")
                            && meanings.stream()
                                    .anyMatch(meaning -> meaning.covers(result.place(), Integer.parseInt(year)));
                })
                .count();
    }
}

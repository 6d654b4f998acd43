package org.waymark.analysis.outcomes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.access.Scope;
import org.waymark.analysis.SmallCells;

/**
 * Which outcomes' counts are not shown to a reader without names: those of 1 to 5 pupils, and as many others as it takes
 * that none follows from everybody, nor from how many count and how many of them reach a standard, which other figures
 * tell.
 */
public final class HiddenOutcomes {

    private final Set<String> hidden;

    private HiddenOutcomes(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** Of all pupils of a table; nothing is hidden from those who see names. */
    public static HiddenOutcomes of(Scope scope, OutcomeTable table) {
        Set<String> hidden = new HashSet<>(hidden(scope, table, table.outcomes()));
        Map<String, List<Outcome>> parts = new LinkedHashMap<>();
        for (Outcome outcome : table.outcomes()) {
            String part = outcome.isCounted() ? outcome.standing().name() : "";
            parts.computeIfAbsent(part, key -> new ArrayList<>()).add(outcome);
        }
        parts.values().forEach(part -> hidden.addAll(hidden(scope, table, part)));
        return new HiddenOutcomes(hidden);
    }

    private static Set<String> hidden(Scope scope, OutcomeTable table, List<Outcome> outcomes) {
        int[][] counts = outcomes.stream()
                .map(outcome -> new int[] {table.count(outcome)})
                .toArray(int[][]::new);
        SmallCells cells = SmallCells.of(scope, counts);
        Set<String> found = new HashSet<>();
        for (int row = 0; row < counts.length; row++) {
            if (cells.isHidden(row, 0) || cells.isRowHidden(row)) {
                found.add(outcomes.get(row).key());
            }
        }
        return found;
    }

    public boolean isHidden(Outcome outcome) {
        return hidden.contains(outcome.key());
    }

    /** Whether anything is: then shares are not shown either, since what they are out of would tell of it. */
    public boolean any() {
        return !hidden.isEmpty();
    }
}

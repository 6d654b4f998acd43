package org.waymark.transfer.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands below a heading or under a code, as far as it tells what is held there.
 *
 * @param values values that are not blank, in their order
 */
public record ColumnSamples(List<String> values) {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 60;
    private static final int LONGEST_SHOWN = 40;
    private static final int LOWEST_SCALED = 80;
    private static final int HIGHEST_SCALED = 120;
    private static final Set<String> JUDGEMENTS = Set.of(
            "GDS", "EXS", "WTS", "HNM", "BLW", "EM", "PKF", "PKE", "PKG", "PK1", "PK2", "PK3", "PK4", "PK5", "PK6");
    private static final Set<String> OUTCOMES = Set.of("AS", "NS");

    public ColumnSamples {
        values = List.copyOf(values);
    }

    static ColumnSamples of(List<Table.Row> rows, int column) {
        return new ColumnSamples(rows.stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .limit(LOOKED_AT)
                .toList());
    }

    /** The first few different values, for a person to look at. */
    public List<String> shown() {
        return values.stream()
                .distinct()
                .limit(SHOWN)
                .map(value -> value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value)
                .toList();
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    boolean areYears() {
        return !isEmpty()
                && values.stream().allMatch(value -> WrittenYears.find(value).isPresent());
    }

    /** Whether there are whole numbers, and beside them at most short codes. */
    public boolean areMarks() {
        return anyMark() && values.stream().allMatch(value -> isMark(value) || value.length() <= 3);
    }

    /** Whether all whole numbers, of which there are some, are from 80 to 120. */
    public boolean areScaledScores() {
        return areMarks()
                && values.stream()
                        .filter(ColumnSamples::isMark)
                        .mapToInt(Integer::parseInt)
                        .allMatch(score -> score >= LOWEST_SCALED && score <= HIGHEST_SCALED);
    }

    /** Whether a teacher's judgement such as GDS or PK4 is among them. */
    public boolean areJudgements() {
        return values.stream().anyMatch(value -> JUDGEMENTS.contains(value.toUpperCase(Locale.ROOT)));
    }

    /** Whether the outcome of a test, AS or NS, is among them. */
    public boolean areOutcomes() {
        return values.stream().anyMatch(value -> OUTCOMES.contains(value.toUpperCase(Locale.ROOT)));
    }

    private boolean anyMark() {
        return values.stream().anyMatch(ColumnSamples::isMark);
    }

    private static boolean isMark(String value) {
        return value.matches("[0-9]{1,3}");
    }
}

package org.waymark.analysis.tie;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.Measure;

/**
 * One figure of ours beside theirs.
 *
 * @param ours nothing of it may be shown where it is hidden
 * @param theirs what somebody else has, if it was entered
 * @param verdict what comes of the two
 * @param explanations what would make ours theirs; empty where they tie, where nothing does, and for readers without
 *     names
 */
public record Tie(
        Measure measure, ShownFigure ours, Optional<Official> theirs, Verdict verdict, List<Explanation> explanations) {
    public Tie {
        explanations = List.copyOf(explanations);
    }

    /** What comes of two figures. */
    public enum Verdict {
        /** Theirs is not known. */
        NOT_GIVEN,
        /** Theirs is known and of ours nothing may be shown. */
        HIDDEN,
        /** Theirs is known and nobody counts in ours. */
        NOBODY,
        TIES,
        DIFFERS
    }

    /** Ours less theirs in points, where both are there. */
    public Optional<BigDecimal> points() {
        return verdict == Verdict.TIES || verdict == Verdict.DIFFERS
                ? theirs.map(other -> Official.rounded(
                                measure,
                                ours.figure().numerator(),
                                ours.figure().denominator(),
                                1)
                        .subtract(other.value()))
                : Optional.empty();
    }

    /** How many pupils reached it there: as they say, else what their figure comes to of those who count. */
    public Optional<Long> theirNumerator() {
        if (theirs.isEmpty() || !measure.isShare()) {
            return Optional.empty();
        }
        Official other = theirs.get();
        if (other.numerator() != null) {
            return Optional.of(other.numerator());
        }
        Integer counted = other.denominator();
        int of = counted != null ? counted : ours.figure().denominator();
        return Optional.of(Math.round(other.value().doubleValue() * of / 100));
    }
}

package org.waymark.analysis.tie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Measure;

/**
 * A figure of the school as somebody outside it has it.
 *
 * @param measure the id of the measure
 * @param value as published: per cent of a share, else the mean; its decimals are those to which it was rounded
 * @param numerator how many reached the standard there, or null where that is not said
 * @param denominator how many counted there, or null
 * @param source whose it is and when, such as {@code Check your results, 16 July 2026}; may be empty
 * @param by who entered it
 * @param at when
 */
public record Official(
        String measure,
        BigDecimal value,
        @Nullable Long numerator,
        @Nullable Integer denominator,
        String source,
        String by,
        Instant at) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether these numbers would be published as this figure. */
    public boolean is(Measure of, long ourNumerator, int ourDenominator) {
        return ourDenominator > 0
                && (denominator == null || denominator == ourDenominator)
                && (numerator == null || numerator == ourNumerator)
                && rounded(of, ourNumerator, ourDenominator, value.scale()).compareTo(value) == 0;
    }

    /** A value rounded as the DfE does: once, halves upwards. */
    static BigDecimal rounded(Measure of, long numerator, int denominator, int decimals) {
        BigDecimal top = BigDecimal.valueOf(numerator);
        return (of.isShare() ? top.multiply(HUNDRED) : top)
                .divide(BigDecimal.valueOf(denominator), Math.max(decimals, 0), RoundingMode.HALF_UP);
    }
}

package org.waymark.analysis.tie;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure ready to be kept.
 *
 * @param measure the id of a measure of the edition
 */
public record OfficialInput(
        String measure,
        BigDecimal value,
        @Nullable Long numerator,
        @Nullable Integer denominator) {}

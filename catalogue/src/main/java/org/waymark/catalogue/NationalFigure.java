package org.waymark.catalogue;

import java.math.BigDecimal;

/**
 * A published figure for all of England.
 *
 * @param measure the id of the measure, such as {@code ks2.rwm.expected}, or of a DfE measure that Waymark has not
 * @param group such as {@code all} or {@code girls}
 * @param value as published: a percentage (0 to 100), a mean, or a count
 * @param certainty how sure we are
 * @param source where it was read
 * @param note what else to know; may be empty
 */
public record NationalFigure(
        String measure, String group, BigDecimal value, Certainty certainty, String source, String note) {}

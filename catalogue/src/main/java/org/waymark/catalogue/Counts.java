package org.waymark.catalogue;

/**
 * How a code counts in figures. Kept beside the code, so that no page or query repeats that knowledge.
 *
 * @param inDenominator whether a pupil with this code is one of those the percentage is out of
 * @param met whether it counts as having met the expected standard
 * @param higher whether it counts as having reached the higher standard
 * @param inAverage whether it goes into an average
 * @param certainty how sure we are of all this
 * @param note what else a reader of the figure must know; may be empty
 */
public record Counts(
        boolean inDenominator, boolean met, boolean higher, boolean inAverage, Certainty certainty, String note) {}

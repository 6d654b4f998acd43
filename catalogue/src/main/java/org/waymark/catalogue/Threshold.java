package org.waymark.catalogue;

/**
 * The mark that meets the standard of a check.
 *
 * @param mark the lowest mark that meets it
 * @param certainty how sure we are
 * @param source where it was read
 */
public record Threshold(int mark, Certainty certainty, String source) {}

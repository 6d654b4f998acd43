package org.waymark.analysis.whatif;

/**
 * A result as it would be.
 *
 * @param pupilId whose
 * @param item the item it is typed into
 * @param text as typed; empty where the result would not be there
 */
public record SetResult(long pupilId, String item, String text) {}

package org.waymark.parents.record;

/**
 * Something that two versions of a report say differently.
 *
 * @param part the heading of the part it stands in
 * @param line which line of it, such as "Reading, Scaled score"; empty where the part has only words
 * @param before what the earlier version said; empty for nothing
 * @param after what the later one says; empty for nothing
 */
public record Changed(String part, String line, String before, String after) {}

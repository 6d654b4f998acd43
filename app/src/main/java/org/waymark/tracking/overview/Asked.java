package org.waymark.tracking.overview;

/**
 * Which pupils were asked for, as it stands in the address; empty words ask for everybody.
 *
 * @param yearGroup such as {@code 6}
 * @param ofClass such as {@code class:6A}
 * @param group such as {@code girls}
 */
public record Asked(String yearGroup, String ofClass, String group) {}

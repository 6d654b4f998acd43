package org.waymark.ui.charts;

/**
 * A picture, ready to stand in a page.
 *
 * @param markup whole {@code svg} elements in which every text is escaped already, made by the charts of this package: the
 *     picture for a desk and the same for a phone, of which style sheets show one
 */
public record Svg(String markup) {}

package org.waymark.ui.charts;

/**
 * A picture, ready to stand in a page.
 *
 * @param markup one whole {@code svg} element in which every text is escaped already; made by the charts of this package
 */
public record Svg(String markup) {}

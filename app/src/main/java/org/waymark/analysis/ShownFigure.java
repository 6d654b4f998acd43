package org.waymark.analysis;

import org.waymark.catalogue.measure.Figure;

/**
 * A figure for a page, or the fact that it may not be shown.
 *
 * @param figure the figure; nothing of it may leave the program while it is hidden
 * @param hidden whether it is about so few pupils that a reader without names could learn about one of them
 */
public record ShownFigure(Figure figure, boolean hidden) {}

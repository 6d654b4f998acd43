package org.waymark.tracking.overview;

import org.waymark.analysis.ShownFigure;
import org.waymark.scheme.Point;

/** A measure at one of several points: of the pupils who were there then. */
public record PointFigure(Point point, ShownFigure shown) {}

package org.waymark.tracking.overview;

import java.util.List;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.YearGroup;

/**
 * The figures of one year group.
 *
 * @param figures in the order of the measures
 */
public record YearLine(YearGroup yearGroup, List<ShownFigure> figures) {
    public YearLine {
        figures = List.copyOf(figures);
    }
}

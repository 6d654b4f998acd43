package org.waymark.analysis.together;

import java.util.List;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.together.SchoolsTogether.Place;

/**
 * One school in a table.
 *
 * @param figures in the order of the columns
 */
public record SchoolLine(Place place, List<ShownFigure> figures) {
    public SchoolLine {
        figures = List.copyOf(figures);
    }
}

package org.waymark.analysis;

import java.util.List;

/**
 * The figures of one group.
 *
 * @param figures in the order of the measures asked for
 */
public record GroupFigures(Group group, List<ShownFigure> figures) {
    public GroupFigures {
        figures = List.copyOf(figures);
    }
}

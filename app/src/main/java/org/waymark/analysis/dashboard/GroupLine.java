package org.waymark.analysis.dashboard;

import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.Group;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.measure.Gap;

/**
 * A measure for one group.
 *
 * @param real the figure as it is in truth, where something is changed for the view
 * @param england the same group in England; empty where none is known, and for classes and own groups
 * @param gap how far the group is from England's
 * @param others how far the group is from all other pupils of the cohort
 */
public record GroupLine(
        Group group,
        ShownFigure shown,
        Optional<ShownFigure> real,
        Optional<Comparator> england,
        Optional<Gap> gap,
        Optional<Gap> others) {}

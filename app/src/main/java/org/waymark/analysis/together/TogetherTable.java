package org.waymark.analysis.together;

import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/**
 * Schools as rows, figures as columns.
 *
 * @param lines by name
 * @param pooled all pupils of these schools together, in the order of the columns
 */
public record TogetherTable(List<Column> columns, List<SchoolLine> lines, List<ShownFigure> pooled) {
    public TogetherTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        pooled = List.copyOf(pooled);
    }

    /**
     * A column.
     *
     * @param label what tells it from the others: the measure, the year or the group
     */
    public record Column(String label, Edition edition, Measure measure, Optional<Comparator> england) {}
}

package org.waymark.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;

/** Figures by group, as a scope may see them: the one way from a cohort to a page. */
@Service
public class Figures {

    /**
     * The figures of measures for groups of a cohort. For a reader without names small groups are hidden, and with them
     * as many others as it takes that nothing can be worked out backwards.
     *
     * @param groups whole families: a group whose like is left out cannot be kept from being worked out
     */
    public List<GroupFigures> byGroup(Scope scope, Cohort cohort, List<Measure> measures, List<Group> groups) {
        List<List<Figure>> columns = measures.stream()
                .map(measure -> groups.stream()
                        .map(group -> cohort.figure(measure, group))
                        .toList())
                .toList();
        List<Set<Integer>> hidden = columns.stream()
                .map(figures -> scope.seesNames() ? Set.<Integer>of() : SmallGroups.hidden(groups, figures))
                .toList();
        List<GroupFigures> rows = new ArrayList<>();
        for (int row = 0; row < groups.size(); row++) {
            int at = row;
            List<ShownFigure> figures = new ArrayList<>();
            for (int column = 0; column < measures.size(); column++) {
                figures.add(new ShownFigure(
                        columns.get(column).get(at), hidden.get(column).contains(at)));
            }
            rows.add(new GroupFigures(groups.get(row), figures));
        }
        return rows;
    }
}

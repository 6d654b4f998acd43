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

    /** The figure of everybody of a cohort; for a reader without names hidden where they are few. */
    public ShownFigure ofEverybody(Scope scope, Cohort cohort, Measure measure) {
        Figure figure = cohort.figure(measure);
        return scope.seesNames() ? ShownFigure.whole(figure) : ShownFigure.ofEverybody(figure);
    }

    /**
     * The figures of measures for groups of a cohort. For a reader without names small groups are hidden, and with them
     * as many others as it takes that nothing can be worked out backwards; who of a group is left out or missing is not
     * told.
     *
     * @param groups everybody first, then whole families: a group whose like is left out cannot be kept from being worked
     *     out
     */
    public List<GroupFigures> byGroup(Scope scope, Cohort cohort, List<Measure> measures, List<Group> groups) {
        List<List<ShownFigure>> columns = measures.stream()
                .map(measure -> shown(
                        scope,
                        groups,
                        groups.stream()
                                .map(group -> cohort.figure(measure, group))
                                .toList()))
                .toList();
        List<GroupFigures> rows = new ArrayList<>();
        for (int row = 0; row < groups.size(); row++) {
            int at = row;
            rows.add(new GroupFigures(
                    groups.get(row),
                    columns.stream().map(column -> column.get(at)).toList()));
        }
        return rows;
    }

    private static List<ShownFigure> shown(Scope scope, List<Group> groups, List<Figure> figures) {
        if (scope.seesNames()) {
            return figures.stream().map(ShownFigure::whole).toList();
        }
        Set<Integer> hidden = SmallGroups.hidden(groups, figures);
        List<ShownFigure> shown = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            boolean everybody = groups.get(i).family().equals(Group.ALL.family());
            shown.add(
                    hidden.contains(i)
                            ? ShownFigure.hidden(figure)
                            : everybody ? ShownFigure.ofEverybody(figure) : ShownFigure.withoutReasons(figure));
        }
        return shown;
    }
}

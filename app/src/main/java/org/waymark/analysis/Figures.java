package org.waymark.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.school.OnRoll;

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
                .map(measure -> shown(scope, groups, new Treated(cohort, measure)))
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

    private static List<ShownFigure> shown(Scope scope, List<Group> groups, Treated treated) {
        List<Figure> figures = groups.stream().map(treated::figure).toList();
        if (scope.seesNames()) {
            return figures.stream().map(ShownFigure::whole).toList();
        }
        Set<Integer> hidden = SmallGroups.hidden(groups, figures, treated::shared);
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

    /**
     * The figures of measures for one group of a cohort: as {@link #byGroup} shows them beside all of its family.
     *
     * @param all the groups of the cohort, in whole families
     */
    public List<ShownFigure> ofGroup(Scope scope, Cohort cohort, List<Measure> measures, Group group, List<Group> all) {
        List<Group> family = new ArrayList<>(List.of(Group.ALL));
        if (scope.seesNames()) {
            family.add(group);
        } else {
            all.stream()
                    .filter(other -> other != Group.ALL && liesBeside(group, other))
                    .forEach(family::add);
        }
        return byGroup(scope, cohort, measures, family).stream()
                .filter(row -> row.group().code().equals(group.code()))
                .reduce((first, second) -> second)
                .map(GroupFigures::figures)
                .orElseGet(() -> measures.stream()
                        .map(measure -> new ShownFigure(Figure.of(measure, List.of()), false))
                        .toList());
    }

    private static boolean liesBeside(Group group, Group other) {
        boolean nested = group.isClass() || group.isYearGroup();
        return other.family().equals(group.family()) || nested && (other.isClass() || other.isYearGroup());
    }

    /** How each pupil counts in a measure: asked once, however many groups they are in. */
    private static final class Treated {
        private final Measure measure;
        private final List<Member> members;
        private final List<Treatment> treatments;

        Treated(Cohort cohort, Measure measure) {
            this.measure = measure;
            this.members = cohort.of(measure);
            this.treatments = members.stream()
                    .map(member -> Measuring.treat(cohort.edition(), measure, member))
                    .toList();
        }

        Figure figure(Group group) {
            return figure(group::contains);
        }

        Figure shared(Group one, Group other) {
            return figure(pupil -> one.contains(pupil) && other.contains(pupil));
        }

        private Figure figure(Predicate<OnRoll> belongs) {
            return Figure.of(
                    measure,
                    IntStream.range(0, members.size())
                            .filter(at -> belongs.test(members.get(at).pupil()))
                            .mapToObj(treatments::get)
                            .toList());
        }
    }
}

package org.waymark.analysis.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Group;
import org.waymark.analysis.SmallSchools;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;

/** The figures of one measure and group in every school. */
final class SchoolFigures {

    private SchoolFigures() {}

    static SmallSchools of(
            SchoolsTogether together, Edition edition, Measure measure, Map<Long, Cohort> bySchool, Group group) {
        List<Scope> scopes = together.scopes();
        List<String> trusts = together.trustOfEach();
        List<Cohort> cohorts = scopes.stream()
                .map(scope -> bySchool.getOrDefault(scope.schoolId(), new Cohort(edition, List.of())))
                .toList();
        boolean everybody = group.family().equals(Group.ALL.family());
        if (everybody || together.seesNames()) {
            return SmallSchools.of(scopes, trusts, figures(cohorts, measure, group));
        }
        List<Figure> wholes = figures(cohorts, measure, Group.ALL);
        List<Group> family = Group.listCommon().stream()
                .filter(other -> other.family().equals(group.family()))
                .toList();
        List<List<Figure>> byGroup = new ArrayList<>();
        for (Cohort cohort : cohorts) {
            byGroup.add(
                    family.stream().map(other -> cohort.figure(measure, other)).toList());
        }
        int place = family.stream().map(Group::code).toList().indexOf(group.code());
        return SmallSchools.of(scopes, trusts, wholes)
                .ofFamily(scopes, trusts, wholes, byGroup)
                .get(place);
    }

    private static List<Figure> figures(List<Cohort> cohorts, Measure measure, Group group) {
        return cohorts.stream().map(cohort -> cohort.figure(measure, group)).toList();
    }
}

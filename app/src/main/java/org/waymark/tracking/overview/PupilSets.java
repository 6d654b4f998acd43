package org.waymark.tracking.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Group;
import org.waymark.analysis.Groups;
import org.waymark.catalogue.YearGroup;

/**
 * Which pupils a report may be narrowed down to. A reader without names looks at one year group at a time and at no
 * smaller one: the whole school less its other year groups, or a year group less its other classes, would tell of a few.
 */
@Service
public class PupilSets {

    private final Groups groups;

    PupilSets(Groups groups) {
        this.groups = groups;
    }

    /**
     * What is offered for a cohort, and what was chosen of it.
     *
     * @param yearGroups those that have pupils in the cohort, youngest first
     * @param classes by name; none for a reader without names
     * @param groups everybody first, no classes and no year groups; none for a reader without names
     * @param chosen as asked for, where that is offered
     */
    public record Offered(List<YearGroup> yearGroups, List<Group> classes, List<Group> groups, PupilSet chosen) {
        public Offered {
            yearGroups = List.copyOf(yearGroups);
            classes = List.copyOf(classes);
            groups = List.copyOf(groups);
        }
    }

    /** What is offered to a reader for a cohort. */
    public Offered offer(Scope scope, Cohort cohort, Asked asked) {
        List<YearGroup> there = Arrays.stream(YearGroup.values())
                .filter(group -> cohort.members().stream()
                        .anyMatch(member -> group.code().equals(member.pupil().yearGroup())))
                .toList();
        Optional<YearGroup> year = there.stream()
                .filter(group -> group.code().equals(asked.yearGroup()))
                .findFirst();
        if (!scope.seesNames()) {
            Optional<YearGroup> one = year.or(() -> there.isEmpty() ? Optional.empty() : Optional.of(there.getLast()));
            return new Offered(
                    there, List.of(), List.of(), one.map(PupilSet::of).orElse(PupilSet.ALL));
        }
        List<Group> all = groups.list(scope, cohort);
        List<Group> classes = all.stream().filter(Group::isClass).toList();
        List<Group> others = all.stream()
                .filter(group -> !group.isClass() && !group.isYearGroup())
                .toList();
        return new Offered(
                there,
                classes,
                others,
                new PupilSet(year, find(classes, asked.ofClass()), find(others, asked.group())));
    }

    private static Optional<Group> find(List<Group> groups, String code) {
        return groups.stream()
                .filter(group -> !group.equals(Group.ALL) && group.code().equals(code))
                .findFirst();
    }
}

package org.waymark.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.Assessment;

/**
 * The groups of one school as one reader may see them.
 *
 * @param own those that the school has put together itself
 */
public record SchoolGroups(List<Group> own) {
    public SchoolGroups {
        own = List.copyOf(own);
    }

    /**
     * The groups of a cohort: everybody, the common ones, its classes and the school's own; whole families each. A point of
     * the year is of many year groups, and these are groups of it.
     */
    public List<Group> list(Cohort cohort) {
        List<Group> groups = new ArrayList<>(Group.listCommon());
        groups.addAll(FurtherGroups.listEverywhere());
        if (cohort.edition().assessment() == Assessment.KS2) {
            groups.addAll(FurtherGroups.listAtTheEnd());
        }
        if (cohort.edition().assessment().isPoint()) {
            groups.addAll(Group.listYearGroups(cohort.members().stream().map(Member::pupil)));
        }
        groups.addAll(Group.listClasses(cohort.members().stream().map(Member::pupil)));
        groups.addAll(own);
        return groups;
    }

    /** The groups of any of several cohorts, each once, in the same order. */
    public List<Group> listAll(List<Cohort> cohorts) {
        Map<String, Group> groups = new LinkedHashMap<>();
        Group.listCommon().forEach(group -> groups.put(group.code(), group));
        FurtherGroups.listEverywhere().forEach(group -> groups.put(group.code(), group));
        cohorts.forEach(cohort -> list(cohort).stream()
                .filter(group -> !own.contains(group))
                .forEach(group -> groups.putIfAbsent(group.code(), group)));
        own.forEach(group -> groups.put(group.code(), group));
        return List.copyOf(groups.values());
    }

    /** The group of a code, such as {@code girls}, {@code class:6A} or {@code own:4}; empty for no such one. */
    public Optional<Group> find(String code) {
        return listAll(List.of()).stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .or(() -> FurtherGroups.listAtTheEnd().stream()
                        .filter(group -> group.code().equals(code))
                        .findFirst())
                .or(() -> Group.findYearGroup(code))
                .or(() -> Group.findClass(code));
    }

    /** What to know of some of these groups, one sentence or two each. */
    public static List<String> notes(List<Group> groups) {
        return groups.contains(FurtherGroups.MOBILE) ? List.of(FurtherGroups.MOBILITY_NOTE) : List.of();
    }
}

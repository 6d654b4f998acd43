package org.waymark.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Figure;

/**
 * The pupils a figure is about: those who take an edition, as they were on roll that year. Who left before the summer
 * and has no result is not among them; who left and has one is, and the result's code says whether that counts.
 *
 * @param members of one school by name
 */
public record Cohort(Edition edition, List<Member> members) {
    public Cohort {
        members = List.copyOf(members);
    }

    /** Those whom a predicate takes. */
    public Cohort filter(Predicate<Member> taken) {
        return new Cohort(edition, members.stream().filter(taken).toList());
    }

    /** The same, each school for itself, by the school's key. */
    public Map<Long, Cohort> bySchool() {
        Map<Long, List<Member>> schools = members.stream().collect(Collectors.groupingBy(Member::schoolId));
        Map<Long, Cohort> cohorts = new HashMap<>();
        schools.forEach((school, own) -> cohorts.put(school, new Cohort(edition, own)));
        return cohorts;
    }

    /**
     * Those whom a measure is about: for a check of one year group only these, and for a school's own subject the year
     * groups that it is judged in.
     */
    public List<Member> of(Measure measure) {
        if (measure.assessment().isPoint()) {
            return members.stream()
                    .filter(member -> measure.parts().stream().allMatch(part -> concerns(part, member)))
                    .toList();
        }
        Optional<YearGroup> only = measure.yearGroup();
        return only.isEmpty()
                ? members
                : members.stream()
                        .filter(member ->
                                member.pupil().yearGroup().equals(only.get().code()))
                        .toList();
    }

    /** A value that stands is counted whatever the scheme says today. */
    private static boolean concerns(Item item, Member member) {
        return member.value(item.id()) != null
                || item.yearGroups().stream()
                        .anyMatch(group -> group.code().equals(member.pupil().yearGroup()));
    }

    /** The figure of a measure over all members. */
    public Figure figure(Measure measure) {
        return Figure.of(edition, measure, of(measure));
    }

    /** The figure of a measure over those of a group. */
    public Figure figure(Measure measure, Group group) {
        return filter(member -> group.contains(member.pupil())).figure(measure);
    }

    /** Whether anybody has any result. */
    public boolean hasResults() {
        return members.stream().anyMatch(member -> !member.values().isEmpty());
    }
}

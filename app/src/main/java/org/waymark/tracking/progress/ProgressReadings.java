package org.waymark.tracking.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Member;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.Standings;
import org.waymark.tracking.overview.Asked;
import org.waymark.tracking.overview.PupilSets;
import org.waymark.tracking.overview.Source;

/**
 * Reads how pupils moved between two points, live. The pupils are those of the second point; what they stood at the first
 * is looked for by pupil, whatever class or year group they were in then.
 */
@Service
public class ProgressReadings {

    private final Cohorts cohorts;
    private final Standings standings;
    private final PupilSets pupilSets;
    private final ProgressRules rules;

    ProgressReadings(Cohorts cohorts, Standings standings, PupilSets pupilSets, ProgressRules rules) {
        this.cohorts = cohorts;
        this.standings = standings;
        this.pupilSets = pupilSets;
        this.rules = rules;
    }

    /** The progress of a school's pupils. */
    public ProgressTable get(Scope scope, Edition from, Edition to, Source source, Asked asked) {
        Cohort everybody = cohorts.get(scope, to);
        PupilSets.Offered offered = pupilSets.offer(scope, everybody, asked);
        Cohort cohort = everybody.filter(member -> offered.chosen().contains(member.pupil()));
        ProgressRule rule = rules.get(scope);
        Map<Long, Map<String, String>> before = before(List.of(scope), from);
        return new ProgressTable(from, to, source, rule, offered, cohort, subjects(rule, from, cohort, before, source));
    }

    /** What stands at a point, by pupil. */
    public Map<Long, Map<String, String>> before(Collection<Scope> scopes, Edition from) {
        Map<Long, Map<String, String>> before = new HashMap<>();
        standings
                .list(scopes, Set.of(from.assessment()), Set.of(from.year().endYear()), Set.of())
                .forEach(row -> before.put(row.pupilId(), row.values()));
        return before;
    }

    /** Every subject of the second point. */
    public static List<SubjectProgress> subjects(
            ProgressRule rule, Edition from, Cohort cohort, Map<Long, Map<String, String>> before, Source source) {
        return source.items(cohort.edition()).stream()
                .map(item -> subject(rule, from.findItem(item.id()).orElse(null), item, cohort, before))
                .filter(subject -> !subject.pupils().isEmpty())
                .toList();
    }

    private static SubjectProgress subject(
            ProgressRule rule, @Nullable Item from, Item to, Cohort cohort, Map<Long, Map<String, String>> before) {
        Set<String> yearGroups =
                to.yearGroups().stream().map(group -> group.code()).collect(Collectors.toSet());
        List<PupilProgress> pupils = cohort.members().stream()
                .filter(member -> yearGroups.contains(member.pupil().yearGroup()) || member.value(to.id()) != null)
                .map(member -> pupil(
                        rule,
                        from,
                        to,
                        member,
                        before.getOrDefault(member.pupil().pupilId(), Map.of())))
                .toList();
        return new SubjectProgress(from, to, pupils);
    }

    private static PupilProgress pupil(
            ProgressRule rule, @Nullable Item from, Item to, Member member, Map<String, String> before) {
        Optional<Level> first = from == null ? Optional.empty() : Level.find(from, before.get(from.id()));
        Optional<Level> second = Level.find(to, member.value(to.id()));
        Progress progress =
                first.isPresent() && second.isPresent() ? rule.of(first.get(), second.get()) : Progress.NONE;
        return new PupilProgress(member, first, second, progress);
    }
}

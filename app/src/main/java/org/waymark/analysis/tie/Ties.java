package org.waymark.analysis.tie;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Figures;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.Member;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.tie.Tie.Verdict;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.results.PupilState;
import org.waymark.results.Sheets;

/** Lays the figures of a school beside those that somebody else has of it. */
@Service
public class Ties {

    private final Cohorts cohorts;
    private final Figures figures;
    private final OfficialFigures officials;
    private final Sheets sheets;

    Ties(Cohorts cohorts, Figures figures, OfficialFigures officials, Sheets sheets) {
        this.cohorts = cohorts;
        this.figures = figures;
        this.officials = officials;
        this.sheets = sheets;
    }

    /**
     * Every measure of an edition for a group.
     *
     * @param group one of the common groups
     */
    public List<Tie> list(Scope scope, Edition edition, Group group) {
        Map<String, Official> theirs = officials.list(scope, edition, group.code());
        Cohort cohort = cohorts.get(scope, edition);
        List<Measure> measures = edition.measures();
        List<Group> groups = Group.listCommon();
        GroupFigures row = figures.byGroup(scope, cohort, measures, groups).stream()
                .filter(figuresOf -> figuresOf.group().code().equals(group.code()))
                .findFirst()
                .orElseThrow();
        List<Tie> ties = new java.util.ArrayList<>();
        @Nullable Pupils pupils = null;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            ShownFigure ours = row.figures().get(i);
            Optional<Official> other = Optional.ofNullable(theirs.get(measure.id()));
            Verdict verdict = verdict(measure, ours, other);
            List<Explanation> explanations = List.of();
            if (verdict == Verdict.DIFFERS && scope.seesNames()) {
                pupils = pupils == null ? pupils(scope, cohort, group) : pupils;
                explanations = Explaining.explain(
                        ours.figure(),
                        other.orElseThrow(),
                        Debates.of(edition, measure, pupils.candidates(cohort, measure)));
            }
            ties.add(new Tie(measure, ours, other, verdict, explanations));
        }
        return ties;
    }

    private static Verdict verdict(Measure measure, ShownFigure ours, Optional<Official> theirs) {
        if (theirs.isEmpty()) {
            return Verdict.NOT_GIVEN;
        }
        if (ours.hidden()) {
            return Verdict.HIDDEN;
        }
        if (ours.figure().denominator() == 0) {
            return Verdict.NOBODY;
        }
        return theirs.get().is(measure, ours.figure().numerator(), ours.figure().denominator())
                ? Verdict.TIES
                : Verdict.DIFFERS;
    }

    private Pupils pupils(Scope scope, Cohort cohort, Group group) {
        Map<Long, PupilState> states = sheets.list(scope, cohort.edition(), null, null).stream()
                .collect(Collectors.toMap(state -> state.pupil().pupilId(), Function.identity(), (one, other) -> one));
        Set<Long> in = cohort.members().stream()
                .map(member -> member.pupil().pupilId())
                .collect(Collectors.toCollection(HashSet::new));
        return new Pupils(
                cohort.members().stream()
                        .filter(member -> group.contains(member.pupil()))
                        .toList(),
                states.values().stream()
                        .filter(state -> !in.contains(state.pupil().pupilId()))
                        .filter(state -> group.contains(state.pupil()))
                        .sorted(java.util.Comparator.comparing(
                                state -> state.pupil().listName()))
                        .toList(),
                states);
    }

    /**
     * Those of our figure, and those who took the road out before it.
     *
     * @param members those of the group
     * @param gone who left early without any result
     */
    private record Pupils(List<Member> members, List<PupilState> gone, Map<Long, PupilState> states) {

        List<Candidate> candidates(Cohort cohort, Measure measure) {
            Cohort of = new Cohort(cohort.edition(), members);
            Stream<Candidate> ours = of.of(measure).stream()
                    .map(member -> new Candidate(
                            member.pupil(),
                            member.values(),
                            Optional.of(Measuring.treat(cohort.edition(), measure, member)),
                            errors(member)));
            Stream<Candidate> others = gone.stream()
                    .filter(state -> measure.yearGroup().map(YearGroup::code).stream()
                            .allMatch(state.pupil().yearGroup()::equals))
                    .map(state -> new Candidate(state.pupil(), Map.of(), Optional.empty(), List.of()));
            return Stream.concat(ours, others).toList();
        }

        private List<String> errors(Member member) {
            PupilState state = states.get(member.pupil().pupilId());
            return state == null
                    ? List.of()
                    : state.evaluation().findings().stream()
                            .filter(finding -> finding.severity() != Severity.WARNING)
                            .map(Finding::message)
                            .toList();
        }
    }
}

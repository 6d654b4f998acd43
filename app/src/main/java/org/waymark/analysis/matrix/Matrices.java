package org.waymark.analysis.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Member;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.PupilValues;
import org.waymark.national.Catalogues;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;
import org.waymark.school.OnRoll;

/**
 * Reads matrices, live. The cohort is that of the outcome; where its pupils began is looked for in whatever year they
 * sat it, at this school or before it, as far as it stands with the pupil in Waymark.
 */
@Service
public class Matrices {

    /** From Reception to Year 6 are six years; a pupil who repeats some is still found. */
    private static final int FURTHEST = 10;

    private final Cohorts cohorts;
    private final Standings standings;
    private final Catalogues catalogues;

    Matrices(Cohorts cohorts, Standings standings, Catalogues catalogues) {
        this.cohorts = cohorts;
        this.standings = standings;
        this.catalogues = catalogues;
    }

    /** The matrix of everybody whom the scope sees. */
    public Matrix get(Scope scope, Side from, Side to) {
        return of(scope, getCohort(scope, to), from, to, pupil -> true);
    }

    /** Those whom a side is about: for the check of one year group only these. */
    public Cohort getCohort(Scope scope, Side to) {
        return cohorts.get(scope, to.edition()).filter(member -> sits(to, member));
    }

    /**
     * The matrix of some of a cohort.
     *
     * @param cohort of the outcome's edition, as {@link #getCohort} reads it
     * @param who of the cohort
     */
    public Matrix of(Scope scope, Cohort cohort, Side from, Side to, Predicate<OnRoll> who) {
        List<Member> members = cohort.members().stream()
                .filter(member -> who.test(member.pupil()))
                .toList();
        Starts starts =
                from.assessment() == to.assessment() ? new Starts(Map.of(), false) : starts(scope, from, to, members);
        Bands rows = Bands.of(from);
        Bands columns = Bands.of(to);
        List<MatrixPupil> pupils = members.stream()
                .map(member -> pupil(member, rows, columns, from, to, starts))
                .toList();
        return Matrix.of(from, to, pupils);
    }

    private MatrixPupil pupil(Member member, Bands rows, Bands columns, Side from, Side to, Starts starts) {
        Bands.Place column = columns.place(to.edition(), member);
        if (from.assessment() == to.assessment()) {
            Bands.Place row = rows.place(to.edition(), member);
            return new MatrixPupil(
                    member, row.band(), row.number(), year(row, to.edition()), column.band(), column.number());
        }
        for (Start start : starts.list(member.pupil().pupilId(), from)) {
            Bands.Place row = rows.place(start.edition(), start.values());
            if (row.band() != Band.NO_RESULT) {
                return new MatrixPupil(
                        member, row.band(), row.number(), year(row, start.edition()), column.band(), column.number());
            }
        }
        return new MatrixPupil(
                member, Band.NO_RESULT, OptionalInt.empty(), OptionalInt.empty(), column.band(), column.number());
    }

    private static OptionalInt year(Bands.Place row, Edition edition) {
        return row.band() == Band.NO_RESULT
                ? OptionalInt.empty()
                : OptionalInt.of(edition.year().endYear());
    }

    /** Whether an item or measure is for this pupil: the check of Year 1 is not for a pupil of Year 2. */
    private static boolean sits(Side side, Member member) {
        Edition edition = side.edition();
        YearGroup group = YearGroup.find(member.pupil().yearGroup()).orElseThrow();
        if (!edition.yearGroups().contains(group)) {
            return Bands.of(side).place(edition, member).band() != Band.NO_RESULT;
        }
        return switch (side) {
            case Side.OfItem(Edition ignored, var item) ->
                item.yearGroups().contains(group) && edition.yearOf(item, group).equals(edition.year());
            case Side.OfMeasure(Edition ignored, var measure) ->
                measure.yearGroup().isEmpty() || measure.yearGroup().get() == group;
        };
    }

    private Starts starts(Scope scope, Side from, Side to, List<Member> members) {
        boolean before = from.assessment().compareTo(to.assessment()) < 0;
        int cohortYear = to.edition().year().endYear();
        Set<Integer> years = IntStream.rangeClosed(0, FURTHEST)
                .mapToObj(away -> before ? cohortYear - away : cohortYear + away)
                .collect(Collectors.toSet());
        Set<Long> wanted =
                members.stream().map(member -> member.pupil().pupilId()).collect(Collectors.toSet());
        Map<Long, List<StandingResults>> found =
                standings.list(List.of(scope), Set.of(from.assessment()), years, Set.of()).stream()
                        .filter(results -> wanted.contains(results.pupilId()))
                        .collect(Collectors.groupingBy(StandingResults::pupilId));
        return new Starts(found, before);
    }

    /** A year in which a pupil sat the assessment of the rows. */
    private record Start(Edition edition, PupilValues values) {}

    private final class Starts {
        private final Map<Long, List<StandingResults>> found;
        private final boolean before;

        Starts(Map<Long, List<StandingResults>> found, boolean before) {
            this.found = found;
            this.before = before;
        }

        /** The nearest year first. */
        List<Start> list(long pupilId, Side from) {
            Comparator<StandingResults> byYear = Comparator.comparingInt(StandingResults::year);
            List<StandingResults> sat = found.getOrDefault(pupilId, List.of()).stream()
                    .sorted(before ? byYear.reversed() : byYear)
                    .toList();
            List<Start> starts = new ArrayList<>();
            for (StandingResults results : sat) {
                catalogues
                        .current()
                        .findEdition(results.assessment(), new AcademicYear(results.year()))
                        .ifPresent(edition -> starts.add(new Start(edition, values(from, results, sat)::get)));
            }
            return starts;
        }

        /** The check of Year 2 is a second try at that of Year 1: a headline of both is of two years. */
        private Map<String, String> values(Side from, StandingResults results, List<StandingResults> all) {
            if (results.assessment() != Assessment.PHONICS || from instanceof Side.OfItem) {
                return results.values();
            }
            Map<String, String> both = new HashMap<>(results.values());
            all.stream()
                    .filter(other -> other.year() < results.year())
                    .max(Comparator.comparingInt(StandingResults::year))
                    .ifPresent(earlier -> earlier.values().forEach(both::putIfAbsent));
            return both;
        }
    }

    /** The edition of an assessment that the pupils of a cohort sat, had none of them repeated a year. */
    public Optional<Edition> findBeside(Edition cohort, Assessment other) {
        List<Edition> editions = catalogues.current().listEditions(other);
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        int apart = youngest(cohort) - youngest(editions.getFirst());
        int year = cohort.year().endYear() - apart;
        return editions.stream()
                .filter(edition -> edition.year().endYear() <= year)
                .findFirst()
                .or(() -> Optional.of(editions.getLast()));
    }

    private static int youngest(Edition edition) {
        return edition.yearGroups().iterator().next().ordinal();
    }
}

package org.waymark.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.national.Catalogues;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;
import org.waymark.scheme.PointEditions;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolPupil;

/** Reads what stands of pupils over the years, statutory results and judgements alike, of one school or of many. */
@Service
public class Journeys {

    /** From Nursery to Year 6 are seven years; a pupil who repeats some is still found. */
    private static final int FURTHEST = 9;

    private final Rolls rolls;
    private final Standings standings;
    private final Schemes schemes;
    private final Catalogues catalogues;
    private final ScopedTransactions transactions;

    Journeys(
            Rolls rolls, Standings standings, Schemes schemes, Catalogues catalogues, ScopedTransactions transactions) {
        this.rolls = rolls;
        this.standings = standings;
        this.schemes = schemes;
        this.catalogues = catalogues;
        this.transactions = transactions;
    }

    /**
     * The journeys of the pupils of some year groups, as far as the scopes see them, up to the end of a year; those who
     * left during it are in it too and say so.
     *
     * @param year the year in which they are enrolled
     * @param yearGroups empty for all
     */
    public List<Journey> list(Collection<Scope> scopes, AcademicYear year, Set<YearGroup> yearGroups) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        Set<String> codes = (yearGroups.isEmpty() ? EnumSet.allOf(YearGroup.class) : yearGroups)
                .stream().map(YearGroup::code).collect(Collectors.toSet());
        return transactions.readAll(scopes, () -> {
            List<SchoolPupil> pupils = rolls.listCohorts(scopes, Set.of(year.endYear()), codes, List.of());
            return journeys(scopes, year, pupils);
        });
    }

    /** The journey of one pupil enrolled in a year; empty where the scope does not see them. */
    public Optional<Journey> find(Scope scope, AcademicYear year, long pupilId) {
        return transactions.readAll(List.of(scope), () -> {
            List<SchoolPupil> pupils =
                    rolls.listCohorts(List.of(scope), Set.of(year.endYear()), Set.of(), List.of(pupilId));
            return journeys(List.of(scope), year, pupils).stream().findFirst();
        });
    }

    private List<Journey> journeys(Collection<Scope> scopes, AcademicYear year, List<SchoolPupil> pupils) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        Set<Integer> years = new TreeSet<>();
        for (int back = 0; back < FURTHEST; back++) {
            years.add(year.minus(back).endYear());
        }
        Set<Long> ids =
                pupils.stream().map(one -> one.pupil().pupilId()).collect(Collectors.toCollection(HashSet::new));
        Map<Assessment, Set<Integer>> wanted = new EnumMap<>(Assessment.class);
        for (Assessment assessment : Assessment.values()) {
            wanted.put(assessment, years);
        }
        Editions editions = new Editions(scopes, catalogues.current());
        Map<Long, List<StandingResults>> found = standings.list(scopes, wanted, Set.of()).stream()
                .filter(row -> ids.contains(row.pupilId()))
                .collect(Collectors.groupingBy(StandingResults::pupilId));
        return pupils.stream()
                .map(one -> new Journey(
                        one.schoolId(),
                        one.pupil(),
                        milestones(editions, one, found.getOrDefault(one.pupil().pupilId(), List.of()))))
                .toList();
    }

    private static List<Milestone> milestones(Editions editions, SchoolPupil of, List<StandingResults> rows) {
        List<Milestone> milestones = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparingInt(StandingResults::year)
                        .thenComparingInt(row -> inYear(row.assessment())))
                .forEach(row -> editions.find(of.schoolId(), row).ifPresent(edition -> {
                    for (Item item : edition.items()) {
                        String value = row.values().get(item.id());
                        if (value != null) {
                            milestones.add(new Milestone(edition, item, value));
                        }
                    }
                }));
        return milestones;
    }

    /** The statutory assessments are sat before the last point of the year, and after the others. */
    private static int inYear(Assessment assessment) {
        return assessment == Assessment.SUMMER_2
                ? Assessment.values().length
                : assessment.isPoint() ? assessment.ordinal() - Assessment.values().length : assessment.ordinal();
    }

    /** The editions of the results, each read once. */
    private final class Editions {
        private final Collection<Scope> scopes;
        private final Catalogue catalogue;
        private final Map<Integer, Map<Long, Scheme>> byYear = new HashMap<>();
        private final Map<Key, Optional<Edition>> found = new HashMap<>();

        private record Key(long school, Assessment assessment, int year) {}

        Editions(Collection<Scope> scopes, Catalogue catalogue) {
            this.scopes = scopes;
            this.catalogue = catalogue;
        }

        Optional<Edition> find(long school, StandingResults row) {
            long owner = row.assessment().isPoint() ? school : 0;
            return found.computeIfAbsent(new Key(owner, row.assessment(), row.year()), key -> {
                AcademicYear year = new AcademicYear(row.year());
                if (!row.assessment().isPoint()) {
                    return catalogue.findEdition(row.assessment(), year);
                }
                Scheme scheme = byYear.computeIfAbsent(row.year(), of -> schemes.list(scopes, year))
                        .getOrDefault(school, Scheme.usual());
                return PointEditions.find(scheme, row.assessment(), year);
            });
        }
    }
}

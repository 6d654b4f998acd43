package org.waymark.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolPupil;

/** Reads the cohorts of editions, live, of one school or of many: three queries whatever is asked for. */
@Service
public class Cohorts {

    private final Rolls rolls;
    private final Standings standings;
    private final ScopedTransactions transactions;

    Cohorts(Rolls rolls, Standings standings, ScopedTransactions transactions) {
        this.rolls = rolls;
        this.standings = standings;
        this.transactions = transactions;
    }

    /** The cohort of one edition in one school, as far as the scope sees. */
    public Cohort get(Scope scope, Edition edition) {
        return list(List.of(scope), List.of(edition), Set.of()).getFirst();
    }

    /** The cohorts of editions in one school, in the order of the editions; all of one moment. */
    public List<Cohort> list(Scope scope, List<Edition> editions) {
        return list(List.of(scope), editions, Set.of());
    }

    /**
     * The cohorts of editions, pooled over schools, in the order of the editions; all of one moment.
     *
     * @param items only these items of the results, for speed; empty for all
     */
    public List<Cohort> list(Collection<Scope> scopes, List<Edition> editions, Set<String> items) {
        scopes.forEach(Scope::requireAnalysis);
        if (editions.isEmpty() || scopes.isEmpty()) {
            return editions.stream()
                    .map(edition -> new Cohort(edition, List.of()))
                    .toList();
        }
        return transactions.readAll(scopes, () -> {
            Results results = new Results(standings.list(scopes, years(editions), items));
            Set<String> yearGroups = editions.stream()
                    .flatMap(edition -> edition.yearGroups().stream())
                    .map(YearGroup::code)
                    .collect(Collectors.toSet());
            Set<Integer> rollYears = editions.stream()
                    .map(edition -> edition.year().endYear())
                    .collect(Collectors.toCollection(TreeSet::new));
            List<SchoolPupil> pupils = rolls.listCohorts(scopes, rollYears, yearGroups, List.of());
            Map<Integer, List<SchoolPupil>> byYear = Stream.concat(
                            pupils.stream(), others(scopes, editions, rollYears, pupils, results))
                    .collect(Collectors.groupingBy(pupil -> pupil.pupil().year()));
            return editions.stream()
                    .map(edition ->
                            cohort(edition, byYear.getOrDefault(edition.year().endYear(), List.of()), results))
                    .toList();
        });
    }

    /** Who has a result in an edition of another year group: in the years in which they were not found already. */
    private Stream<SchoolPupil> others(
            Collection<Scope> scopes,
            List<Edition> editions,
            Set<Integer> rollYears,
            List<SchoolPupil> pupils,
            Results results) {
        Set<Long> others = results.others(editions, pupils);
        if (others.isEmpty()) {
            return Stream.empty();
        }
        Set<PupilYear> found = pupils.stream().map(PupilYear::of).collect(Collectors.toSet());
        return rolls.listCohorts(scopes, rollYears, Set.of(), others).stream()
                .filter(pupil -> !found.contains(PupilYear.of(pupil)));
    }

    private record PupilYear(long pupilId, int year) {
        static PupilYear of(SchoolPupil enrolled) {
            return new PupilYear(enrolled.pupil().pupilId(), enrolled.pupil().year());
        }
    }

    /** The years of the editions, and the year before where last year's check belongs to a pupil of this year. */
    private static Map<Assessment, Set<Integer>> years(List<Edition> editions) {
        Map<Assessment, Set<Integer>> years = new EnumMap<>(Assessment.class);
        for (Edition edition : editions) {
            Set<Integer> own = years.computeIfAbsent(edition.assessment(), assessment -> new TreeSet<>());
            own.add(edition.year().endYear());
            edition.yearGroups()
                    .forEach(group -> edition.items()
                            .forEach(item -> own.add(edition.yearOf(item, group).endYear())));
        }
        return years;
    }

    private static Cohort cohort(Edition edition, List<SchoolPupil> pupils, Results results) {
        List<Member> members = new ArrayList<>();
        for (SchoolPupil enrolled : pupils) {
            OnRoll pupil = enrolled.pupil();
            YearGroup yearGroup = YearGroup.find(pupil.yearGroup()).orElseThrow();
            Map<String, String> values = results.of(edition, pupil, yearGroup);
            boolean awaited = edition.yearGroups().contains(yearGroup) && !pupil.leftEarly();
            // Last year's check alone does not bring back who left before this year's.
            if (awaited || results.hasAny(edition, pupil)) {
                members.add(new Member(enrolled.schoolId(), pupil, values));
            }
        }
        return new Cohort(edition, members);
    }

    /** The results by pupil, assessment and year. */
    private static final class Results {
        private final Map<Key, Map<String, String>> found = new HashMap<>();

        private record Key(long pupilId, Assessment assessment, int year) {}

        Results(List<StandingResults> rows) {
            rows.forEach(row -> found.put(new Key(row.pupilId(), row.assessment(), row.year()), row.values()));
        }

        /** Pupils with a result of an edition's own year who are in none of its year groups. */
        Set<Long> others(List<Edition> editions, List<SchoolPupil> expected) {
            Set<Key> known = new HashSet<>();
            Map<Integer, Set<Assessment>> wanted = new HashMap<>();
            for (Edition edition : editions) {
                wanted.computeIfAbsent(edition.year().endYear(), year -> new HashSet<>())
                        .add(edition.assessment());
            }
            for (SchoolPupil enrolled : expected) {
                OnRoll pupil = enrolled.pupil();
                wanted.getOrDefault(pupil.year(), Set.of())
                        .forEach(assessment -> known.add(new Key(pupil.pupilId(), assessment, pupil.year())));
            }
            return found.keySet().stream()
                    .filter(key -> wanted.getOrDefault(key.year(), Set.of()).contains(key.assessment()))
                    .filter(key -> !known.contains(key))
                    .map(Key::pupilId)
                    .collect(Collectors.toSet());
        }

        /** A pupil's results in an edition, each from the year to which it belongs. */
        Map<String, String> of(Edition edition, OnRoll pupil, YearGroup yearGroup) {
            Map<String, String> own = at(edition, pupil, edition.year().endYear());
            boolean oneYear = edition.itemsFor(yearGroup).stream()
                    .allMatch(item -> edition.yearOf(item, yearGroup).equals(edition.year()));
            if (oneYear) {
                return own;
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (Item item : edition.itemsFor(yearGroup)) {
                int year = edition.yearOf(item, yearGroup).endYear();
                String value = at(edition, pupil, year).get(item.id());
                if (value != null) {
                    values.put(item.id(), value);
                }
            }
            return values;
        }

        /** Whether a pupil has any result of the edition's own year. */
        boolean hasAny(Edition edition, OnRoll pupil) {
            return found.containsKey(new Key(
                    pupil.pupilId(), edition.assessment(), edition.year().endYear()));
        }

        private Map<String, String> at(Edition edition, OnRoll pupil, int year) {
            return found.getOrDefault(new Key(pupil.pupilId(), edition.assessment(), year), Map.of());
        }
    }
}

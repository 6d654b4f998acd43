package org.waymark.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Map<String, YearGroup> YEAR_GROUPS =
            Arrays.stream(YearGroup.values()).collect(Collectors.toMap(YearGroup::code, group -> group));

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
        Results.OfEdition ofEdition = results.of(edition);
        List<Member> members = new ArrayList<>();
        for (SchoolPupil enrolled : pupils) {
            OnRoll pupil = enrolled.pupil();
            YearGroup yearGroup = Objects.requireNonNull(YEAR_GROUPS.get(pupil.yearGroup()));
            boolean awaited = edition.yearGroups().contains(yearGroup) && !pupil.leftEarly();
            // Last year's check alone does not bring back who left before this year's.
            if (awaited || ofEdition.hasAny(pupil)) {
                members.add(new Member(enrolled.schoolId(), pupil, ofEdition.values(pupil, yearGroup)));
            }
        }
        return new Cohort(edition, members);
    }

    /** The results by assessment and year, then by pupil. */
    private static final class Results {
        private final Map<Held, Map<Long, Map<String, String>>> found = new HashMap<>();

        private record Held(Assessment assessment, int year) {
            static Held of(Edition edition) {
                return new Held(edition.assessment(), edition.year().endYear());
            }
        }

        Results(List<StandingResults> rows) {
            for (StandingResults row : rows) {
                found.computeIfAbsent(new Held(row.assessment(), row.year()), held -> new HashMap<>())
                        .put(row.pupilId(), row.values());
            }
        }

        private Map<Long, Map<String, String>> at(Held held) {
            return found.getOrDefault(held, Map.of());
        }

        /** Pupils with a result of an edition's own year who are in none of its year groups. */
        Set<Long> others(List<Edition> editions, List<SchoolPupil> expected) {
            Map<Integer, Set<Long>> known = new HashMap<>();
            for (SchoolPupil enrolled : expected) {
                known.computeIfAbsent(enrolled.pupil().year(), year -> new HashSet<>())
                        .add(enrolled.pupil().pupilId());
            }
            Set<Long> others = new HashSet<>();
            for (Edition edition : editions) {
                Set<Long> there = known.getOrDefault(edition.year().endYear(), Set.of());
                at(Held.of(edition)).keySet().stream()
                        .filter(pupil -> !there.contains(pupil))
                        .forEach(others::add);
            }
            return others;
        }

        OfEdition of(Edition edition) {
            Map<YearGroup, Map<String, Integer>> elsewhere = new EnumMap<>(YearGroup.class);
            for (YearGroup group : YearGroup.values()) {
                Map<String, Integer> years = new LinkedHashMap<>();
                for (Item item : edition.itemsFor(group)) {
                    years.put(item.id(), edition.yearOf(item, group).endYear());
                }
                boolean oneYear = years.values().stream()
                        .allMatch(year -> year == edition.year().endYear());
                if (!oneYear) {
                    elsewhere.put(group, years);
                }
            }
            return new OfEdition(edition, at(Held.of(edition)), elsewhere);
        }

        /** What stands in one edition. What is the same for all of its pupils is worked out once. */
        private final class OfEdition {
            private final Edition edition;
            private final Map<Long, Map<String, String>> own;
            private final Map<YearGroup, Map<String, Integer>> elsewhere;

            /** @param elsewhere the year of each item, for year groups some of whose items are of another year */
            OfEdition(
                    Edition edition,
                    Map<Long, Map<String, String>> own,
                    Map<YearGroup, Map<String, Integer>> elsewhere) {
                this.edition = edition;
                this.own = own;
                this.elsewhere = elsewhere;
            }

            /** Whether a pupil has any result of the edition's own year. */
            boolean hasAny(OnRoll pupil) {
                return own.containsKey(pupil.pupilId());
            }

            /** A pupil's results in the edition, each from the year to which it belongs. */
            Map<String, String> values(OnRoll pupil, YearGroup yearGroup) {
                Map<String, Integer> years = elsewhere.get(yearGroup);
                if (years == null) {
                    return own.getOrDefault(pupil.pupilId(), Map.of());
                }
                Map<String, String> values = new LinkedHashMap<>();
                years.forEach((item, year) -> {
                    String value = at(new Held(edition.assessment(), year))
                            .getOrDefault(pupil.pupilId(), Map.of())
                            .get(item);
                    if (value != null) {
                        values.put(item, value);
                    }
                });
                return values;
            }
        }
    }
}

package org.waymark.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Reads an edition: the pupils who take it, with their results and what follows. */
@Service
public class Sheets {

    private final ScopedTransactions transactions;
    private final Records records;
    private final ResultStore results;
    private final Rolls rolls;

    Sheets(ScopedTransactions transactions, Records records, ResultStore results, Rolls rolls) {
        this.transactions = transactions;
        this.records = records;
        this.results = results;
        this.rolls = rolls;
    }

    /**
     * The pupils of an edition by name: those of its year groups, and anyone else with a result in it.
     *
     * @param yearGroup only this one of the edition's year groups, or null for all of them
     * @param classId only this class, or null for all
     */
    public List<PupilState> list(Scope scope, Edition edition, @Nullable YearGroup yearGroup, @Nullable Long classId) {
        return transactions.read(scope, () -> {
            int year = edition.year().endYear();
            Set<String> groups = yearGroup != null
                    ? Set.of(yearGroup.code())
                    : edition.yearGroups().stream().map(YearGroup::code).collect(Collectors.toSet());
            List<OnRoll> expected = rolls.listOnRoll(scope, year, groups, classId);
            return records.states(
                    scope, edition, yearGroup == null ? withOthers(scope, edition, expected, classId) : expected);
        });
    }

    /** These pupils in an edition, as far as the scope may see them. */
    public List<PupilState> listPupils(Scope scope, Edition edition, List<Long> pupilIds) {
        return transactions.read(scope, () -> records.list(scope, edition, pupilIds));
    }

    /** A result of a pupil outside the edition's year groups must be seen, or nobody could put it right. */
    private List<OnRoll> withOthers(Scope scope, Edition edition, List<OnRoll> expected, @Nullable Long classId) {
        int year = edition.year().endYear();
        Set<Long> others = new LinkedHashSet<>(results.listPupilsWithResults(
                scope.schoolId(), edition.assessment().code(), year));
        expected.forEach(pupil -> others.remove(pupil.pupilId()));
        if (others.isEmpty()) {
            return expected;
        }
        Stream<OnRoll> extra = rolls.listPupils(scope, year, others).stream()
                .filter(pupil -> classId == null || classId.equals(pupil.classId()));
        return Stream.concat(expected.stream(), extra).toList();
    }
}

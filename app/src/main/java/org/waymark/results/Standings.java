package org.waymark.results;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.scheme.Point;

/**
 * What stands in the record of whole editions, of one school or of many: for figures. Live: a saved result is in the
 * next answer.
 */
@Service
public class Standings {

    private final StandingStore store;
    private final ScopedTransactions transactions;

    Standings(StandingStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The results of every pupil in some assessments and years, derived ones included, one row for each pupil,
     * assessment and year in which there is any. Those of pupils whom a teacher does not teach are in it too: the caller
     * keeps to the pupils whom {@link org.waymark.school.Rolls} lists for the same scopes.
     *
     * @param years academic years to which the results belong
     * @param items only these items; empty for all
     */
    public List<StandingResults> list(
            Collection<Scope> scopes, Set<Assessment> assessments, Set<Integer> years, Set<String> items) {
        Map<Assessment, Set<Integer>> wanted =
                assessments.stream().collect(Collectors.toMap(assessment -> assessment, assessment -> years));
        return list(scopes, wanted, items);
    }

    /**
     * The same for some years of each assessment. Where only some items are asked for, a pupil with other results alone
     * is in it too, without values: that there are any may matter.
     */
    public List<StandingResults> list(
            Collection<Scope> scopes, Map<Assessment, Set<Integer>> wanted, Set<String> items) {
        if (scopes.isEmpty() || wanted.values().stream().allMatch(Set::isEmpty)) {
            return List.of();
        }
        return transactions.readAll(scopes, () -> store.list(scopes, wanted, items));
    }

    /** The academic years with any result in the school, newest first. */
    public List<Integer> listYears(Scope scope) {
        return transactions.read(scope, () -> store.listYears(scope.schoolId()));
    }

    /**
     * The points at which any judgement or test score stands in any of the schools, in the order of time.
     *
     * @param from the first academic year to look at, named by the year in which it ends
     * @param to the last
     */
    public List<Point> listPoints(Collection<Scope> scopes, int from, int to) {
        return scopes.isEmpty()
                ? List.of()
                : transactions.readAll(scopes, () -> store.listPoints(scopes, from, to)).stream()
                        .sorted()
                        .toList();
    }

    /** How many values of editions were copied from an earlier point, and nobody has judged since. */
    public int countCopied(Scope scope, List<Edition> editions) {
        return transactions.read(
                scope,
                () -> store.countCopied(
                        scope.schoolId(),
                        editions.stream()
                                .map(edition -> edition.assessment().code())
                                .toList(),
                        editions.stream()
                                .map(edition -> edition.year().endYear())
                                .toList()));
    }

    /** When a result of the school was last saved, changed or taken back; empty where none ever was. */
    public Optional<Instant> findLastSaved(Scope scope) {
        return transactions.read(scope, () -> store.findLastSaved(scope.schoolId()));
    }

    /** Whether any of the schools has a result of an academic year. */
    public boolean hasAny(Collection<Scope> scopes, int year) {
        return !scopes.isEmpty() && transactions.readAll(scopes, () -> store.hasAny(scopes, year));
    }
}

package org.waymark.parents.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/**
 * The reports that were given, of pupils whom a scope may open: a teacher those of the own classes, a reader without
 * names nobody's.
 */
@Service
public class Releases {

    private final ReleaseStore store;
    private final ScopedTransactions transactions;

    Releases(ReleaseStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The newest version of each pupil's report on a year; a pupil without any is not in it. */
    public List<Released> listNewest(Scope scope, int year, Collection<Long> pupilIds) {
        requireNames(scope);
        return pupilIds.isEmpty() ? List.of() : transactions.read(scope, () -> store.listNewest(scope, year, pupilIds));
    }

    /** The same by pupil. */
    public Map<Long, Released> mapNewest(Scope scope, int year, Collection<Long> pupilIds) {
        return listNewest(scope, year, pupilIds).stream()
                .collect(Collectors.toMap(Released::pupilId, Function.identity()));
    }

    /** Every version of a pupil's report on a year, newest first. */
    public List<Released> listOfPupil(Scope scope, int year, long pupilId) {
        requireNames(scope);
        return transactions.read(scope, () -> store.listOfPupil(scope, year, pupilId));
    }

    /**
     * One version.
     *
     * @throws NotFound if there is none of a pupil whom the scope may open
     */
    public Released get(Scope scope, long reportId) {
        requireNames(scope);
        return transactions
                .read(scope, () -> store.find(scope, reportId))
                .orElseThrow(() -> new NotFound("There is no such report that you can open."));
    }

    /** Stops who may not know whose report is whose. */
    static void requireNames(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Reports to parents are not shown to readers without names.");
        }
    }
}

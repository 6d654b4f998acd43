package org.waymark.transfer.kept;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.results.KeptCounts;

/** Results under codes that mean nothing to Waymark. For those who keep the school. */
@Service
public class KeptResults implements KeptCounts {

    private final KeptStore store;
    private final ScopedTransactions transactions;

    KeptResults(KeptStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Everything that is kept now, by pupil.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public List<KeptResult> list(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.list(scope.schoolId()));
    }

    /**
     * What is kept now of these pupils, by pupil.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public List<KeptResult> listPupils(Scope scope, Collection<Long> pupilIds) {
        scope.requireKeepsSchool();
        return pupilIds.isEmpty()
                ? List.of()
                : transactions.read(scope, () -> store.listPupils(scope.schoolId(), pupilIds));
    }

    @Override
    public int countKept(Scope scope, long pupilId) {
        return store.count(scope.schoolId(), pupilId);
    }

    /** Keeps results for an import, in the place of what was kept under the same codes. In the caller's transaction. */
    public void keep(Scope scope, long importId, List<KeptResult> results) {
        scope.requireKeepsSchool();
        if (!results.isEmpty()) {
            store.end(scope.schoolId(), importId, results);
            store.add(scope.schoolId(), importId, results);
        }
    }

    /** Ends what an import has put where it belongs. In the caller's transaction. */
    public void end(Scope scope, long importId, List<KeptResult> results) {
        scope.requireKeepsSchool();
        if (!results.isEmpty()) {
            store.end(scope.schoolId(), importId, results);
        }
    }

    /**
     * Takes back what an import kept and ended. In the caller's transaction.
     *
     * @return how many of its results a later import has replaced; if any, nothing is taken back
     */
    public int takeBack(Scope scope, long importId) {
        scope.requireKeepsSchool();
        int later = store.countReplaced(scope.schoolId(), importId);
        if (later == 0) {
            store.takeBack(scope.schoolId(), importId);
        }
        return later;
    }
}

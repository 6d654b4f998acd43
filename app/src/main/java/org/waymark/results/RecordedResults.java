package org.waymark.results;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Assessment;

/**
 * Everything that is recorded of pupils, years before they came to the school included: what leaves with them. For those
 * who keep the school.
 */
@Service
public class RecordedResults {

    private final RecordedStore store;
    private final ScopedTransactions transactions;

    RecordedResults(RecordedStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * All results of these pupils, by pupil, assessment, year and item.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public List<RecordedResult> listPupils(Scope scope, Collection<Long> pupilIds) {
        return list(scope, pupilIds, List.of(Assessment.values()));
    }

    /** The same without the school's own judgements, which are far more and go into no transfer file. */
    public List<RecordedResult> listStatutory(Scope scope, Collection<Long> pupilIds) {
        return list(scope, pupilIds, Assessment.statutory());
    }

    private List<RecordedResult> list(Scope scope, Collection<Long> pupilIds, List<Assessment> assessments) {
        scope.requireKeepsSchool();
        return pupilIds.isEmpty()
                ? List.of()
                : transactions.read(scope, () -> store.listPupils(scope.schoolId(), pupilIds, assessments));
    }
}

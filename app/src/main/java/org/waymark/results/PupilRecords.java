package org.waymark.results;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Assessment;
import org.waymark.school.Enrolment;
import org.waymark.school.OnRoll;
import org.waymark.school.Pupil;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;

/**
 * Everything that is recorded of one pupil, years at other schools included, for whoever may open that pupil: a teacher
 * the pupils of the own classes, a reader without names nobody.
 */
@Service
public class PupilRecords {

    private final Pupils pupils;
    private final Rolls rolls;
    private final RecordedStore store;
    private final ObjectProvider<KeptCounts> kept;
    private final ScopedTransactions transactions;

    PupilRecords(
            Pupils pupils,
            Rolls rolls,
            RecordedStore store,
            ObjectProvider<KeptCounts> kept,
            ScopedTransactions transactions) {
        this.pupils = pupils;
        this.rolls = rolls;
        this.store = store;
        this.kept = kept;
        this.transactions = transactions;
    }

    /**
     * The record of a pupil.
     *
     * @throws NotFound if there is no such pupil whom the scope may see
     * @throws NotAllowed if the role sees no names
     */
    public PupilRecord get(Scope scope, long pupilId) {
        return transactions.read(scope, () -> {
            Pupil pupil = pupils.getPupil(scope, pupilId, 0);
            List<Enrolment> enrolments = pupils.listEnrolments(scope, pupilId);
            List<RecordedResult> recorded =
                    store.listPupils(scope.schoolId(), List.of(pupilId), Assessment.statutory());
            Set<Integer> years = new TreeSet<>();
            enrolments.forEach(enrolment -> years.add(enrolment.year()));
            recorded.forEach(result -> years.add(result.year()));
            List<OnRoll> known = rolls.listYearsOf(scope, pupilId, years);
            int unknown = kept.stream()
                    .mapToInt(room -> room.countKept(scope, pupilId))
                    .sum();
            return new PupilRecord(pupil, enrolments, known, recorded, unknown);
        });
    }

    /**
     * What was changed of a pupil's results, newest first: what people and files changed, without what followed from it.
     *
     * @param most how many at most
     */
    public List<PupilChange> listChanges(Scope scope, long pupilId, int most) {
        return transactions.read(scope, () -> {
            Pupil seen = pupils.getPupil(scope, pupilId, 0);
            return store.listChanges(scope.schoolId(), seen.id(), most);
        });
    }

    /**
     * Everything that some cells of a pupil have held, newest first, what was worked out included.
     *
     * @param year the academic year to which the results belong
     * @param items the items of the cells
     * @param most how many at most
     */
    public List<PupilChange> listChanges(
            Scope scope, long pupilId, Assessment assessment, int year, Set<String> items, int most) {
        return transactions.read(scope, () -> {
            Pupil seen = pupils.getPupil(scope, pupilId, 0);
            return store.listChanges(scope.schoolId(), seen.id(), assessment.code(), year, items, most);
        });
    }
}

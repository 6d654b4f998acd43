package org.waymark.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Severity;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** Marking an edition complete for a class, and opening it again. Both stand in the history. */
@Service
public class SignOffs {

    private final ScopedTransactions transactions;
    private final ResultStore results;
    private final Rolls rolls;
    private final Records records;
    private final Entry entry;

    SignOffs(ScopedTransactions transactions, ResultStore results, Rolls rolls, Records records, Entry entry) {
        this.transactions = transactions;
        this.results = results;
        this.rolls = rolls;
        this.records = records;
        this.entry = entry;
    }

    /** Why a class cannot be signed off; empty when it was. */
    public record Refusal(List<String> reasons) {}

    /** The sign-offs that stand in an edition. */
    public List<SignOff> list(Scope scope, Edition edition) {
        return transactions.read(
                scope,
                () -> results.listSignOffs(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear()));
    }

    /**
     * Signs a class off. Refused while there are errors to put right; missing results do not stop it, since a pupil may
     * rightly have none, but the caller shows them first. A class that is signed off already stays so, by whom it was.
     */
    public Refusal signOff(Scope scope, Edition edition, long classId) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            SchoolClass of = getClass(scope, edition, classId);
            List<OnRoll> pupils = rolls.listOnRoll(scope, edition.year().endYear(), Set.of(), classId);
            // Whoever is saving for them now is waited for and judged; whoever comes later finds them signed off.
            results.lockPupils(
                    scope.schoolId(), pupils.stream().map(OnRoll::pupilId).toList());
            List<String> errors = errors(records.states(scope, edition, pupils));
            if (!errors.isEmpty()) {
                return new Refusal(errors);
            }
            boolean added = results.addSignOff(
                    scope.schoolId(),
                    edition.assessment().code(),
                    edition.year().endYear(),
                    classId,
                    scope.personName());
            if (added) {
                note(scope, edition, ChangeKind.SIGN_OFF, of.name());
            }
            return new Refusal(List.of());
        });
    }

    private static List<String> errors(List<PupilState> states) {
        return states.stream()
                .flatMap(state -> state.evaluation().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> state.pupil().listName() + ": " + finding.message()))
                .toList();
    }

    /** Opens a signed-off class for changes again. Does nothing for one that is open. */
    public void reopen(Scope scope, Edition edition, long classId) {
        scope.requireEntersResults();
        transactions.write(scope, () -> {
            SchoolClass of = getClass(scope, edition, classId);
            boolean reopened = results.reopen(
                    scope.schoolId(),
                    edition.assessment().code(),
                    edition.year().endYear(),
                    classId,
                    scope.personName());
            if (reopened) {
                note(scope, edition, ChangeKind.REOPEN, of.name());
            }
            return reopened;
        });
    }

    private SchoolClass getClass(Scope scope, Edition edition, long classId) {
        return rolls.listClasses(scope, edition.year().endYear()).stream()
                .filter(candidate -> candidate.id() == classId)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such class that you see."));
    }

    private void note(Scope scope, Edition edition, ChangeKind kind, String className) {
        SaveRequest act = new SaveRequest(null, kind, "Sign-off", LocalDate.EPOCH, List.of());
        entry.write(scope, edition, act, List.of(), null, className);
    }
}

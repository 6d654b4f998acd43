package org.waymark.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;

/** What changed, and taking it back. */
@Service
public class Histories {

    private final ScopedTransactions transactions;
    private final Records records;
    private final ChangeStore changes;
    private final Undoing undoing;

    Histories(ScopedTransactions transactions, Records records, ChangeStore changes, Undoing undoing) {
        this.transactions = transactions;
        this.records = records;
        this.changes = changes;
        this.undoing = undoing;
    }

    /** What undo and redo would do now for a person in an edition. */
    public record Steps(Optional<ChangeSet> undo, Optional<ChangeSet> redo, long revision) {}

    /** How an undo ended. */
    public sealed interface Undone {
        record Done(SaveAnswer answer) implements Undone {}

        /** Later changes stand on it: nothing was taken back. */
        record Refused(List<String> reasons) implements Undone {}
    }

    /** The change sets of an edition, newest first. */
    public List<ChangeSet> listSets(Scope scope, Edition edition, long before, int most) {
        requireWholeSchool(scope);
        return transactions.read(
                scope,
                () -> changes.listSets(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear(),
                        before,
                        most));
    }

    /** Everything one cell has held, newest first. */
    public List<CellChange> listCell(Scope scope, Edition edition, long pupilId, String itemId) {
        return transactions.read(scope, () -> {
            PupilState pupil = records.list(scope, edition, List.of(pupilId)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("There is no such pupil that you can see."));
            Item item = edition.findItem(itemId).orElseThrow(() -> new NotFound("There is no such item."));
            return changes.listCellChanges(
                    scope.schoolId(),
                    pupilId,
                    edition.assessment().code(),
                    edition.yearOf(item, Records.yearGroup(pupil.pupil())).endYear(),
                    itemId);
        });
    }

    /** What the person's undo and redo would do now. */
    public Steps steps(Scope scope, Edition edition) {
        return transactions.read(scope, () -> {
            String assessment = edition.assessment().code();
            int year = edition.year().endYear();
            return new Steps(
                    scope.entersResults() ? changes.findUndoable(scope, assessment, year) : Optional.empty(),
                    scope.entersResults() ? changes.findRedoable(scope, assessment, year) : Optional.empty(),
                    changes.latest(scope.schoolId()));
        });
    }

    /** The pupils of an edition that changed after a revision, as they stand. */
    public List<PupilState> listChangedSince(Scope scope, Edition edition, long revision) {
        return transactions.read(scope, () -> {
            int year = edition.year().endYear();
            // Change sets are numbered as they begin and seen as they commit: one of a slightly lower number may have
            // come after the last look, so the look goes back a little.
            List<Long> ids = changes.listPupilsChangedSince(
                    scope.schoolId(), edition.assessment().code(), year - 1, year, revision - 30);
            return records.list(scope, edition, ids);
        });
    }

    /** Takes the person's own latest act in an edition back. */
    public Undone undo(Scope scope, Edition edition) {
        return undoLatest(scope, edition, true);
    }

    /** Brings the person's own latest undone act in an edition again. */
    public Undone redo(Scope scope, Edition edition) {
        return undoLatest(scope, edition, false);
    }

    private Undone undoLatest(Scope scope, Edition edition, boolean undo) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            String assessment = edition.assessment().code();
            int year = edition.year().endYear();
            Optional<ChangeSet> set = undo
                    ? changes.findUndoable(scope, assessment, year)
                    : changes.findRedoable(scope, assessment, year);
            return set.map(found -> undoing.takeBack(scope, edition, found))
                    .orElseGet(() -> new Undone.Refused(List.of(
                            undo ? "There is nothing of yours to undo here." : "There is nothing to do again.")));
        });
    }

    /**
     * Takes any change set of an edition back, somebody else's too.
     *
     * @throws NotAllowed if the scope may not take back the work of others
     */
    public Undone undo(Scope scope, Edition edition, long changeSet) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            ChangeSet set = changes.findSet(
                            scope.schoolId(),
                            edition.assessment().code(),
                            edition.year().endYear(),
                            changeSet)
                    .orElseThrow(() -> new NotFound("There is no such change."));
            if (!Objects.equals(set.personId(), scope.personId()) && !scope.keepsSchool()) {
                throw new NotAllowed("Only an administrator or assessment lead can undo what somebody else entered.");
            }
            return undoing.takeBack(scope, edition, broughtAgain(scope, edition, set));
        });
    }

    /** To take a redo back is to undo what it brought again: the act stands or is undone, whichever way it came. */
    private ChangeSet broughtAgain(Scope scope, Edition edition, ChangeSet set) {
        ChangeSet act = set;
        Long earlier = set.kind() == ChangeKind.REDO ? set.undoes() : null;
        while (earlier != null) {
            act = changes.findSet(
                            scope.schoolId(),
                            edition.assessment().code(),
                            edition.year().endYear(),
                            earlier)
                    .orElseThrow(() -> new NotFound("There is no such change."));
            earlier = act.undoes();
        }
        return act;
    }

    /** Who changed an edition after a revision, newest first; at most twenty. */
    public List<ChangeSet> listSetsSince(Scope scope, Edition edition, long revision) {
        return transactions.read(
                scope,
                () -> changes.listSetsSince(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear(),
                        revision,
                        20));
    }

    private static void requireWholeSchool(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("The history names pupils and people, which your role does not show.");
        }
    }
}

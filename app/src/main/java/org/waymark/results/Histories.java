package org.waymark.results;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final ScopedTransactions transactions;
    private final Records records;
    private final ResultStore results;
    private final ChangeStore changes;
    private final Entry entry;

    Histories(ScopedTransactions transactions, Records records, ResultStore results, ChangeStore changes, Entry entry) {
        this.transactions = transactions;
        this.records = records;
        this.results = results;
        this.changes = changes;
        this.entry = entry;
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
            return set.map(found -> takeBack(scope, edition, found))
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
            return takeBack(scope, edition, set);
        });
    }

    private Undone takeBack(Scope scope, Edition edition, ChangeSet asked) {
        ChangeSet set = original(scope, edition, asked);
        if (set.undoneBy() != null) {
            return new Undone.Refused(List.of("This has been undone already."));
        }
        if (set.changes() == 0) {
            return new Undone.Refused(List.of("Nothing was entered by this step, so there is nothing to take back."));
        }
        List<Change> done = changes.listChanges(scope.schoolId(), set.id());
        Set<Long> ids = done.stream().map(Change::pupilId).collect(Collectors.toSet());
        results.lockPupils(scope.schoolId(), ids);
        Map<Long, PupilState> states = new LinkedHashMap<>();
        records.list(scope, edition, ids)
                .forEach(state -> states.put(state.pupil().pupilId(), state));
        if (!states.keySet().containsAll(ids)) {
            return new Undone.Refused(List.of("It changed pupils whom you do not see."));
        }
        List<String> reasons = laterChanges(scope, edition, set, done, states);
        if (!reasons.isEmpty()) {
            return new Undone.Refused(reasons);
        }
        entry.requireOpen(scope, edition, states.values());
        List<Change> back = back(edition, done, states);
        boolean redo = set.kind() == ChangeKind.UNDO;
        SaveRequest act = new SaveRequest(
                null, redo ? ChangeKind.REDO : ChangeKind.UNDO, set.source(), LocalDate.EPOCH, List.of());
        String note = (redo ? "Brings again" : "Takes back") + ": " + set.kind().label() + ", " + WHEN.format(set.at())
                + ", " + set.person();
        long written = entry.write(scope, edition, act, back, set.id(), note);
        changes.setUndoneBy(scope.schoolId(), set.id(), written);
        Long original = set.undoes();
        if (redo && original != null) {
            changes.setUndoneBy(scope.schoolId(), original, null);
        }
        return new Undone.Done(new SaveAnswer(written, List.of(), records.list(scope, edition, ids)));
    }

    /** To take back what was brought again is to take back the act itself: it stands again since then. */
    private ChangeSet original(Scope scope, Edition edition, ChangeSet set) {
        Long undoes = set.undoes();
        if (undoes == null || set.kind() == ChangeKind.UNDO) {
            return set;
        }
        return changes.findSet(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear(),
                        undoes)
                .flatMap(undo -> Optional.ofNullable(undo.undoes()))
                .flatMap(first -> changes.findSet(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear(),
                        first))
                .orElse(set);
    }

    /**
     * Whether a cell holds what a change of the set gave it. An undo gives a cell the value of an earlier act; when that
     * act was itself undone and brought again meanwhile, the same value of the same act stands there under another
     * revision.
     */
    private static boolean holds(Cell cell, ChangeSet set, Change change, Map<String, Change> undone) {
        if (cell.revision() == set.id() || cell.origin() == set.id()) {
            return true;
        }
        Change first = undone.get(change.pupilId() + " " + change.item());
        if (set.kind() != ChangeKind.UNDO || first == null) {
            return false;
        }
        Long origin = first.oldOrigin();
        return cell.origin() == (origin == null ? 0 : origin) && Objects.equals(cell.value(), change.newValue());
    }

    /** The typed cells that no longer hold what the set gave them, in words. */
    private List<String> laterChanges(
            Scope scope, Edition edition, ChangeSet set, List<Change> done, Map<Long, PupilState> states) {
        List<String> reasons = new ArrayList<>();
        Long undoes = set.undoes();
        Map<String, Change> undone = undoes == null
                ? Map.of()
                : changes.listChanges(scope.schoolId(), undoes).stream()
                        .collect(Collectors.toMap(change -> change.pupilId() + " " + change.item(), change -> change));
        for (Change change : done) {
            if (change.derived()) {
                continue;
            }
            PupilState state = Objects.requireNonNull(states.get(change.pupilId()));
            Cell cell = state.cells().get(change.item());
            if (cell == null || !holds(cell, set, change, undone)) {
                String by = cell == null
                        ? ""
                        : changes
                                .listCellChanges(
                                        scope.schoolId(),
                                        change.pupilId(),
                                        edition.assessment().code(),
                                        change.year(),
                                        change.item())
                                .stream()
                                .findFirst()
                                .map(later -> " by " + later.person() + ", " + WHEN.format(later.at()))
                                .orElse("");
                String label =
                        edition.findItem(change.item()).map(Item::longLabel).orElse(change.item());
                reasons.add(state.pupil().listName() + ", " + label + ": changed later" + by + ".");
            }
        }
        return reasons;
    }

    /** The changes that bring the old typed values back, and what then follows from them. */
    private static List<Change> back(Edition edition, List<Change> done, Map<Long, PupilState> states) {
        List<Change> back = new ArrayList<>();
        Map<Long, List<Change>> byPupil = done.stream()
                .filter(change -> !change.derived() || Boolean.FALSE.equals(change.oldDerived()))
                .collect(Collectors.groupingBy(Change::pupilId, LinkedHashMap::new, Collectors.toList()));
        byPupil.forEach((id, ofPupil) -> {
            PupilState before = Objects.requireNonNull(states.get(id));
            Map<String, Cell> cells = new HashMap<>(before.cells());
            for (Change change : ofPupil) {
                Cell now = Objects.requireNonNull(cells.get(change.item()));
                boolean derivedBefore = Boolean.TRUE.equals(change.oldDerived());
                Long origin = change.oldOrigin();
                cells.put(
                        change.item(),
                        new Cell(
                                change.item(),
                                change.year(),
                                derivedBefore ? null : change.oldValue(),
                                false,
                                now.revision(),
                                origin == null ? 0 : origin,
                                derivedBefore ? null : change.oldOn()));
            }
            back.addAll(Restoration.changes(edition, before, cells));
        });
        return back;
    }

    /** Who changed an edition after a revision, newest first; at most twenty. */
    public List<ChangeSet> listSetsSince(Scope scope, Edition edition, long revision) {
        return transactions
                .read(
                        scope,
                        () -> changes.listSets(
                                scope.schoolId(),
                                edition.assessment().code(),
                                edition.year().endYear(),
                                Long.MAX_VALUE,
                                20))
                .stream()
                .filter(set -> set.id() > revision)
                .toList();
    }

    private static void requireWholeSchool(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("The history names pupils and people, which your role does not show.");
        }
    }
}

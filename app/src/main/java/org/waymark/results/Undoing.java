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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.Histories.Undone;

/**
 * Takes a change set back: every typed value becomes what it was before, if it still stands as the set left it. Taking
 * an undo back is a redo.
 */
@Component
class Undoing {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Records records;
    private final ResultStore results;
    private final ChangeStore changes;
    private final Entry entry;

    Undoing(Records records, ResultStore results, ChangeStore changes, Entry entry) {
        this.records = records;
        this.results = results;
        this.changes = changes;
        this.entry = entry;
    }

    /** Writes the taking back of a set, inside the transaction of the caller, or says why not. */
    Undone takeBack(Scope scope, Edition edition, ChangeSet set) {
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
        records(scope, edition, set, ids)
                .forEach(state -> states.put(state.pupil().pupilId(), state));
        if (!states.keySet().containsAll(ids)) {
            return new Undone.Refused(List.of("It changed pupils whom you do not see."));
        }
        List<String> reasons = laterChanges(scope, edition, set, done, states);
        if (!reasons.isEmpty()) {
            return new Undone.Refused(reasons);
        }
        List<Change> back = back(edition, done, states);
        entry.requireOpen(scope, edition, back);
        boolean redo = set.kind() == ChangeKind.UNDO;
        SaveRequest act = new SaveRequest(
                null,
                redo ? ChangeKind.REDO : ChangeKind.UNDO,
                set.source(),
                LocalDate.EPOCH,
                List.of(),
                set.importId() == null ? null : new FromFile(set.importId(), set.origin(), false));
        String note = (redo ? "Brings again" : "Takes back") + ": " + set.kind().label() + ", " + WHEN.format(set.at())
                + ", " + set.person();
        long written = entry.write(scope, edition, act, back, set.id(), note);
        changes.setUndoneBy(scope.schoolId(), set.id(), written);
        Long original = set.undoes();
        if (redo && original != null) {
            changes.setUndoneBy(scope.schoolId(), original, null);
        }
        return new Undone.Done(new SaveAnswer(written, List.of(), records(scope, edition, set, ids)));
    }

    /** A file also brings results of years in which a pupil was elsewhere. */
    private List<PupilState> records(Scope scope, Edition edition, ChangeSet set, Set<Long> ids) {
        return set.importId() == null ? records.list(scope, edition, ids) : records.listRecorded(scope, edition, ids);
    }

    /** The cells that no longer stand as the set left them, in words. */
    private List<String> laterChanges(
            Scope scope, Edition edition, ChangeSet set, List<Change> done, Map<Long, PupilState> states) {
        Map<String, Long> origins = originsGiven(scope, set, done);
        List<String> reasons = new ArrayList<>();
        for (Change change : done) {
            PupilState state = Objects.requireNonNull(states.get(change.pupilId()));
            Cell cell = state.cells().get(change.item());
            if (change.changesTyped() && (cell == null || !stands(change, cell, origins.get(key(change))))) {
                reasons.add(changedLater(scope, edition, state, change));
            }
        }
        return reasons;
    }

    /** A worked-out value may have followed other marks since, but nobody must have typed over it. */
    private static boolean stands(Change change, Cell cell, @Nullable Long origin) {
        return change.derived() ? cell.derived() : !cell.derived() && Objects.equals(cell.origin(), origin);
    }

    /** Whose value each cell has held since: the set's own, or for an undo that of the act before the undone one. */
    private Map<String, Long> originsGiven(Scope scope, ChangeSet set, List<Change> done) {
        Long undone = set.kind() == ChangeKind.UNDO ? set.undoes() : null;
        Map<String, Long> origins = new HashMap<>();
        done.forEach(change -> origins.put(key(change), set.id()));
        if (undone != null) {
            changes.listChanges(scope.schoolId(), undone)
                    .forEach(change -> origins.put(key(change), Objects.requireNonNullElse(change.oldOrigin(), 0L)));
        }
        return origins;
    }

    private static String key(Change change) {
        return change.pupilId() + " " + change.year() + " " + change.item();
    }

    private String changedLater(Scope scope, Edition edition, PupilState state, Change change) {
        String by = changes
                .listCellChanges(
                        scope.schoolId(), change.pupilId(), edition.assessment().code(), change.year(), change.item())
                .stream()
                .findFirst()
                .map(later -> " by " + later.person() + ", " + WHEN.format(later.at()))
                .orElse("");
        String label = edition.findItem(change.item()).map(Item::longLabel).orElse(change.item());
        return state.pupil().listName() + ", " + label + ": changed later" + by + ".";
    }

    /** The changes that bring the old typed values back, and what then follows from them. */
    private static List<Change> back(Edition edition, List<Change> done, Map<Long, PupilState> states) {
        List<Change> back = new ArrayList<>();
        Map<Long, List<Change>> byPupil =
                done.stream().collect(Collectors.groupingBy(Change::pupilId, LinkedHashMap::new, Collectors.toList()));
        byPupil.forEach((id, ofPupil) -> back.addAll(back(edition, ofPupil, Objects.requireNonNull(states.get(id)))));
        return back;
    }

    private static List<Change> back(Edition edition, List<Change> ofPupil, PupilState before) {
        Map<String, Cell> cells = new HashMap<>(before.cells());
        Map<String, Change> workedOut = new HashMap<>();
        for (Change change : ofPupil) {
            // A worked-out value follows by itself; where it had replaced a typed one, that one is to be brought back.
            if (change.changesTyped()) {
                Cell now = Objects.requireNonNull(cells.get(change.item()));
                cells.put(change.item(), asBefore(change, now));
            } else {
                workedOut.put(change.item(), change);
            }
        }
        return new Transition(edition, before.recorded(), item -> {
                    Change worked = workedOut.get(item);
                    Cell now = before.cells().get(item);
                    return worked != null ? worked.oldOn() : now == null ? null : now.assessedOn();
                })
                .changesTo(cells);
    }

    private static Cell asBefore(Change change, Cell now) {
        boolean derivedBefore = Boolean.TRUE.equals(change.oldDerived());
        Long origin = change.oldOrigin();
        return new Cell(
                change.item(),
                change.year(),
                derivedBefore ? null : change.oldValue(),
                false,
                now.revision(),
                origin == null ? 0 : origin,
                derivedBefore ? null : change.oldOn());
    }
}

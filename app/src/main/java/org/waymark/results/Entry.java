package org.waymark.results;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.results.CellOutcome.Status;
import org.waymark.school.OnRoll;

/**
 * The one way in for results: a cell, a paste, a script and a file take the same road, with more or fewer inputs. What
 * is saved, what follows from it and its history commit together or not at all.
 */
@Service
public class Entry {

    private final ScopedTransactions transactions;
    private final Records records;
    private final ResultStore results;
    private final ChangeStore changes;

    Entry(ScopedTransactions transactions, Records records, ResultStore results, ChangeStore changes) {
        this.transactions = transactions;
        this.records = records;
        this.results = results;
        this.changes = changes;
    }

    /**
     * Saves what can be saved; a refused input never blocks its neighbours. On return everything answered as saved is
     * durable.
     *
     * @throws org.waymark.access.NotAllowed if the scope only reads
     * @throws SignedOff if a pupil's class has been signed off; nothing is saved
     */
    public SaveAnswer save(Scope scope, Edition edition, SaveRequest request) {
        scope.requireEntersResults();
        return transactions.write(scope, () -> saveNow(scope, edition, request));
    }

    /** What {@link #save} would answer, with nothing kept. */
    public SaveAnswer preview(Scope scope, Edition edition, SaveRequest request) {
        scope.requireEntersResults();
        return transactions.read(scope, () -> {
            Plan plan = plan(scope, edition, request);
            return new SaveAnswer(null, plan.outcomes(), plan.states());
        });
    }

    private SaveAnswer saveNow(Scope scope, Edition edition, SaveRequest request) {
        Set<Long> ids =
                request.inputs().stream().map(Input::pupilId).collect(Collectors.toCollection(LinkedHashSet::new));
        results.lockPupils(scope.schoolId(), ids);
        UUID requestId = request.requestId();
        Optional<Long> done = requestId == null ? Optional.empty() : changes.findByRequest(scope.schoolId(), requestId);
        Plan plan = plan(scope, edition, request);
        if (done.isPresent()) {
            return repeat(scope, edition, request, done.get(), plan);
        }
        if (plan.changes().isEmpty()) {
            return new SaveAnswer(null, plan.outcomes(), plan.states());
        }
        requireOpen(scope, edition, plan.changes());
        long changeSet = write(scope, edition, request, plan.changes(), null, null);
        // Only results have changed: the pupils are still those of the plan.
        List<OnRoll> pupils = plan.states().stream().map(PupilState::pupil).toList();
        return new SaveAnswer(changeSet, plan.outcomes(), records.states(scope, edition, pupils));
    }

    private record Plan(List<PupilState> states, List<CellOutcome> outcomes, List<Change> changes) {}

    private Plan plan(Scope scope, Edition edition, SaveRequest request) {
        Set<Long> ids = request.inputs().stream().map(Input::pupilId).collect(Collectors.toSet());
        List<PupilState> states = records.list(scope, edition, ids);
        Map<Long, PupilCells> cells = new LinkedHashMap<>();
        states.forEach(state -> cells.put(state.pupil().pupilId(), state.recorded()));
        EntryPlan plan = EntryPlan.of(edition, cells, request);
        return new Plan(states, plan.outcomes(), plan.changes());
    }

    /**
     * The same request again: what it saved the first time is answered as saved, whatever stands there now, and nothing
     * is done a second time.
     */
    private SaveAnswer repeat(Scope scope, Edition edition, SaveRequest request, long changeSet, Plan plan) {
        Map<String, Change> typed = changes.listChanges(scope.schoolId(), changeSet).stream()
                .filter(change -> !change.derived())
                .collect(Collectors.toMap(change -> change.pupilId() + " " + change.item(), Function.identity()));
        List<CellOutcome> outcomes = plan.outcomes().stream()
                .map(outcome -> {
                    Change change = typed.get(outcome.pupilId() + " " + outcome.item());
                    return change != null && gave(edition, outcome, change) ? asSaved(outcome) : outcome;
                })
                .toList();
        Set<Long> ids = request.inputs().stream().map(Input::pupilId).collect(Collectors.toSet());
        return new SaveAnswer(changeSet, outcomes, records.list(scope, edition, ids));
    }

    /** Whether the input is the one to which the cell owes the change; another of the same request may have failed. */
    private static boolean gave(Edition edition, CellOutcome outcome, Change change) {
        return switch (edition.place(outcome.askedItem(), outcome.text()).decoded()) {
            case Decoded.Value value -> value.value().equals(change.newValue());
            case Decoded.Blank blank -> change.newValue() == null;
            case Decoded.Refused refused -> false;
        };
    }

    private static CellOutcome asSaved(CellOutcome outcome) {
        return new CellOutcome(
                outcome.pupilId(), outcome.item(), outcome.askedItem(), outcome.text(), Status.SAVED, null, null);
    }

    /** @throws SignedOff if the class of a pupil has been signed off, that of this edition or of the change's year */
    void requireOpen(Scope scope, Edition edition, List<Change> planned) {
        results.findSignOff(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear(),
                        planned)
                .ifPresent(signOff -> {
                    throw new SignedOff(signOff);
                });
    }

    /** Writes a change set with its changes. Inside the caller's transaction, with the pupils locked. */
    long write(
            Scope scope,
            Edition edition,
            SaveRequest request,
            List<Change> planned,
            @Nullable Long undoes,
            @Nullable String note) {
        String assessment = edition.assessment().code();
        long changeSet = changes.add(scope, assessment, edition.year().endYear(), request, undoes, note);
        changes.addChanges(scope.schoolId(), assessment, changeSet, planned);
        results.upsert(scope.schoolId(), assessment, planned, changeSet);
        return changeSet;
    }
}

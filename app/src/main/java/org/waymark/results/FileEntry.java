package org.waymark.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.results.CellOutcome.Status;
import org.waymark.results.Histories.Undone;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/**
 * The road of {@link Entry} for files, which bring results of many editions at once: one edition after the other, each
 * judged by what the ones before have changed, and all of it kept or none. Unlike a person at a sheet, a file may bring
 * results of years in which a pupil was elsewhere.
 */
@Service
public class FileEntry {

    private final ScopedTransactions transactions;
    private final Records records;
    private final Rolls rolls;
    private final ResultStore results;
    private final ChangeStore changes;
    private final Entry entry;
    private final Undoing undoing;

    FileEntry(
            ScopedTransactions transactions,
            Records records,
            Rolls rolls,
            ResultStore results,
            ChangeStore changes,
            Entry entry,
            Undoing undoing) {
        this.transactions = transactions;
        this.records = records;
        this.rolls = rolls;
        this.results = results;
        this.changes = changes;
        this.entry = entry;
        this.undoing = undoing;
    }

    /** The inputs for one edition. */
    public record Batch(Edition edition, SaveRequest request) {}

    /**
     * What became of a batch.
     *
     * @param cells what became of each input, in the order of the request
     * @param before the values of each pupil's items before it; of pupils who can be seen
     * @param after the pupils whom it changed, as they then stand
     */
    public record BatchAnswer(
            List<CellOutcome> cells, Map<Long, Map<String, String>> before, Map<Long, PupilState> after) {

        /** The value of a pupil's item before the batch, or null where there was none. */
        public @Nullable String valueBefore(long pupilId, String item) {
            return before.getOrDefault(pupilId, Map.of()).get(item);
        }
    }

    /** Finds a pupil who is not kept yet, as they are in a year; for previews. */
    @FunctionalInterface
    public interface Newcomers {

        /** There are none. */
        Newcomers NOBODY = (id, year) -> null;

        /** The pupil of a made-up key in a year; null for a pupil whom the school has, or who was too young or old. */
        @Nullable
        OnRoll find(long id, int year);
    }

    /** What {@link #save} would answer, with nothing kept. */
    public List<BatchAnswer> preview(Scope scope, List<Batch> batches, Newcomers newcomers) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> run(scope, batches, newcomers, null));
    }

    /**
     * Saves what can be saved; what is refused is answered as such. Joins the transaction of the caller, so that pupils
     * and their results are kept together.
     *
     * @param progress is told how many batches are done
     */
    public List<BatchAnswer> save(Scope scope, List<Batch> batches, IntConsumer progress) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            Set<Long> ids = new LinkedHashSet<>();
            batches.forEach(batch -> batch.request().inputs().forEach(input -> ids.add(input.pupilId())));
            results.lockPupils(scope.schoolId(), ids);
            return run(scope, batches, Newcomers.NOBODY, progress);
        });
    }

    private List<BatchAnswer> run(
            Scope scope, List<Batch> batches, Newcomers newcomers, @Nullable IntConsumer progress) {
        Map<Edition, Map<Long, PupilCells>> standing = load(scope, batches, newcomers);
        Map<Edition, Map<Long, SignOff>> signedOff = new HashMap<>();
        List<BatchAnswer> answers = new ArrayList<>();
        for (Batch batch : batches) {
            Edition edition = batch.edition();
            Map<Long, PupilCells> pupils = Objects.requireNonNull(standing.get(edition));
            EntryPlan plan = withoutSignedOff(
                    EntryPlan.of(edition, pupils, batch.request()),
                    pupils,
                    signedOff.computeIfAbsent(edition, wanted -> signOffs(scope, wanted)));
            Map<Long, Map<String, String>> before = new HashMap<>();
            for (Input input : batch.request().inputs()) {
                PupilCells pupil = pupils.get(input.pupilId());
                if (pupil != null) {
                    before.computeIfAbsent(input.pupilId(), id -> values(pupil));
                }
            }
            long changeSet = progress == null || plan.changes().isEmpty()
                    ? 0
                    : entry.write(scope, edition, batch.request(), plan.changes(), null, null);
            Map<Long, PupilState> after = new LinkedHashMap<>();
            plan.changesByPupil().forEach((id, ofPupil) -> {
                PupilCells then = Objects.requireNonNull(pupils.get(id)).after(ofPupil, changeSet);
                pupils.put(id, then);
                after.put(id, Records.evaluate(edition, then.pupil(), then.cells()));
            });
            answers.add(new BatchAnswer(plan.outcomes(), before, after));
            if (progress != null) {
                progress.accept(answers.size());
            }
        }
        return answers;
    }

    private Map<Edition, Map<Long, PupilCells>> load(Scope scope, List<Batch> batches, Newcomers newcomers) {
        Map<Edition, Set<Long>> wanted = new LinkedHashMap<>();
        Set<Integer> years = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (Batch batch : batches) {
            years.add(batch.edition().year().endYear());
            for (Input input : batch.request().inputs()) {
                wanted.computeIfAbsent(batch.edition(), edition -> new LinkedHashSet<>())
                        .add(input.pupilId());
                ids.add(input.pupilId());
            }
        }
        Map<Integer, Map<Long, OnRoll>> recorded = new HashMap<>();
        rolls.listRecorded(scope, years, ids).forEach((year, pupils) -> {
            Map<Long, OnRoll> byId = new HashMap<>();
            pupils.forEach(pupil -> byId.put(pupil.pupilId(), pupil));
            recorded.put(year, byId);
        });
        Map<Edition, List<OnRoll>> pupils = new LinkedHashMap<>();
        batches.forEach(batch -> pupils.put(batch.edition(), new ArrayList<>()));
        wanted.forEach((edition, ofEdition) -> {
            int year = edition.year().endYear();
            for (long id : ofEdition) {
                OnRoll known = recorded.getOrDefault(year, Map.of()).get(id);
                OnRoll pupil = known == null ? newcomers.find(id, year) : known;
                if (pupil != null) {
                    Objects.requireNonNull(pupils.get(edition)).add(pupil);
                }
            }
        });
        return records.cells(scope, pupils);
    }

    private static Map<String, String> values(PupilCells pupil) {
        Map<String, String> values = new HashMap<>();
        pupil.cells().forEach((item, cell) -> {
            String value = cell.value();
            if (value != null) {
                values.put(item, value);
            }
        });
        return values;
    }

    private Map<Long, SignOff> signOffs(Scope scope, Edition edition) {
        Map<Long, SignOff> byClass = new HashMap<>();
        results.listSignOffs(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear())
                .forEach(signOff -> byClass.put(signOff.classId(), signOff));
        return byClass;
    }

    /** A file does not open what somebody has signed off: its values for those pupils are refused, the others are not. */
    private static EntryPlan withoutSignedOff(
            EntryPlan plan, Map<Long, PupilCells> pupils, Map<Long, SignOff> signedOff) {
        Map<Long, String> closed = new HashMap<>();
        for (long id : plan.changesByPupil().keySet()) {
            Long classId = Objects.requireNonNull(pupils.get(id)).pupil().classId();
            SignOff signOff = classId == null ? null : signedOff.get(classId);
            if (signOff != null) {
                closed.put(
                        id,
                        signOff.className() + " has been signed off by " + signOff.signedBy()
                                + ". Open it again on its sheet, then import the file once more.");
            }
        }
        if (closed.isEmpty()) {
            return plan;
        }
        Map<Long, List<Change>> open = new LinkedHashMap<>(plan.changesByPupil());
        open.keySet().removeAll(closed.keySet());
        return new EntryPlan(
                plan.outcomes().stream()
                        .map(outcome -> outcome.status() == Status.SAVED && closed.containsKey(outcome.pupilId())
                                ? outcome.refused(Objects.requireNonNull(closed.get(outcome.pupilId())))
                                : outcome)
                        .toList(),
                open.values().stream().flatMap(List::stream).toList(),
                open);
    }

    /**
     * Forgets all that is recorded of pupils whom an import added by mistake: their results, taken back by now, and the
     * history of them. In the transaction of the caller.
     *
     * @return why they cannot be forgotten, because other acts recorded something too; empty when they were
     */
    public List<String> forget(Scope scope, long importId, List<Long> pupilIds) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            List<String> reasons = changes.listOthersWork(scope.schoolId(), importId, pupilIds).stream()
                    .map(name -> name + ": results of this pupil were entered since.")
                    .toList();
            if (reasons.isEmpty()) {
                changes.forget(scope.schoolId(), pupilIds);
                results.forget(scope.schoolId(), pupilIds);
            }
            return reasons;
        });
    }

    /**
     * Takes back every change that an import made and that stands, in the transaction of the caller.
     *
     * @param editions finds an edition
     * @return why it cannot be taken back: the caller then has to leave the transaction; empty when it was
     */
    public List<String> takeBack(Scope scope, long importId, Editions editions) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            List<String> reasons = new ArrayList<>();
            for (ChangeStore.OfImport written : changes.listSetsOfImport(scope.schoolId(), importId)) {
                Edition edition = editions.get(scope, written.assessment(), written.year());
                ChangeSet set = changes.findSet(scope.schoolId(), written.assessment(), written.year(), written.id())
                        .orElseThrow();
                switch (undoing.takeBack(scope, edition, set)) {
                    case Undone.Refused refused -> reasons.addAll(refused.reasons());
                    case Undone.Done done -> {}
                }
            }
            return reasons;
        });
    }
}

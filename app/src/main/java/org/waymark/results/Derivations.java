package org.waymark.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;

/**
 * Works out again what follows from the results of an edition, after a table or a threshold came or went. What somebody
 * typed stays: where the new table says otherwise, the rules do. Classes that have been signed off follow too, since a
 * scaled score that could not be known when they were signed off is no change of anybody's work.
 */
@Service
public class Derivations {

    private final ScopedTransactions transactions;
    private final Records records;
    private final ResultStore results;
    private final Entry entry;

    Derivations(ScopedTransactions transactions, Records records, ResultStore results, Entry entry) {
        this.transactions = transactions;
        this.records = records;
        this.results = results;
        this.entry = entry;
    }

    /** What would follow or has followed: how many pupils have other worked-out values, and how many values these are. */
    public record Derived(int pupils, int values) {

        public static final Derived NOTHING = new Derived(0, 0);

        public Derived plus(Derived other) {
            return new Derived(pupils + other.pupils, values + other.values);
        }
    }

    /**
     * What {@link #again} would do in a school. Changes nothing.
     *
     * @param edition the edition as it would be
     */
    public Derived preview(Scope scope, Edition edition) {
        return transactions.read(scope, () -> derived(changes(scope, edition, pupils(scope, edition))));
    }

    /**
     * Works out again and writes what is different as one change set, which nobody undoes: its cause stands elsewhere.
     * Done a second time it does nothing.
     *
     * @param why what came or went, in words for the history
     */
    public Derived again(Scope scope, Edition edition, String why) {
        return transactions.write(scope, () -> {
            Set<Long> pupils = pupils(scope, edition);
            results.lockPupils(scope.schoolId(), pupils);
            List<Change> changes = changes(scope, edition, pupils);
            if (!changes.isEmpty()) {
                SaveRequest act = new SaveRequest(null, ChangeKind.DERIVE, why, LocalDate.EPOCH, List.of());
                long unused = entry.write(scope, edition, act, changes, null, null);
            }
            return derived(changes);
        });
    }

    /** Whoever has a result of the edition, that of the year before included: Year 2 shows last year's check. */
    private Set<Long> pupils(Scope scope, Edition edition) {
        String assessment = edition.assessment().code();
        int year = edition.year().endYear();
        Set<Long> pupils = new TreeSet<>(results.listPupilsWithResults(scope.schoolId(), assessment, year));
        pupils.addAll(results.listPupilsWithResults(scope.schoolId(), assessment, year - 1));
        return pupils;
    }

    private List<Change> changes(Scope scope, Edition edition, Collection<Long> pupils) {
        List<Change> changes = new ArrayList<>();
        for (PupilState state : records.listRecorded(scope, edition, pupils)) {
            new Transition(edition, state.recorded(), item -> assessedOn(edition, state, item))
                    .changesTo(state.cells()).stream()
                            .filter(change -> change.derived() && !change.changesTyped())
                            .forEach(changes::add);
        }
        return changes;
    }

    /** The date that a worked-out value had already, or the latest of what stands beside it. */
    private static @Nullable LocalDate assessedOn(Edition edition, PupilState state, String item) {
        Cell old = state.cells().get(item);
        if (old != null && old.assessedOn() != null) {
            return old.assessedOn();
        }
        return edition.itemsOf(edition.getItem(item).subject().code()).stream()
                .map(beside -> state.cells().get(beside.id()))
                .filter(cell -> cell != null && cell.typed())
                .map(Cell::assessedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Derived derived(List<Change> changes) {
        Set<Long> pupils = new LinkedHashSet<>();
        changes.forEach(change -> pupils.add(change.pupilId()));
        return new Derived(pupils.size(), changes.size());
    }
}

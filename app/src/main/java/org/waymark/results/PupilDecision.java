package org.waymark.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluation;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Placement;
import org.waymark.results.CellOutcome.Status;

/**
 * Decides what becomes of the inputs for one pupil: pure, from the pupil as they stand to the changes to be written.
 * Made for one use.
 */
final class PupilDecision {

    private final Edition edition;
    private final PupilCells before;
    private final LocalDate assessedOn;
    private final boolean blanksOnly;
    private final boolean confirms;
    private final Map<String, Cell> cells;
    private final List<CellOutcome> outcomes = new ArrayList<>();
    private final Map<Integer, String> savedByIndex = new LinkedHashMap<>();

    PupilDecision(Edition edition, PupilCells before, LocalDate assessedOn) {
        this(edition, before, assessedOn, false, true);
    }

    /**
     * @param blanksOnly whether a typed value that stands already is left as it is
     * @param confirms whether the same value again makes a judgement of one that was copied
     */
    PupilDecision(Edition edition, PupilCells before, LocalDate assessedOn, boolean blanksOnly, boolean confirms) {
        this.edition = edition;
        this.before = before;
        this.assessedOn = assessedOn;
        this.blanksOnly = blanksOnly;
        this.confirms = confirms;
        this.cells = new HashMap<>(before.cells());
    }

    /**
     * @param outcomes what became of each input, in their order
     * @param changes what is to be written, derived values included; empty when nothing changes
     */
    record Decided(List<CellOutcome> outcomes, List<Change> changes) {}

    Decided decide(List<Input> inputs) {
        for (Input input : inputs) {
            take(input);
        }
        if (savedByIndex.isEmpty()) {
            return new Decided(List.copyOf(outcomes), List.of());
        }
        refuseWhatCannotBeTyped();
        LocalDate latest = inputs.stream()
                .map(Input::assessedOn)
                .filter(Objects::nonNull)
                .map(on -> (LocalDate) on)
                .max(LocalDate::compareTo)
                .orElse(assessedOn);
        return new Decided(List.copyOf(outcomes), new Transition(edition, before, item -> latest).changesTo(cells));
    }

    private void take(Input input) {
        if (edition.findItem(input.item()).isEmpty()) {
            outcomes.add(outcome(
                    input,
                    input.item(),
                    Status.REFUSED,
                    "There is no item " + input.item() + " in " + edition.title() + ".",
                    null));
            return;
        }
        Placement placement = edition.place(input.item(), input.text());
        Item item = placement.item();
        switch (placement.decoded()) {
            case Decoded.Refused refused ->
                outcomes.add(outcome(input, item.id(), Status.REFUSED, refused.message(), refused.allowed()));
            case Decoded.Blank blank -> set(input, item, null);
            case Decoded.Value value -> set(input, item, value.value());
        }
    }

    private void set(Input input, Item item, @Nullable String value) {
        Cell old = cells.get(item.id());
        String oldValue = old == null ? null : old.value();
        boolean confirmed = confirms && old != null && old.copied();
        if (Objects.equals(oldValue, value) && !confirmed) {
            // What Waymark has worked out already may stand in a pasted block: equal is not a contradiction.
            outcomes.add(outcome(input, item.id(), Status.SAME, null, null));
            return;
        }
        if (value == null && old != null && old.derived()) {
            outcomes.add(outcome(input, item.id(), Status.SAME, null, null));
            return;
        }
        if (changedSince(input, item, old)) {
            outcomes.add(outcome(input, item.id(), Status.CONFLICT, "Changed by somebody else meanwhile.", null));
            return;
        }
        if (blanksOnly && old != null && old.typed() && oldValue != null) {
            outcomes.add(outcome(input, item.id(), Status.KEPT, "There is a value already, " + oldValue + ".", null));
            return;
        }
        savedByIndex.put(outcomes.size(), item.id());
        outcomes.add(outcome(input, item.id(), Status.SAVED, null, null));
        cells.put(item.id(), typedCell(item, value, old, input.assessedOn() == null ? assessedOn : input.assessedOn()));
    }

    /** Whether the cell is not as the writer saw it. A derived value may always be replaced by what follows anew. */
    private boolean changedSince(Input input, Item item, @Nullable Cell old) {
        Long base = input.base();
        if (base == null || old == null) {
            return false;
        }
        if (!item.id().equals(input.item())) {
            // A code typed beside a mark: the writer looked at the mark's cell, not at the outcome's.
            return old.typed();
        }
        return old.revision() != base && !(old.derived() && old.value() == null);
    }

    private Cell typedCell(Item item, @Nullable String value, @Nullable Cell old, LocalDate on) {
        return new Cell(
                item.id(),
                edition.yearOf(item, Records.yearGroup(before.pupil())).endYear(),
                value,
                false,
                old == null ? 0 : old.revision(),
                old == null ? 0 : old.origin(),
                value == null ? null : on);
    }

    /**
     * A value that turns out to be worked out for this pupil (a total; a scaled score beside its marks) cannot be typed.
     * Each refusal may settle another, so it goes on until nothing changes.
     */
    private void refuseWhatCannotBeTyped() {
        boolean again = true;
        while (again) {
            again = false;
            Evaluation follows =
                    Records.evaluate(edition, before.pupil(), cells).evaluation();
            for (Map.Entry<Integer, String> saved : List.copyOf(savedByIndex.entrySet())) {
                String item = saved.getValue();
                String reason = follows.readOnly().get(item);
                Cell cell = cells.get(item);
                if (reason != null && cell != null && cell.value() != null) {
                    // A total pasted with its marks is no contradiction when it is what the marks add up to.
                    boolean equal = cell.value().equals(follows.derived().get(item));
                    leave(saved.getKey(), item, equal ? Status.SAME : Status.REFUSED, equal ? null : reason);
                    again = true;
                }
            }
        }
    }

    private void leave(int index, String item, Status status, @Nullable String reason) {
        Cell old = before.cells().get(item);
        if (old == null) {
            cells.remove(item);
        } else {
            cells.put(item, old);
        }
        savedByIndex.remove(index);
        CellOutcome taken = outcomes.get(index);
        outcomes.set(
                index, new CellOutcome(taken.pupilId(), item, taken.askedItem(), taken.text(), status, reason, null));
    }

    private CellOutcome outcome(
            Input input, String item, Status status, @Nullable String message, @Nullable String allowed) {
        return new CellOutcome(input.pupilId(), item, input.item(), input.text(), status, message, allowed);
    }
}

package org.waymark.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;

/**
 * From a pupil as they stand to wished cells: the changes that lead there, with what follows worked out. Entering and
 * undoing differ only in what they wish. Pure.
 */
final class Transition {

    private final Edition edition;
    private final PupilCells before;
    private final Function<String, @Nullable LocalDate> derivedOn;

    /** @param derivedOn the date of assessment that a worked-out value of an item carries */
    Transition(Edition edition, PupilCells before, Function<String, @Nullable LocalDate> derivedOn) {
        this.edition = edition;
        this.before = before;
        this.derivedOn = derivedOn;
    }

    /**
     * The changes that lead to these cells.
     *
     * @param wished the cells by item, of which the typed ones count; a cell whose origin is not the one that stands
     *     brings the value of that change set back
     */
    List<Change> changesTo(Map<String, Cell> wished) {
        Map<String, String> derived =
                Records.evaluate(edition, before.pupil(), wished).evaluation().derived();
        List<Change> changes = new ArrayList<>();
        for (Item item : edition.items()) {
            Cell old = before.cells().get(item.id());
            Cell wish = wished.get(item.id());
            String worked = derived.get(item.id());
            if (old == null && wish == null && worked == null) {
                continue;
            }
            boolean isDerived = worked != null || (wish != null && wish.derived());
            String value = worked != null ? worked : wish == null || wish.derived() ? null : wish.value();
            if (!same(old, value, isDerived) || value != null && !isDerived && otherOrigin(old, wish)) {
                changes.add(change(item, old, wish, value, isDerived));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable Cell old, @Nullable String value, boolean derived) {
        return old != null && Objects.equals(old.value(), value) && old.derived() == derived;
    }

    /** The value stays, but it is no longer one that was copied, or is one again. */
    private static boolean otherOrigin(@Nullable Cell old, @Nullable Cell wish) {
        return old != null && wish != null && (old.copied() != wish.copied() || wish.origin() != old.origin());
    }

    private Change change(Item item, @Nullable Cell old, @Nullable Cell wish, @Nullable String value, boolean derived) {
        LocalDate on = derived ? derivedOn.apply(item.id()) : wish == null ? null : wish.assessedOn();
        return new Change(
                before.pupil().pupilId(),
                edition.yearOf(item, Records.yearGroup(before.pupil())).endYear(),
                item.id(),
                derived,
                old == null ? null : old.value(),
                value,
                old == null ? null : old.assessedOn(),
                value == null ? null : on,
                old == null ? null : old.derived(),
                old == null ? null : old.origin(),
                derived ? null : restoredOrigin(old, wish));
    }

    private static @Nullable Long restoredOrigin(@Nullable Cell old, @Nullable Cell wish) {
        return old == null || wish == null || wish.origin() == old.origin() ? null : wish.origin();
    }
}

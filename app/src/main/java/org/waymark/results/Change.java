package org.waymark.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Old value → new value of one cell.
 *
 * @param derived whether the new value is worked out
 * @param oldDerived whether the old one was; null where the cell had never held anything
 * @param oldOrigin the change set whose value stood before; null where the cell had never held anything
 * @param restoredOrigin where an undo brings a value back, the change set that first gave it; null otherwise
 */
record Change(
        long pupilId,
        int year,
        String item,
        boolean derived,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable LocalDate oldOn,
        @Nullable LocalDate newOn,
        @Nullable Boolean oldDerived,
        @Nullable Long oldOrigin,
        @Nullable Long restoredOrigin) {

    /** From a cell as it stood, or null where there was none, to a new value. */
    static Change of(
            long pupilId,
            int year,
            String item,
            @Nullable Cell old,
            @Nullable String newValue,
            boolean derived,
            @Nullable LocalDate newOn) {
        return new Change(
                pupilId,
                year,
                item,
                derived,
                old == null ? null : old.value(),
                newValue,
                old == null ? null : old.assessedOn(),
                newValue == null ? null : newOn,
                old == null ? null : old.derived(),
                old == null ? null : old.origin(),
                null);
    }
}

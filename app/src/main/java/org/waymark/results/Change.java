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

    /** Whether a typed value came or went: clearing a code may leave a worked-out value behind. */
    boolean changesTyped() {
        return !derived || Boolean.FALSE.equals(oldDerived);
    }
}

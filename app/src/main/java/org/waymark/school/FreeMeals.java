package org.waymark.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell of eligibility for free school meals.
 *
 * @param start the first day
 * @param end the last day, null while it goes on
 */
public record FreeMeals(LocalDate start, @Nullable LocalDate end) {

    /** Whether the spell covers any day from one to the other, both included. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return !start.isAfter(to) && (end == null || !end.isBefore(from));
    }
}

package org.waymark.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One result as it stands: a pupil's value for an item.
 *
 * @param year the academic year the result belongs to, which for the Year 1 phonics check of a pupil now in Year 2 is
 *     the one before the sheet's
 * @param value the value, or null where it was cleared
 * @param derived whether Waymark worked it out
 * @param revision the change set that last touched the cell; a writer must have seen it
 * @param origin the change set whose value stands, which an undo takes back
 * @param assessedOn when the pupil was assessed, or null where that is not known
 * @param copied whether the value was brought forward from an earlier point, and nobody has judged it since
 */
public record Cell(
        String item,
        int year,
        @Nullable String value,
        boolean derived,
        long revision,
        long origin,
        @Nullable LocalDate assessedOn,
        boolean copied) {

    /** A cell that was not copied. */
    public Cell(
            String item,
            int year,
            @Nullable String value,
            boolean derived,
            long revision,
            long origin,
            @Nullable LocalDate assessedOn) {
        this(item, year, value, derived, revision, origin, assessedOn, false);
    }

    /** Whether somebody typed or brought the value, so that rules judge it. */
    public boolean typed() {
        return value != null && !derived;
    }
}

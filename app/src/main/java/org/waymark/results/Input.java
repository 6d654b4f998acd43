package org.waymark.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value as a person or a program gives it, before anything is known about it.
 *
 * @param pupilId the pupil
 * @param item the item's id, such as {@code reading.raw}
 * @param text as typed; blank clears the cell
 * @param base the revision of the cell that the writer has seen: 0 for an empty one, null for a writer that does not
 *     look first (a script or a file)
 * @param assessedOn the date of assessment of this value, null for that of the whole request
 */
public record Input(
        long pupilId,
        String item,
        String text,
        @Nullable Long base,
        @Nullable LocalDate assessedOn) {

    /** A value that was assessed on the date of its request. */
    public Input(long pupilId, String item, String text, @Nullable Long base) {
        this(pupilId, item, text, base, null);
    }
}

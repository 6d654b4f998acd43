package org.waymark.results;

import org.jspecify.annotations.Nullable;

/**
 * One value as a person or a program gives it, before anything is known about it.
 *
 * @param pupilId the pupil
 * @param item the item's id, such as {@code reading.raw}
 * @param text as typed; blank clears the cell
 * @param base the revision of the cell that the writer has seen: 0 for an empty one, null for a writer that does not
 *     look first (a script or a file)
 */
public record Input(
        long pupilId, String item, String text, @Nullable Long base) {}

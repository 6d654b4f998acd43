package org.waymark.results;

import org.jspecify.annotations.Nullable;

/**
 * What became of one input.
 *
 * @param pupilId the pupil of the input
 * @param item the item the value went to; a code typed beside a mark goes to the outcome
 * @param askedItem the item of the input
 * @param text the text of the input
 * @param message why it was refused or stands against a later change, in plain words, or null
 * @param allowed the values that may be entered, for a refused one, or null
 */
public record CellOutcome(
        long pupilId,
        String item,
        String askedItem,
        String text,
        Status status,
        @Nullable String message,
        @Nullable String allowed) {

    /** The same input, refused for another reason. */
    CellOutcome refused(String reason) {
        return new CellOutcome(pupilId, item, askedItem, text, Status.REFUSED, reason, null);
    }

    /** How an input ended. */
    public enum Status {
        /** Kept, and durable. */
        SAVED,
        /** The cell held this value already. */
        SAME,
        /** The cell holds another value, and only blanks were to be filled: it stays. */
        KEPT,
        /** Outside its scale, or not to be typed: nothing was kept. */
        REFUSED,
        /** Somebody else changed the cell since the writer looked: nothing was kept. */
        CONFLICT
    }
}

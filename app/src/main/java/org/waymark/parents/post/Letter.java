package org.waymark.parents.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.Print;

/**
 * A letter and what became of it.
 *
 * @param version of the report
 * @param contactIds whom it is for; 0 is the child who takes the paper home
 * @param names of whom it is for, as they were when it was made
 * @param email where it goes; empty on paper
 * @param corrected whether they had an earlier version
 * @param words why it is in its state; may be empty
 * @param dueAt when it is tried next; null unless it waits
 */
public record Letter(
        long id,
        long reportId,
        long pupilId,
        int year,
        int version,
        List<Long> contactIds,
        String names,
        String email,
        String language,
        String reportLanguage,
        Print print,
        boolean corrected,
        LetterState state,
        String words,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant downloadedAt,
        @Nullable Instant givenAt,
        String givenBy) {

    public Letter {
        contactIds = List.copyOf(contactIds);
    }

    /** When its state was reached, as far as it is known. */
    public @Nullable Instant at() {
        return switch (state) {
            case SENT, UNSURE -> sentAt;
            case OPENED -> openedAt;
            case DOWNLOADED -> downloadedAt;
            case GIVEN -> givenAt;
            case WAITING -> dueAt;
            case SENDING, FAILED, PAPER, WITHDRAWN, REVOKED -> null;
        };
    }
}

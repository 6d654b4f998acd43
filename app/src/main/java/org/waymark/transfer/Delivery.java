package org.waymark.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.transfer.incoming.ImportFinding;

/**
 * Files that were dropped in together and wait for a person's decision.
 *
 * @param person who dropped them in
 * @param choices what has been decided so far
 * @param notes what did not come out of ZIP files
 * @param state how far it is
 * @param message what happened when it was last applied, in words; null where there is nothing to say
 * @param done steps done while it is being applied
 * @param of steps in all; 0 while not known
 * @param importId the import that it became
 * @param files its files, in order
 */
public record Delivery(
        UUID id,
        String person,
        Instant at,
        ImportChoices choices,
        List<ImportFinding> notes,
        State state,
        @Nullable String message,
        int done,
        int of,
        @Nullable Long importId,
        List<File> files) {

    public Delivery {
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    /** A file of it. */
    public record File(int position, String name, long bytes) {}

    /** How far a delivery is. */
    public enum State {
        /** It waits for a person. */
        WAITING,
        /** It is being applied. */
        APPLYING,
        /** It was applied. */
        APPLIED
    }

    /** The share of its application that is done, in whole per cent. */
    public int percent() {
        return of == 0 ? 0 : Math.min(100, done * 100 / of);
    }
}

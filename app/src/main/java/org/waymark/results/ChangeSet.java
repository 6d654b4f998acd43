package org.waymark.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes made by one act.
 *
 * @param person who did it, or for the command line what did
 * @param personId who did it; null for the command line
 * @param changes how many typed values it changed
 * @param pupils how many pupils it touched
 * @param undoes the change set that this one took back or brought again, or null
 * @param undoneBy the undo that took this one back, or null while it stands
 * @param importId the import that it is part of and is undone with, or null
 * @param origin the school at which a file's results were recorded, where that is not the pupil's own; else null
 */
public record ChangeSet(
        long id,
        ChangeKind kind,
        String source,
        @Nullable String note,
        String person,
        @Nullable Long personId,
        Instant at,
        int changes,
        int pupils,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        @Nullable Long importId,
        @Nullable String origin) {}

package org.waymark.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, in a line.
 *
 * @param person who did it
 * @param files its files
 * @param undoneAt when it was taken back, null while it stands
 * @param undoneBy who took it back
 */
public record ImportSummary(
        long id,
        String person,
        Instant at,
        List<File> files,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public ImportSummary {
        files = List.copyOf(files);
    }

    /**
     * One file of an import.
     *
     * @param kind what it was, in words
     * @param pupils how many pupils it added or changed
     * @param results how many results it brought or changed, those kept word for word included
     */
    public record File(String name, String kind, int pupils, int results) {}
}

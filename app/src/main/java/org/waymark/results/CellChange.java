package org.waymark.results;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a cell's history: who set it to what, when and how. */
public record CellChange(
        long changeSet,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable LocalDate assessedOn,
        boolean derived,
        ChangeKind kind,
        String source,
        String person,
        Instant at) {}

package org.waymark.tracking.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act that set, changed or took away targets.
 *
 * @param id its key within the school
 * @param words what was done
 * @param personId who did it; null for the command line
 * @param changes how many targets it changed
 * @param undone whether it was taken back since
 */
public record TargetAct(
        long id,
        TargetHow how,
        String words,
        @Nullable Long personId,
        String by,
        Instant at,
        int changes,
        boolean undone) {}

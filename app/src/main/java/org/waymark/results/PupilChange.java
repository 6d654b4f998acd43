package org.waymark.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;

/**
 * A change of one result of a pupil: who set which cell to what, when and how.
 *
 * @param year the academic year to which the result belongs, by the year in which it ends
 * @param oldValue what stood there, null for nothing
 * @param newValue what was put there, null where it was cleared
 * @param derived whether Waymark worked the new value out
 * @param person who did it, or for the command line what did
 */
public record PupilChange(
        Assessment assessment,
        int year,
        String item,
        @Nullable String oldValue,
        @Nullable String newValue,
        boolean derived,
        ChangeKind kind,
        String person,
        Instant at) {}

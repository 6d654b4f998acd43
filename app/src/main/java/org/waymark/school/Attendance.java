package org.waymark.school;

import org.jspecify.annotations.Nullable;

/**
 * How often a pupil was at this school in an academic year, in sessions (half days).
 *
 * @param year named by the year in which it ends
 * @param possible sessions at which the pupil could have been, above 0
 * @param attended sessions at which the pupil was
 * @param authorised sessions missed with the school's leave, null if not known
 * @param unauthorised sessions missed without it, null if not known
 * @param origin {@code hand}, {@code ctf} or {@code table}
 */
public record Attendance(
        long pupilId,
        int year,
        int possible,
        int attended,
        @Nullable Integer authorised,
        @Nullable Integer unauthorised,
        String origin) {

    /** Sessions attended of those possible, in per cent, unrounded. */
    public double percentage() {
        return 100.0 * attended / possible;
    }
}

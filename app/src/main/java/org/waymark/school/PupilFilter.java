package org.waymark.school;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pupils a list is about.
 *
 * @param year the academic year, named by the year in which it ends
 * @param yearGroups codes N, R, 1 to 6; empty for all
 * @param classId only this class, or null for all
 * @param search part of a name or UPN, in any case and without accents; empty for all
 * @param who whether those who have left belong to it
 */
public record PupilFilter(
        int year, Set<String> yearGroups, @Nullable Long classId, String search, Who who) {

    public PupilFilter {
        yearGroups = Set.copyOf(yearGroups);
    }

    /** Pupils by whether they have left. */
    public enum Who {
        ON_ROLL,
        LEFT,
        EVERYONE
    }
}

package org.waymark.parents.content;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Certainty;

/**
 * Something that a report must say.
 *
 * @param id such as {@code ks2.tests}
 * @param yearGroups codes N, R, 1 to 6
 * @param from the first academic year it holds for, null where no first one is known
 * @param to the last one, null while it holds
 * @param what it is, in a few words
 * @param source where that was read
 * @param certainty how sure we are
 */
public record Duty(
        String id,
        Set<String> yearGroups,
        @Nullable Integer from,
        @Nullable Integer to,
        String what,
        String source,
        Certainty certainty) {
    public Duty {
        yearGroups = Set.copyOf(yearGroups);
    }

    boolean holds(String yearGroup, int year) {
        return yearGroups.contains(yearGroup) && (from == null || year >= from) && (to == null || year <= to);
    }
}

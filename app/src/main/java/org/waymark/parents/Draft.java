package org.waymark.parents;

import java.util.List;
import org.waymark.school.OnRoll;

/**
 * A report as it would be released now.
 *
 * @param pupil whose it is, as on roll in the year
 * @param report what it would say
 * @param missing what it cannot say yet, law first
 */
public record Draft(OnRoll pupil, ParentReport report, List<Missing> missing) {
    public Draft {
        missing = List.copyOf(missing);
    }

    /** Whether it says all that the law asks for. */
    public boolean complete() {
        return missing.stream().noneMatch(Missing::byLaw);
    }
}

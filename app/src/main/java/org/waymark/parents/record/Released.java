package org.waymark.parents.record;

import java.time.Instant;
import java.util.List;
import org.waymark.parents.Missing;

/**
 * A version of a report as it was given.
 *
 * @param id the key within the school
 * @param year the academic year it reports on, named by the year in which it ends
 * @param version 1 for the first, one more for each correction
 * @param yearGroup N, R or 1 to 6, as it was then
 * @param className as it was then; empty for a pupil without a class
 * @param changed what the version before said otherwise; empty for the first
 * @param missing what was missing when it was released all the same
 * @param reason why it was released so, or why anew; may be empty
 * @param releasedBy who released it
 * @param languages in which it was made, as BCP 47 tags, English first
 */
public record Released(
        long id,
        long pupilId,
        int year,
        int version,
        String yearGroup,
        String className,
        List<Changed> changed,
        List<Missing> missing,
        String reason,
        String releasedBy,
        Instant releasedAt,
        List<String> languages) {

    public Released {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        languages = List.copyOf(languages);
    }
}

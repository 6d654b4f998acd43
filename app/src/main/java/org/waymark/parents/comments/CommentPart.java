package org.waymark.parents.comments;

import java.util.Set;

/**
 * One of the comments of which a report consists.
 *
 * @param id names it for good, such as {@code progress}
 * @param heading as on the report
 * @param byLaw whether a report of its year groups must have it
 * @param least the fewest characters the school asks for; 0 for a comment that may be left out
 * @param most the most characters that fit the page; a guide, longer ones are kept
 * @param yearGroups codes N, R, 1 to 6 in which it is written; empty for all
 */
public record CommentPart(String id, String heading, boolean byLaw, int least, int most, Set<String> yearGroups) {
    public CommentPart {
        yearGroups = Set.copyOf(yearGroups);
    }

    /** Whether pupils of a year group have it. */
    public boolean isFor(String yearGroup) {
        return yearGroups.isEmpty() || yearGroups.contains(yearGroup);
    }

    /** Whether a report should not go without it, by law or because the school says so. */
    public boolean required() {
        return byLaw || least > 0;
    }
}

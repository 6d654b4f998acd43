package org.waymark.parents.comments;

import java.time.Instant;

/**
 * A step in the history of a comment. What one person types within ten minutes is one step.
 *
 * @param id names it within the school
 * @param pupilId whose comment it is
 * @param part the id of its part
 * @param version of the comment after it
 * @param act the import or undoing it belongs to; empty for what was typed
 */
public record CommentChange(
        long id,
        long pupilId,
        String part,
        int version,
        String before,
        String after,
        String act,
        String changedBy,
        Instant changedAt) {}

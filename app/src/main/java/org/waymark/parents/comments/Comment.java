package org.waymark.parents.comments;

import java.time.Instant;

/**
 * A comment as it stands.
 *
 * @param part the id of its part
 * @param text as typed; empty for one that was cleared
 * @param version one more with every save, from 1
 */
public record Comment(long pupilId, String part, String text, int version, String changedBy, Instant changedAt) {}

package org.waymark.parents.wording;

import java.time.Instant;

/**
 * A school's own words of one place, in one language.
 *
 * @param key of the place
 * @param text the template
 * @param changedBy who wrote it
 */
public record OwnWords(String key, String text, String changedBy, Instant changedAt) {}

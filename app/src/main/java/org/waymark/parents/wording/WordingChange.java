package org.waymark.parents.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a school's own words.
 *
 * @param key of the place
 * @param before the template before, null where Waymark's words (or, in another language, English ones) stood
 * @param after the template since, null where these stand again
 */
public record WordingChange(
        String key, @Nullable String before, @Nullable String after, String changedBy, Instant changedAt) {}

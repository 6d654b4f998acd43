package org.waymark.school;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of the school, on roll or left.
 *
 * @param id the pupil's key within the school
 * @param details what is known of the pupil
 * @param changedAt when the details last changed: what a writer must have seen
 * @param enrolment where the pupil is in the year asked for; null if not enrolled then, or if no year was asked for
 */
public record Pupil(
        long id,
        PupilDetails details,
        Instant changedAt,
        @Nullable Enrolment enrolment) {}

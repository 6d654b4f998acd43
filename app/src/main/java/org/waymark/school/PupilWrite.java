package org.waymark.school;

import org.jspecify.annotations.Nullable;

/**
 * A pupil as it is to be kept.
 *
 * @param id the pupil's key, null for a new one
 * @param details everything that is known; it replaces what was kept
 * @param placing where the pupil is to be in a year, null to leave that as it is
 */
public record PupilWrite(
        @Nullable Long id, PupilDetails details, @Nullable Placing placing) {}

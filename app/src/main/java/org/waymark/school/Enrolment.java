package org.waymark.school;

import org.jspecify.annotations.Nullable;

/**
 * Where a pupil is, or was, in one academic year.
 *
 * @param year the academic year, named by the year in which it ends
 * @param yearGroup N, R or 1 to 6
 * @param className the class, null for a pupil without one
 */
public record Enrolment(
        int year, String yearGroup, @Nullable String className) {}

package org.waymark.school;

import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;

/**
 * Where a pupil is to be in an academic year.
 *
 * @param year the academic year
 * @param yearGroup the year group
 * @param className the class, made if the year has none of that name; null for no class
 */
public record Placing(
        AcademicYear year, YearGroup yearGroup, @Nullable String className) {}

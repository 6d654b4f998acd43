package org.waymark.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a pupil to judge the results.
 *
 * @param yearGroup the pupil's year group in that year
 * @param dateOfBirth the date of birth, if known
 * @param year the year of the edition
 */
public record PupilContext(YearGroup yearGroup, @Nullable LocalDate dateOfBirth, AcademicYear year) {}

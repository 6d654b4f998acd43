package org.waymark.catalogue;

import java.time.LocalDate;

/**
 * A date that matters in the year of an assessment.
 *
 * @param from the first day
 * @param to the last day, the same for a single day
 * @param what such as "Tests"
 * @param certainty how sure we are
 */
public record KeyDate(LocalDate from, LocalDate to, String what, Certainty certainty) {}

package org.waymark.ctf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell of free school meals.
 *
 * @param start first day
 * @param verified when the eligibility was verified; since version 26
 * @param end last day; {@code null} while it goes on
 * @param country such as {@code ENG}
 * @param category such as {@code TFSM}; since version 26
 */
public record CtfFreeSchoolMeals(
        @Nullable LocalDate start,
        @Nullable LocalDate verified,
        @Nullable LocalDate end,
        @Nullable String country,
        @Nullable String category) {}

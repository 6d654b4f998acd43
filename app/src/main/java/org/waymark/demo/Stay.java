package org.waymark.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that one pupil spends at a school, before anything else is known of the pupil.
 *
 * @param key its own words for chance
 * @param reception the year, named by its end, in which the pupil's year group is in Reception
 * @param form the class of the year group, from 0
 * @param joiner whether the pupil came later than the others
 * @param entry the first day
 * @param leaving the last day, null while at school
 */
record Stay(
        String key,
        int reception,
        int form,
        boolean joiner,
        LocalDate entry,
        @Nullable LocalDate leaving) {}

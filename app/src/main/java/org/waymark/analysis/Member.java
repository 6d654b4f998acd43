package org.waymark.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.measure.PupilValues;
import org.waymark.school.OnRoll;

/**
 * A pupil of a cohort, with the results of the edition: those of last year's check that belong to it included.
 *
 * @param schoolId the school's key
 * @param values by item; only items with a value, derived ones included
 */
public record Member(long schoolId, OnRoll pupil, Map<String, String> values) implements PupilValues {

    @Override
    public @Nullable String value(String item) {
        return values.get(item);
    }

    /** The same pupil with other results. */
    public Member with(Map<String, String> others) {
        return new Member(schoolId, pupil, others);
    }
}

package org.waymark.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;

/**
 * One result as it is recorded, whatever year and assessment.
 *
 * @param year the academic year it belongs to, by the year in which it ends
 * @param value the mark or code
 * @param derived whether Waymark worked it out
 * @param assessedOn when the pupil was assessed, or null where that is not known
 */
public record RecordedResult(
        long pupilId,
        Assessment assessment,
        int year,
        String item,
        String value,
        boolean derived,
        @Nullable LocalDate assessedOn) {}

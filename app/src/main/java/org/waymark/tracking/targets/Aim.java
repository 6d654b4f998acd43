package org.waymark.tracking.targets;

import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/**
 * By when a target is to be reached.
 *
 * @param assessment a point of the year, or Key Stage 2
 * @param year the academic year of that point or of those tests
 */
public record Aim(Assessment assessment, AcademicYear year) {
    public Aim {
        if (!assessment.isPoint() && assessment != Assessment.KS2) {
            throw new IllegalArgumentException("No targets are set for " + assessment);
        }
    }

    /** Such as {@code Summer 2, 2025/26}. */
    public String label() {
        return assessment.title() + ", " + year.label();
    }
}

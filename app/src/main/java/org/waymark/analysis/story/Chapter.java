package org.waymark.analysis.story;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.school.OnRoll;

/**
 * One assessment in one year.
 *
 * @param pupil the pupil as in that year; empty before Nursery and after Year 6
 * @param here whether the pupil was on roll at this school then; recorded elsewhere if not
 * @param lines headlines first, then subjects in their order
 */
public record Chapter(
        Assessment assessment, AcademicYear year, Optional<OnRoll> pupil, boolean here, List<StoryLine> lines) {
    public Chapter {
        lines = List.copyOf(lines);
    }

    /** Such as {@code End of Key Stage 2, 2025/26}. */
    public String title() {
        return assessment.title() + ", " + year.label();
    }
}

package org.waymark.tracking;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.school.OnRoll;

/**
 * All that stands of a pupil, from the profile to Key Stage 2.
 *
 * @param schoolId the school whose record it is
 * @param pupil as enrolled in the year that was asked for
 * @param milestones in the order of time, and within one edition in the order of its items
 */
public record Journey(long schoolId, OnRoll pupil, List<Milestone> milestones) {
    public Journey {
        milestones = List.copyOf(milestones);
    }

    /** What stands in an item of an assessment in a year. */
    public Optional<Milestone> find(Assessment assessment, AcademicYear year, String item) {
        return milestones.stream()
                .filter(milestone -> milestone.assessment() == assessment
                        && milestone.year().equals(year)
                        && milestone.item().id().equals(item))
                .findFirst();
    }

    /** What stands in an item of an assessment in whatever year it was, the latest if there are several. */
    public Optional<Milestone> findLatest(Assessment assessment, String item) {
        return milestones.stream()
                .filter(milestone -> milestone.assessment() == assessment
                        && milestone.item().id().equals(item))
                .reduce((earlier, later) -> later);
    }
}

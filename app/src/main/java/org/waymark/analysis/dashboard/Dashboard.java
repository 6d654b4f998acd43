package org.waymark.analysis.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Group;
import org.waymark.catalogue.AcademicYear;

/**
 * The headlines of a school.
 *
 * @param years with any result, newest first, to choose from
 * @param groups to choose from
 * @param assessments those of which anything is known, in their order; none in a school without a result
 * @param judged the school's own judgements, where there is no statutory result
 * @param lastSaved when a result of the school was last saved
 * @param whatIf what is changed for the view, in words; empty where nothing is
 * @param changes the same pupil by pupil
 */
public record Dashboard(
        Choice choice,
        List<AcademicYear> years,
        List<Group> groups,
        List<AssessmentFigures> assessments,
        Optional<JudgedBlock> judged,
        Optional<Instant> lastSaved,
        String whatIf,
        List<String> changes) {
    public Dashboard {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
        assessments = List.copyOf(assessments);
        changes = List.copyOf(changes);
    }
}

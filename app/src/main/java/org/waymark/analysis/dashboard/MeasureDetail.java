package org.waymark.analysis.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.Group;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/**
 * All that is behind one figure.
 *
 * @param years in which the school has results and there is this measure, newest first
 * @param groups to choose from
 * @param trend the measure over the years, of the chosen group
 * @param leftOut who does not count, code by code
 * @param byGroup the chosen year for every group
 * @param england England's figures of the year, or of the newest before it, one for each group that is known
 * @param pupils everybody of the chosen group; none for a reader without names
 * @param notHeld years between those of the trend in which the assessment was not held
 * @param lastSaved when a result of the school was last saved
 * @param whatIf what is changed for the view, in words; empty where nothing is
 * @param changes the same pupil by pupil
 */
public record MeasureDetail(
        Choice choice,
        Edition edition,
        Measure measure,
        List<AcademicYear> years,
        List<Group> groups,
        MeasureYears trend,
        List<LeftOutCode> leftOut,
        List<GroupLine> byGroup,
        List<EnglandGroup> england,
        List<PupilBehind> pupils,
        List<Integer> notHeld,
        Optional<Instant> lastSaved,
        String whatIf,
        List<String> changes) {
    public MeasureDetail {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
        leftOut = List.copyOf(leftOut);
        byGroup = List.copyOf(byGroup);
        england = List.copyOf(england);
        pupils = List.copyOf(pupils);
        notHeld = List.copyOf(notHeld);
        changes = List.copyOf(changes);
    }

    /** England's figure of a group. */
    public record EnglandGroup(Group group, Comparator figure) {}

    /** The figure of the chosen year and group. */
    public YearFigure now() {
        return trend.years().getLast();
    }

    /** The pupils of one part. */
    public List<PupilBehind> list(Behind behind) {
        return pupils.stream().filter(pupil -> pupil.behind() == behind).toList();
    }
}

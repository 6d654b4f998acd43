package org.waymark.tracking.overview;

import java.util.List;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.GroupFigures;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/**
 * How pupils stand at a point.
 *
 * @param edition the point
 * @param source judgements or tests
 * @param pupils whom it is about, and what else could be chosen
 * @param cohort those pupils with what stands of them at the point
 * @param lines combinations first, then the subjects or tests in order
 * @param byYear each year group for itself; whoever the report is about
 * @param byGroup the groups and classes of those pupils, everybody first
 */
public record PointOverview(
        Edition edition,
        Source source,
        PupilSets.Offered pupils,
        Cohort cohort,
        List<SubjectLine> lines,
        List<YearLine> byYear,
        List<GroupFigures> byGroup) {
    public PointOverview {
        lines = List.copyOf(lines);
        byYear = List.copyOf(byYear);
        byGroup = List.copyOf(byGroup);
    }

    /** The shares at or above age-related expectations, in the order of the lines. */
    public List<Measure> measures() {
        return lines.stream().map(SubjectLine::measure).toList();
    }

    /** Whether anything of the source stands of anybody. */
    public boolean hasResults() {
        return cohort.members().stream()
                .anyMatch(member -> source.items(edition).stream().anyMatch(item -> member.value(item.id()) != null));
    }
}

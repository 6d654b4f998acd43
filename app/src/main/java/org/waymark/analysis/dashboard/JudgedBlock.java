package org.waymark.analysis.dashboard;

import java.util.List;
import org.waymark.analysis.GroupFigures;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;

/**
 * The school's own judgements on the dashboard: of the year groups that have no statutory result in those subjects.
 *
 * @param edition the latest point of the year at which anybody was judged
 * @param measures the headlines, and each subject's
 * @param byYearGroup the figures of each year group, one for each measure
 * @param leftOut the year groups that have statutory results in these subjects, which say more
 */
public record JudgedBlock(
        Edition edition, List<Measure> measures, List<GroupFigures> byYearGroup, List<YearGroup> leftOut) {
    public JudgedBlock {
        measures = List.copyOf(measures);
        byYearGroup = List.copyOf(byYearGroup);
        leftOut = List.copyOf(leftOut);
    }
}

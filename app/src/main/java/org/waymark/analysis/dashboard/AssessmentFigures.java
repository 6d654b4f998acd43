package org.waymark.analysis.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.analysis.GroupFigures;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/**
 * One assessment on the dashboard.
 *
 * @param edition the chosen year's, or the newest before where there was none
 * @param years the years shown, oldest first
 * @param notHeld years between them in which the assessment was not held
 * @param measures in the order of the catalogue
 * @param byGroup the figures of every group in the edition's year, one for each measure
 * @param realByGroup the same without what is changed for the view; empty where nothing is
 * @param scores how the scores are distributed, for an assessment that is one score
 */
public record AssessmentFigures(
        Edition edition,
        List<AcademicYear> years,
        List<Integer> notHeld,
        List<MeasureYears> measures,
        List<GroupFigures> byGroup,
        List<GroupFigures> realByGroup,
        Optional<ScoreBands> scores) {
    public AssessmentFigures {
        years = List.copyOf(years);
        notHeld = List.copyOf(notHeld);
        measures = List.copyOf(measures);
        byGroup = List.copyOf(byGroup);
        realByGroup = List.copyOf(realByGroup);
    }

    /** The measures themselves. */
    public List<Measure> listMeasures() {
        return measures.stream().map(MeasureYears::measure).toList();
    }

    /** Whether figures of this year and of the one shown before it may not be compared. */
    public boolean breaksBefore(AcademicYear year) {
        int at = years.indexOf(year);
        if (at <= 0) {
            return false;
        }
        AcademicYear before = years.get(at - 1);
        return measures.stream()
                .anyMatch(measure -> measure.find(year).isPresent()
                        && measure.find(before)
                                .filter(then -> then.series()
                                        .equals(measure.find(year).get().series()))
                                .isEmpty());
    }

    /** The years between the first and the last of those shown in which the assessment was not held. */
    static List<Integer> notHeld(List<AcademicYear> shown, List<Edition> editions) {
        return IntStream.rangeClosed(shown.getFirst().endYear(), shown.getLast().endYear())
                .filter(year ->
                        editions.stream().noneMatch(edition -> edition.year().endYear() == year))
                .boxed()
                .toList();
    }
}

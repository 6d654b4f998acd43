package org.waymark.analysis.dashboard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Comparators;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Measure;

/**
 * A measure over the years, of one group.
 *
 * @param measure as it is in the newest of the years
 * @param years oldest first; a year in which there was no such measure is not among them
 * @param real the chosen year's figure as it is in truth, where something is changed for the view
 * @param beside what the chosen year's figure is compared with; empty where there is nothing yet
 */
public record MeasureYears(
        Measure measure, List<YearFigure> years, Optional<ShownFigure> real, Optional<Comparators.Comparator> beside) {
    public MeasureYears {
        years = List.copyOf(years);
    }

    /** The figure of a year. */
    public Optional<YearFigure> find(AcademicYear year) {
        return years.stream().filter(figure -> figure.year().equals(year)).findFirst();
    }

    /** Our own newest figure before a year that compares with it. */
    static Optional<Comparators.Comparator> before(AcademicYear year, List<YearFigure> years) {
        Optional<String> series = years.stream()
                .filter(figure -> figure.year().equals(year))
                .findFirst()
                .map(YearFigure::series);
        return years.stream()
                .filter(figure -> figure.year().compareTo(year) < 0 && figure.hasValue())
                .filter(figure -> series.filter(figure.series()::equals).isPresent())
                .max(Comparator.comparing(YearFigure::year))
                .map(figure -> new Comparators.Comparator(
                        figure.year().equals(year.previous()) ? "last year" : "our last figure",
                        figure.year().endYear(),
                        figure.shown().figure().rounded().orElse(BigDecimal.ZERO),
                        "Our own results",
                        ""));
    }
}

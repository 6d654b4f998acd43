package org.waymark.analysis.dashboard;

import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.AcademicYear;

/**
 * A measure in one year.
 *
 * @param series figures of two years compare where this is the same
 * @param shown the figure, with what is changed for the view
 * @param england England's figure of the same year and group
 */
public record YearFigure(AcademicYear year, String series, ShownFigure shown, Optional<Comparator> england) {

    /** Whether there is a value that may be seen. */
    public boolean hasValue() {
        return !shown.hidden() && shown.figure().denominator() > 0;
    }

    /** Whether most have no result yet, so that what the others have says little of all. */
    public boolean isThin() {
        return !shown.hidden() && shown.figure().missing() * 2 > shown.figure().pupils();
    }
}

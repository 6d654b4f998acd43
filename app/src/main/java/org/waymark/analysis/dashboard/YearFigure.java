package org.waymark.analysis.dashboard;

import java.util.Optional;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.MeasureKind;

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

    /**
     * Whether what is known says little of all: most have no result yet; or, where one of two checks is enough, those who
     * met it in the first are counted already while one in ten or more waits for the second.
     */
    public boolean isThin() {
        if (shown.hidden()) {
            return false;
        }
        int share = shown.figure().measure().kind() == MeasureKind.SHARE_ANY ? 10 : 2;
        return shown.figure().missing() * share > shown.figure().pupils();
    }
}

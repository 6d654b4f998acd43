package org.waymark.tracking.path;

import java.util.Comparator;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/** A moment of a pupil's way: an assessment of a year. */
public record Stop(Assessment assessment, AcademicYear year) implements Comparable<Stop> {

    private static final Comparator<Stop> IN_TIME =
            Comparator.comparing(Stop::year).thenComparingInt(Stop::inYear);

    /** Such as {@code Summer 2, 2025/26}. */
    public String label() {
        return assessment.title() + ", " + year.label();
    }

    /** The statutory assessments are sat before the last point of the year, and after the others. */
    private int inYear() {
        int all = Assessment.values().length;
        return assessment == Assessment.SUMMER_2
                ? all
                : assessment.isPoint() ? assessment.ordinal() - all : assessment.ordinal();
    }

    @Override
    public int compareTo(Stop other) {
        return IN_TIME.compare(this, other);
    }
}

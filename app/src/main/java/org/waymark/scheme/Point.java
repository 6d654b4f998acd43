package org.waymark.scheme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/** A point of a certain year, such as Autumn 1 of 2025/26. */
public record Point(Assessment assessment, AcademicYear year) implements Comparable<Point> {

    private static final Comparator<Point> IN_TIME =
            Comparator.comparing(Point::year).thenComparing(Point::assessment);

    public Point {
        if (!assessment.isPoint()) {
            throw new IllegalArgumentException(assessment + " is not a point of the year");
        }
    }

    /** Such as {@code 2026-autumn1}, for addresses and commands. */
    public String code() {
        return year + "-" + assessment.code();
    }

    /** Such as {@code Autumn 1, 2025/26}. */
    public String label() {
        return assessment.title() + ", " + year.label();
    }

    /**
     * A Friday near the end of the half term that it closes. Waymark's assumption, not a fact about a school: term dates
     * differ from place to place, so it is only what is offered where nobody said another.
     */
    public LocalDate usualEnd() {
        int end = year.endYear();
        LocalDate near = switch (assessment) {
            case AUTUMN_1 -> LocalDate.of(end - 1, Month.OCTOBER, 24);
            case AUTUMN_2 -> LocalDate.of(end - 1, Month.DECEMBER, 18);
            case SPRING_1 -> LocalDate.of(end, Month.FEBRUARY, 13);
            case SPRING_2 -> LocalDate.of(end, Month.MARCH, 27);
            case SUMMER_1 -> LocalDate.of(end, Month.MAY, 24);
            case SUMMER_2 -> LocalDate.of(end, Month.JULY, 18);
            case EYFSP, PHONICS, KS1, MTC, KS2 -> throw new IllegalStateException("No point: " + assessment);
        };
        return near.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    }

    /** The point of a {@link #code()}; empty for anything else. */
    public static Optional<Point> find(String code) {
        int dash = code.indexOf('-');
        if (dash != 4 || !code.substring(0, dash).matches("20[0-9]{2}")) {
            return Optional.empty();
        }
        return Assessment.find(code.substring(dash + 1))
                .filter(Assessment::isPoint)
                .map(found -> new Point(found, new AcademicYear(Integer.parseInt(code.substring(0, dash)))));
    }

    @Override
    public int compareTo(Point other) {
        return IN_TIME.compare(this, other);
    }
}

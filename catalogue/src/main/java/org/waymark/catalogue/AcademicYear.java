package org.waymark.catalogue;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/**
 * An academic year, 1 September to 31 August, named by the calendar year in which it ends: 2026 is 2025/26.
 *
 * @param endYear the year in which it ends, 1900 to 2999
 */
public record AcademicYear(int endYear) implements Comparable<AcademicYear> {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    public AcademicYear {
        if (endYear < EARLIEST || endYear > LATEST) {
            throw new IllegalArgumentException("Not an academic year: " + endYear);
        }
    }

    /** The academic year in which this day falls. */
    public static AcademicYear of(LocalDate day) {
        return new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() + 1 : day.getYear());
    }

    /** Such as {@code 2025/26}. */
    public String label() {
        return String.format(Locale.ROOT, "%d/%02d", endYear - 1, endYear % 100);
    }

    public LocalDate firstDay() {
        return LocalDate.of(endYear - 1, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(endYear, Month.AUGUST, 31);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public AcademicYear previous() {
        return minus(1);
    }

    public AcademicYear next() {
        return minus(-1);
    }

    public AcademicYear minus(int years) {
        return new AcademicYear(endYear - years);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(endYear, other.endYear);
    }

    @Override
    public String toString() {
        return Integer.toString(endYear);
    }
}

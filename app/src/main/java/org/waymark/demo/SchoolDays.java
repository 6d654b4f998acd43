package org.waymark.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.waymark.catalogue.AcademicYear;

/** Days on which schools are open. Which days of a year the DfE names is the catalogue's; these are habits. */
final class SchoolDays {

    private SchoolDays() {}

    /** The first day of lessons. */
    static LocalDate first(AcademicYear year) {
        return onOrAfter(year.firstDay().plusDays(2));
    }

    /** The last day of lessons. */
    static LocalDate last(AcademicYear year) {
        return onOrBefore(LocalDate.of(year.endYear(), Month.JULY, 21));
    }

    static LocalDate onOrAfter(LocalDate day) {
        return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    static LocalDate onOrBefore(LocalDate day) {
        return isWeekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
    }

    /** The Monday of a month with this number, from 1. */
    static LocalDate monday(AcademicYear year, Month month, int number) {
        return LocalDate.of(year.endYear(), month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

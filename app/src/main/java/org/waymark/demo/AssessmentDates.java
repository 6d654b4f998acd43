package org.waymark.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.KeyDate;

/** When an edition's assessments took place: where the catalogue knows the date by it, else in the usual week. */
final class AssessmentDates {

    private AssessmentDates() {}

    static LocalDate profile(Edition edition) {
        return SchoolDays.monday(edition.year(), Month.JUNE, 3).plusDays(3);
    }

    static LocalDate phonics(Edition edition) {
        return find(edition, "Check week begins")
                .orElse(SchoolDays.monday(edition.year(), Month.JUNE, 2))
                .plusDays(1);
    }

    static LocalDate tables(Edition edition) {
        return find(edition, "Check window opens")
                .orElse(SchoolDays.monday(edition.year(), Month.JUNE, 1))
                .plusDays(2);
    }

    /** The day of a test of Key Stage 2, of which there is one each from Monday to Wednesday. */
    static LocalDate test(Edition edition, int day) {
        // Where the week is not confirmed, its Wednesday: the Monday may have been a bank holiday.
        return find(edition, "Tests")
                .map(monday -> monday.plusDays(day))
                .orElse(SchoolDays.monday(edition.year(), Month.MAY, 2).plusDays(2));
    }

    static LocalDate infantTests(Edition edition) {
        return SchoolDays.monday(edition.year(), Month.MAY, 3).plusDays(2);
    }

    /** The last judgements are made shortly before they are due. */
    static LocalDate judgements(Edition edition) {
        return SchoolDays.onOrBefore(find(edition, "Teacher assessment due")
                .orElse(SchoolDays.monday(edition.year(), Month.JUNE, 4).plusDays(3))
                .minusDays(4));
    }

    private static Optional<LocalDate> find(Edition edition, String what) {
        return edition.keyDates().stream()
                .filter(date -> date.what().startsWith(what))
                .map(KeyDate::from)
                .findFirst();
    }
}

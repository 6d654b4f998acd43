package org.waymark.transfer;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Enrolment;
import org.waymark.transfer.incoming.IncomingPupil;

/**
 * In which year and year group a new pupil joins. A file of this school says both; one of another school says where the
 * pupil was there, and the pupil joins now, or in September when they leave there in the summer.
 *
 * @param yearGroup null for a pupil who is then past Year 6
 * @param moved whether the year is another than that of the file
 */
record Joining(AcademicYear year, @Nullable YearGroup yearGroup, boolean moved) {

    static Joining of(FileTerms terms, IncomingPupil incoming, YearGroup group, LocalDate today) {
        if (!terms.ofAnotherSchool()) {
            return new Joining(terms.year(), group, false);
        }
        LocalDate left = incoming.leftBefore();
        LocalDate last = left == null ? incoming.leavingDate() : left;
        AcademicYear year = AcademicYear.of(today);
        if (terms.year().endYear() > year.endYear()) {
            year = terms.year();
        }
        if (last != null) {
            AcademicYear after = AcademicYear.of(last);
            // Who leaves in July or August joins in September.
            AcademicYear next = last.getMonth() == Month.JULY || last.getMonth() == Month.AUGUST ? after.next() : after;
            year = next.endYear() > year.endYear() ? next : year;
        }
        int place = group.ordinal() + year.endYear() - terms.year().endYear();
        YearGroup then = place < YearGroup.values().length ? YearGroup.values()[place] : null;
        return new Joining(year, then, true);
    }

    Optional<Enrolment> enrolment(@Nullable String className) {
        return yearGroup == null
                ? Optional.empty()
                : Optional.of(new Enrolment(year.endYear(), yearGroup.code(), moved ? null : className));
    }

    String words() {
        return yearGroup == null
                ? "By now the pupil is past Year 6, so they are kept with their results but not put on roll."
                : "Joins in " + yearGroup.label() + " in " + year.label()
                        + ". Choose the class, and correct the year if they join later.";
    }
}

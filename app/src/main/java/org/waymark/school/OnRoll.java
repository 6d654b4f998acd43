package org.waymark.school;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;

/**
 * A pupil as enrolled in one academic year.
 *
 * <p>For a reader without names the UPN is null, the surname is "Pupil", the forename the pupil's number, and the date
 * of birth the first day of its month.
 *
 * @param pupilId the pupil's key within the school
 * @param upn the current UPN, null where none is known
 * @param surname the preferred surname where one is given, else the legal one
 * @param forename the preferred forename where one is given, else the legal one
 * @param dateOfBirth for rules and terms of birth
 * @param sex F, M or U, null if not known
 * @param senProvision N, K or E (older records A, P, Q, S), null if not known
 * @param firstLanguage a code such as ENG or OTH, null if not known
 * @param ethnicity a code such as WBRI, null if not known
 * @param ever6 whether eligible for free school meals at any point of the six years that end with this academic year
 * @param lookedAfter whether looked after by a local authority
 * @param serviceChild whether a parent serves in the armed forces, null if not known
 * @param year the academic year, named by the year in which it ends
 * @param yearGroup N, R or 1 to 6
 * @param classId the class of that year, null for a pupil without one
 * @param className the name of that class
 * @param entryDate the first day at this school, null if not known
 * @param leavingDate the last day at this school, null while on roll
 */
public record OnRoll(
        long pupilId,
        @Nullable String upn,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String senProvision,
        @Nullable String firstLanguage,
        @Nullable String ethnicity,
        boolean ever6,
        boolean lookedAfter,
        @Nullable Boolean serviceChild,
        int year,
        String yearGroup,
        @Nullable Long classId,
        @Nullable String className,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate leavingDate) {

    /**
     * Whether the pupil left before the assessments of the year were over. Who leaves with the summer holidays was there
     * for all of them.
     */
    public boolean leftEarly() {
        return leavingDate != null && leavingDate.isBefore(LocalDate.of(year, 7, 1));
    }

    /**
     * The year group in which a pupil was in some year: the one known for another year moved by the years between, else
     * the usual one of the date of birth. Empty before Nursery and after Year 6.
     *
     * @param year the academic year asked about, named by the year in which it ends
     * @param known the year group in another year, null if none is known
     * @param knownYear that other year
     */
    public static Optional<YearGroup> yearGroupIn(
            int year, @Nullable YearGroup known, int knownYear, LocalDate dateOfBirth) {
        if (known != null) {
            int place = known.ordinal() + year - knownYear;
            return place < 0 || place >= YearGroup.values().length
                    ? Optional.empty()
                    : Optional.of(YearGroup.values()[place]);
        }
        AcademicYear asked = new AcademicYear(year);
        return Arrays.stream(YearGroup.values())
                .filter(group -> group.usualBirths(asked).contains(dateOfBirth))
                .findFirst();
    }

    /** The name as lists show it: "Surname, Forename"; "Pupil 12" where names may not be seen. */
    public String listName() {
        // No name starts with a digit: this is the number that stands for one.
        boolean hidden = Character.isDigit(forename.charAt(0));
        return hidden ? surname + " " + forename : surname + ", " + forename;
    }
}

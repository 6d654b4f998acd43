package org.waymark.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school keeps of a pupil, apart from year group and class.
 *
 * @param upn the current UPN, capital letters; null where none is known
 * @param formerUpns UPNs the pupil had before
 * @param surname the legal surname
 * @param forename the legal forename
 * @param middleNames further forenames
 * @param preferredSurname the surname to show, where it is not the legal one
 * @param preferredForename the forename to show, where it is not the legal one
 * @param dateOfBirth date of birth
 * @param sex F, M or U
 * @param ethnicity a code such as WBRI
 * @param firstLanguage a code such as ENG or OTH
 * @param senProvision N, K or E (older records A, P, Q, S)
 * @param ever6 free school meals at any point in six years, where the school says so; null to work it out from the spells
 * @param lookedAfter whether looked after by a local authority
 * @param serviceChild whether a parent serves in the armed forces
 * @param entryDate the first day at this school
 * @param leavingDate the last day at this school
 * @param freeMeals spells of free school meals, oldest first
 */
public record PupilDetails(
        @Nullable String upn,
        List<String> formerUpns,
        String surname,
        String forename,
        @Nullable String middleNames,
        @Nullable String preferredSurname,
        @Nullable String preferredForename,
        LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String firstLanguage,
        @Nullable String senProvision,
        @Nullable Boolean ever6,
        boolean lookedAfter,
        @Nullable Boolean serviceChild,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate leavingDate,
        List<FreeMeals> freeMeals) {

    public PupilDetails {
        formerUpns = List.copyOf(formerUpns);
        freeMeals = List.copyOf(freeMeals);
    }

    /** A builder that starts from these details. */
    public PupilDetailsBuilder change() {
        return new PupilDetailsBuilder(this);
    }

    /** The name as lists show it: "Surname, Forename", the preferred ones where given. */
    public String listName() {
        return (preferredSurname == null ? surname : preferredSurname) + ", "
                + (preferredForename == null ? forename : preferredForename);
    }
}

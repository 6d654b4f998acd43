package org.waymark.transfer.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.FreeMeals;

/**
 * A pupil as a file tells of them. Null, and an empty list, means that the file does not say: what the school knows then
 * stays.
 *
 * @param line where the pupil stands in the file, from 1
 * @param freeMealsNow whether the pupil has free school meals this year, where the file says no dates
 * @param leftBefore the last day at the school that the file comes from, where that is another
 * @param family what the file tells of the family and of attendance
 * @param results what the file tells of the pupil's results, in its order
 * @param wrongYearGroup what the file has as a year group where it is none of a primary school
 */
public record IncomingPupil(
        int line,
        @Nullable String upn,
        List<String> formerUpns,
        @Nullable String surname,
        @Nullable String forename,
        @Nullable String middleNames,
        @Nullable String preferredSurname,
        @Nullable String preferredForename,
        @Nullable LocalDate dateOfBirth,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String firstLanguage,
        @Nullable String senProvision,
        @Nullable Boolean ever6,
        @Nullable Boolean lookedAfter,
        @Nullable Boolean serviceChild,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate leavingDate,
        @Nullable LocalDate leftBefore,
        List<FreeMeals> freeMeals,
        @Nullable Boolean freeMealsNow,
        @Nullable YearGroup yearGroup,
        @Nullable String wrongYearGroup,
        @Nullable String className,
        IncomingFamily family,
        List<IncomingResult> results) {

    public IncomingPupil {
        formerUpns = List.copyOf(formerUpns);
        freeMeals = List.copyOf(freeMeals);
        results = List.copyOf(results);
    }

    /** Results of somebody of whom nothing else is said. */
    public static IncomingPupil ofResults(int line, List<IncomingResult> results) {
        return new IncomingPupil(
                line,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                IncomingFamily.NOTHING,
                results);
    }

    /** The same pupil with other results. */
    IncomingPupil withResults(List<IncomingResult> others) {
        return new IncomingPupil(
                line,
                upn,
                formerUpns,
                surname,
                forename,
                middleNames,
                preferredSurname,
                preferredForename,
                dateOfBirth,
                sex,
                ethnicity,
                firstLanguage,
                senProvision,
                ever6,
                lookedAfter,
                serviceChild,
                entryDate,
                leavingDate,
                leftBefore,
                freeMeals,
                freeMealsNow,
                yearGroup,
                wrongYearGroup,
                className,
                family,
                others);
    }

    /** The pupil as findings and previews name them: name, else UPN, else the line. */
    public String label() {
        String name = Stream.of(surname, forename).filter(part -> part != null).collect(Collectors.joining(", "));
        if (!name.isEmpty()) {
            return name;
        }
        return upn == null ? "Line " + line : upn;
    }
}

package org.waymark.ctf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One result of one pupil, every part word for word as the file has it (white space around it apart), so that codes
 * which nobody knows yet survive.
 *
 * @param stage such as {@code EYF}, {@code KS1}, {@code KS2}
 * @param locale such as {@code ENG}
 * @param year calendar year of the assessment: summer 2026 is {@code 2026}
 * @param subject such as {@code MAT}
 * @param method such as {@code TA} or {@code TT}
 * @param component such as {@code MTC}
 * @param status result status, such as {@code R}
 * @param qualifier result qualifier, such as {@code NM}
 * @param result the mark or code; {@code 0} is a result
 * @param resultDate when it was assessed, {@code yyyy-MM-dd}
 * @param line line of the element in the file, from 1; 0 for a result that was not read from a file
 * @param column column of the end of its opening tag, from 1; 0 for a result that was not read from a file
 */
public record CtfAssessment(
        @Nullable String stage,
        @Nullable String locale,
        @Nullable String year,
        @Nullable String subject,
        @Nullable String method,
        @Nullable String component,
        @Nullable String status,
        @Nullable String qualifier,
        @Nullable String result,
        @Nullable String resultDate,
        int line,
        int column) {

    /** The year as a number, where it is one from 1000 to 9999. */
    public OptionalInt findYear() {
        return year != null && Digits.areYear(year) ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty();
    }

    /** The date of the result, where it is one as XML writes it: {@code 2026-06-15}, also with a time or zone behind it. */
    public Optional<LocalDate> findResultDate() {
        return resultDate == null ? Optional.empty() : Optional.ofNullable(Values.findDate(resultDate));
    }

    /** The same result without its place in the file, for comparing results of different files. */
    public CtfAssessment withoutPlace() {
        return new CtfAssessment(
                stage, locale, year, subject, method, component, status, qualifier, result, resultDate, 0, 0);
    }
}

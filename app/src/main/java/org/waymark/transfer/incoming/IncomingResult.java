package org.waymark.transfer.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One result of a pupil as a file tells of it, word for word.
 *
 * @param line where it stands in the file, from 1
 * @param place what it is a result of
 * @param year the academic year of the result, by the year in which it ends; null where neither the file nor a person
 *     says it in a way that can be read
 * @param yearText the year as the file has it, for results whose year cannot be read; null where the file has none
 * @param text the mark or code; never blank
 * @param assessedOn the date of assessment, where the file says one
 */
public record IncomingResult(
        int line,
        ResultPlace place,
        @Nullable Integer year,
        @Nullable String yearText,
        String text,
        @Nullable LocalDate assessedOn) {

    /** The same result in other words. */
    public IncomingResult withText(String other) {
        return new IncomingResult(line, place, year, yearText, other, assessedOn);
    }
}

package org.waymark.transfer.returns;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of a list of registered pupils, as the list has them.
 *
 * @param line where the pupil stands in the list, from 1
 */
public record RegisteredPupil(
        int line,
        @Nullable String upn,
        @Nullable String surname,
        @Nullable String forename,
        @Nullable LocalDate dateOfBirth) {

    /** The pupil as people name them: name, else UPN, else the line. */
    public String label() {
        String name = Stream.of(surname, forename).filter(part -> part != null).collect(Collectors.joining(", "));
        return !name.isEmpty() ? name : upn != null ? upn : "Line " + line;
    }
}

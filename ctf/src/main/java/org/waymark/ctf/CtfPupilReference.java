package org.waymark.ctf;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Enough of a pupil for a person to know which one a finding is about; {@code null} where the file does not say.
 *
 * @param upn unique pupil number as written
 * @param surname legal surname
 * @param forename legal forename
 */
public record CtfPupilReference(
        @Nullable String upn,
        @Nullable String surname,
        @Nullable String forename) {

    /** Name and UPN as a reader would say them, or "a pupil without name or UPN". */
    public String describe() {
        String name = Stream.of(forename, surname).filter(part -> part != null).collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            return upn == null ? "a pupil without name or UPN" : upn;
        }
        return upn == null ? name : name + " (" + upn + ")";
    }
}

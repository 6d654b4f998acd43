package org.waymark.ctf;

import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself.
 *
 * @param documentName normally {@code Common Transfer File}
 * @param version version of the format as written, such as {@code 25.0}
 * @param dateTime when the file was made; files carry no time zone
 * @param qualifier whether the file is full or partial
 * @param descriptor free text, such as "Partial CTF containing phonics check data"
 * @param supplierId the system that wrote the file
 * @param source where the file comes from; {@link CtfSchool#UNKNOWN} where it does not say
 * @param destination where the file goes to; {@link CtfSchool#UNKNOWN} where it does not say
 */
public record CtfHeader(
        @Nullable String documentName,
        @Nullable String version,
        @Nullable LocalDateTime dateTime,
        @Nullable CtfQualifier qualifier,
        @Nullable String descriptor,
        @Nullable String supplierId,
        CtfSchool source,
        CtfSchool destination) {

    /** The header of a file that has none. */
    public static final CtfHeader UNKNOWN =
            new CtfHeader(null, null, null, null, null, null, CtfSchool.UNKNOWN, CtfSchool.UNKNOWN);

    /** The whole number of the version: 25 for {@code 25.0}; empty where it is missing or not a number. */
    public OptionalInt findVersionNumber() {
        if (version == null) {
            return OptionalInt.empty();
        }
        int dot = version.indexOf('.');
        String whole = dot < 0 ? version : version.substring(0, dot);
        if (!Digits.are(whole, 1, 3)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(whole));
    }
}

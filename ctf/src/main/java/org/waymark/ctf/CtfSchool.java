package org.waymark.ctf;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A school, authority or agency that a file comes from or goes to.
 *
 * @param lea three-character local authority number, or {@code XXX}, {@code MMM}, {@code NAA}
 * @param estab four-character establishment number, or {@code XXXX}, {@code MMMM}, {@code LLLL}
 * @param urn unique reference number, six digits
 * @param name the school's name
 * @param academicYear the year in which the academic year starts: 2025 is 2025/26; only a source school has it
 */
public record CtfSchool(
        @Nullable String lea,
        @Nullable String estab,
        @Nullable String urn,
        @Nullable String name,
        @Nullable Integer academicYear) {

    /** A school of which the file says nothing. */
    public static final CtfSchool UNKNOWN = new CtfSchool(null, null, null, null, null);

    /** Local authority and establishment number together, seven characters, where both are there. */
    public Optional<String> findLaestab() {
        return lea == null || estab == null ? Optional.empty() : Optional.of(lea + estab);
    }

    /** The year in which the academic year ends: 2026 for 2025/26. */
    public OptionalInt findYearEnding() {
        return academicYear == null ? OptionalInt.empty() : OptionalInt.of(academicYear + 1);
    }
}

package org.waymark.transfer.incoming;

import org.jspecify.annotations.Nullable;

/**
 * A school, authority or agency that a file comes from or goes to, as the file names it.
 *
 * @param laestab seven characters, such as {@code 9991001}, {@code 999LLLL} or {@code XXXXXXX}; null where not said
 * @param name its name, null where not said
 */
public record Origin(@Nullable String laestab, @Nullable String name) {

    /** Nothing is said. */
    public static final Origin UNKNOWN = new Origin(null, null);

    /** Whether it is one particular school: seven digits. */
    public boolean isSchool() {
        return laestab != null && laestab.length() == 7 && laestab.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it is a local authority or the national agency: {@code 999LLLL}, {@code NAALLLL}. */
    public boolean isAuthority() {
        return laestab != null && laestab.endsWith("LLLL");
    }

    /** The name where there is one, else the number. */
    public String label() {
        return name != null ? name : laestab != null ? laestab : "an unnamed source";
    }
}

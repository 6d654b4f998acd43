package org.waymark.analysis.outcomes;

import org.waymark.catalogue.Standing;

/**
 * What can become of a pupil in an item: a row of its table.
 *
 * @param key its id in addresses: a code, {@code none}, or a range of scores such as {@code 100-109}
 * @param label as tables show it, such as {@code EXS}
 * @param meaning in a few words; may be empty
 * @param place how it counts
 * @param standing how it stands against the standard, where it counts
 */
public record Outcome(String key, String label, String meaning, Place place, Standing standing) {

    /** The key of those without a result. */
    public static final String NONE = "none";

    /** How a pupil with an outcome counts. */
    public enum Place {
        /** Among those the percentages are out of. */
        COUNTED,
        /** Not among them, because a code says so or there was nothing to do. */
        LEFT_OUT,
        /** Would count, but there is no result yet. */
        MISSING
    }

    static Outcome missing() {
        return new Outcome(NONE, "No result yet", "", Place.MISSING, Standing.NONE);
    }

    public boolean isCounted() {
        return place == Place.COUNTED;
    }

    /** Whether the expected standard is reached. */
    public boolean isMet() {
        return standing != Standing.NONE;
    }
}

package org.waymark.national;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a loaded table says. */
public enum TableKind {
    /** The scaled score of every raw mark of one test in one year. */
    SCALED_SCORES("Scaled scores"),
    /** The mark that meets the standard of the phonics check in one year. */
    PHONICS_THRESHOLD("Phonics threshold"),
    /** Figures of all England to compare with, of one or more measures and years. */
    NATIONAL_FIGURES("National figures");

    private final String label;

    TableKind(String label) {
        this.label = label;
    }

    /** The word in the database and in JSON, such as {@code scaled-scores}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for people. */
    public String label() {
        return label;
    }

    /** The kind of a code, or nothing for an unknown word. */
    public static Optional<TableKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

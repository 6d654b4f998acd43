package org.waymark.tracking.progress;

import java.util.Arrays;
import java.util.Optional;

/** How a pupil moved between two points, against what was expected. */
public enum Progress {
    BELOW("below", "Below expected"),
    EXPECTED("expected", "Expected"),
    ABOVE("above", "Above expected"),
    /** At one of the points, or at both, nothing was judged. */
    NONE("none", "No assessment");

    private final String code;
    private final String label;

    Progress(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in addresses and in the record of a rule. */
    public String code() {
        return code;
    }

    /** The words of pages. */
    public String label() {
        return label;
    }

    /** That of a word. */
    public static Optional<Progress> find(String code) {
        return Arrays.stream(values())
                .filter(progress -> progress.code.equals(code))
                .findFirst();
    }
}

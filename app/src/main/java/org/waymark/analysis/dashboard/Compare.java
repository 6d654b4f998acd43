package org.waymark.analysis.dashboard;

import java.util.Arrays;

/** What the figures of a dashboard stand beside. */
public enum Compare {
    ENGLAND("england", "England"),
    LAST_YEAR("last-year", "Last year"),
    NONE("none", "Nothing");

    private final String code;
    private final String label;

    Compare(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in the address. */
    public String code() {
        return code;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** That of a word; England for any other. */
    public static Compare of(String code) {
        return Arrays.stream(values())
                .filter(compare -> compare.code.equals(code))
                .findFirst()
                .orElse(ENGLAND);
    }
}

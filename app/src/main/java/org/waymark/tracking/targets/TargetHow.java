package org.waymark.tracking.targets;

import java.util.Locale;

/** How a target came about. */
public enum TargetHow {
    HAND("set by hand"),
    RULE("set by a rule"),
    PASTE("pasted or from a file"),
    CLEAR("taken away"),
    UNDO("an earlier act taken back");

    private final String label;

    TargetHow(String label) {
        this.label = label;
    }

    /** In words, for the history. */
    public String label() {
        return label;
    }

    /** The word by which it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TargetHow of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

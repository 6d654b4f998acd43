package org.waymark.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what kind of act results changed. */
public enum ChangeKind {
    CELL("Entered"),
    PASTE("Pasted"),
    FILL("Filled"),
    CLEAR("Cleared"),
    REMEDY("Settled"),
    FORM("Entered in the form"),
    SCRIPT("By a script"),
    FILE("From a file"),
    UNDO("Undone"),
    REDO("Done again"),
    SIGN_OFF("Signed off"),
    REOPEN("Reopened"),
    DERIVE("Worked out again"),
    /** Brought forward from an earlier point: not a judgement of its own until somebody makes it one. */
    COPY("Copied from an earlier point");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** The word kept in the database and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of the history page. */
    public String label() {
        return label;
    }

    /** The kind of a code, or nothing for an unknown word. */
    public static Optional<ChangeKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

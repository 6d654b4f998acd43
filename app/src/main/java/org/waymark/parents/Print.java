package org.waymark.parents;

import java.util.Arrays;
import java.util.Optional;

/** How a report is printed. */
public enum Print {
    /** In the school's colours. */
    NORMAL("normal", "Normal"),
    /** In letters of at least 18 points. */
    LARGE("large", "Large print"),
    /** In black and white: nothing depends on a shade. */
    MONO("mono", "Black and white");

    private final String code;
    private final String label;

    Print(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in addresses, commands and the record. */
    public String code() {
        return code;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The print of a code, or nothing for a word that is none. */
    public static Optional<Print> find(String code) {
        return Arrays.stream(values()).filter(print -> print.code.equals(code)).findFirst();
    }
}

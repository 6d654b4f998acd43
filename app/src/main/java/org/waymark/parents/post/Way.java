package org.waymark.parents.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a report reaches somebody. */
public enum Way {
    EMAIL("By e-mail"),
    PAPER("On paper"),
    NONE("Nothing");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** The word in forms and in the record. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The way of a code, or nothing for a word that is none. */
    public static Optional<Way> find(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}

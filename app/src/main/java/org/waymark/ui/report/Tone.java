package org.waymark.ui.report;

import java.util.Locale;

/** How something is meant; never said by colour alone. */
public enum Tone {
    PLAIN,
    /** Of less weight, such as a missing figure. */
    QUIET,
    GOOD,
    /** Needs a look. */
    WARN,
    BAD;

    /** Signs with which a text says by itself how it is meant. */
    private static final String SIGNS = "▲▼◆●■=≈✓✗!+−–?";

    /** The sign that stands before a text, since colour alone says nothing; none where the text begins with its own. */
    public String sign(String text) {
        if (text.isEmpty() || SIGNS.indexOf(text.codePointAt(0)) >= 0) {
            return "";
        }
        return switch (this) {
            case PLAIN, QUIET -> "";
            case GOOD -> "✓";
            case WARN -> "!";
            case BAD -> "✗";
        };
    }

    /** The name of the class in style sheets, such as {@code tone-good}. */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}

package org.waymark.ui.report;

/** How something is meant; never said by colour alone. */
public enum Tone {
    PLAIN,
    /** Of less weight, such as a missing figure. */
    QUIET,
    GOOD,
    /** Needs a look. */
    WARN,
    BAD;

    /** The name of the class in style sheets, such as {@code tone-good}. */
    public String style() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}

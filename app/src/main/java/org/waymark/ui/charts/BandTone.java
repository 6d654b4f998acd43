package org.waymark.ui.charts;

import java.util.Locale;

/**
 * What a band or column stands for. Each has a colour in light and in dark, and a texture or a shade of grey of its own,
 * so that it reads in black and white too.
 */
public enum BandTone {
    /** Below the standard of the assessment: hatched. */
    BELOW("#eceae4", "#1b2430"),
    /** Working towards the standard. */
    WORKING("#e0a45b", "#1b2430"),
    /** At the standard. */
    MET("#2b7f72", "#ffffff"),
    /** Above it: the darkest, with dots. */
    HIGHER("#0d4a5e", "#ffffff"),
    /** Not counted, such as those who left: an outline. */
    OUT("#ffffff", "#1b2430");

    private final String fill;
    private final String ink;

    BandTone(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    /** The word of the classes in style sheets: {@code chart-met} for the fill, {@code chart-on-met} for words on it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fill where no style sheet says otherwise. */
    String fill() {
        return fill;
    }

    /** The colour of words on it where no style sheet says otherwise. */
    String ink() {
        return ink;
    }

    /** Whether it is filled with a texture rather than a colour alone. */
    boolean textured() {
        return this == BELOW || this == HIGHER;
    }
}

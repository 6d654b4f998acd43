package org.waymark.parents.paper;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a colour can be read on white paper, and which one near it can. */
public final class Colours {

    /** How far letters must stand out from their ground, after WCAG 2.2 AA. */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int STEPS = 200;

    private Colours() {}

    /** Whether a text is a colour as {@code #rrggbb}, in small letters. */
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** What a person typed as {@code #rrggbb} in small letters, as far as it can be: {@code 0D5B52} and {@code #abc} too. */
    public static String normalise(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (!text.startsWith("#")) {
            text = "#" + text;
        }
        if (text.length() == 4) {
            text = "#" + text.charAt(1) + text.charAt(1) + text.charAt(2) + text.charAt(2) + text.charAt(3)
                    + text.charAt(3);
        }
        return text;
    }

    /**
     * How far a colour stands out from white: 1 for white itself, 21 for black.
     *
     * @param colour as {@code #rrggbb}
     */
    public static double contrastOnWhite(String colour) {
        return 1.05 / (luminance(colour) + 0.05);
    }

    /** The same colour, only as much darker as it takes to be read on white. */
    public static String readable(String colour) {
        if (contrastOnWhite(colour) >= LEAST_CONTRAST) {
            return colour;
        }
        for (int step = STEPS - 1; step > 0; step--) {
            String darker = mix(colour, "#000000", (double) step / STEPS);
            if (contrastOnWhite(darker) >= LEAST_CONTRAST) {
                return darker;
            }
        }
        return "#000000";
    }

    /** A pale ground of the colour, on which black and the colour itself can be read. */
    static String tint(String colour) {
        return mix(colour, "#ffffff", 0.07);
    }

    /** A colour between two. */
    private static String mix(String one, String other, double shareOfOne) {
        StringBuilder mixed = new StringBuilder("#");
        for (int place = 1; place < 7; place += 2) {
            double value = channel(one, place) * shareOfOne + channel(other, place) * (1 - shareOfOne);
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value)));
        }
        return mixed.toString();
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 1))
                + 0.7152 * linear(channel(colour, 3))
                + 0.0722 * linear(channel(colour, 5));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int place) {
        return Integer.parseInt(colour.substring(place, place + 2), 16);
    }
}

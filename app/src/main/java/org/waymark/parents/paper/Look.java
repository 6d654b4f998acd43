package org.waymark.parents.paper;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a school's reports look, on A4 paper and on screen. Kept as JSON with each report that is released: a change of its
 * shape must read what is kept.
 *
 * @param colour of headings and lines, as {@code #rrggbb}; dark enough to be read on white, see {@link Colours}
 * @param crest the school's crest, null for none
 * @param lines what stands below the school's name, such as its address, its telephone and its head teacher
 * @param signatures whom a line to sign on is drawn for, such as "Class teacher"; may be empty
 */
public record Look(String colour, @Nullable Crest crest, List<String> lines, List<String> signatures) {

    /** The colour of a school that has chosen none. */
    public static final String USUAL_COLOUR = "#0d5b52";

    /** How a school's reports look before anybody said how they should. */
    public static final Look USUAL = new Look(USUAL_COLOUR, null, List.of(), List.of());

    /** @throws IllegalArgumentException if the colour is not written as {@code #rrggbb} */
    public Look {
        if (!Colours.isColour(colour)) {
            throw new IllegalArgumentException("A colour is written as #rrggbb");
        }
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
    }

    /**
     * A picture beside the school's name.
     *
     * @param png a PNG file in Base64
     * @param width in pixels
     * @param height in pixels
     * @param words what it shows, for those who cannot see it
     */
    public record Crest(String png, int width, int height, String words) {

        /** @throws IllegalArgumentException if it is no Base64, or has no size */
        public Crest {
            Base64.getDecoder().decode(png);
            if (width <= 0 || height <= 0) {
                throw new IllegalArgumentException("A crest has a size");
            }
        }

        /** The PNG file. */
        public byte[] bytes() {
            return Base64.getDecoder().decode(png);
        }
    }
}

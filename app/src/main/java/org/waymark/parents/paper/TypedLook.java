package org.waymark.parents.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A look as a person typed it.
 *
 * @param colour as {@code #rrggbb}
 * @param lines below the school's name, one a line
 * @param signatures whom lines to sign on are for, one a line
 * @param crest the crest, read already; null for none
 * @param crestWords what the crest shows
 */
public record TypedLook(String colour, String lines, String signatures, Look.@Nullable Crest crest, String crestWords) {

    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_SIGNATURES = 3;
    private static final int LONGEST_SIGNATURE = 60;
    private static final int LONGEST_WORDS = 200;

    /** A look as it stands, to be changed. */
    public static TypedLook of(Look look) {
        Look.Crest crest = look.crest();
        return new TypedLook(
                look.colour(),
                String.join("\n", look.lines()),
                String.join("\n", look.signatures()),
                crest,
                crest == null ? "" : crest.words());
    }

    /** What must be put right before it can be a look, by field; empty for nothing. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        String read = Colours.normalise(colour);
        if (!Colours.isColour(read)) {
            faults.put("colour", "Write the colour as # and six figures or letters from a to f, such as #0d5b52.");
        } else if (Colours.contrastOnWhite(read) < Colours.LEAST_CONTRAST) {
            faults.put(
                    "colour",
                    String.format(
                            Locale.ROOT,
                            "%s is too pale to be read on white: its contrast is %.1f and must be %.1f or more. The"
                                    + " nearest shade that can be read is %s.",
                            read,
                            Math.floor(Colours.contrastOnWhite(read) * 10) / 10,
                            Colours.LEAST_CONTRAST,
                            Colours.readable(read)));
        }
        if (crest != null && crestWords.isBlank()) {
            faults.put(
                    "crestWords",
                    "Say in a few words what the crest shows, for parents who cannot see it, such as “An oak tree”.");
        } else if (crestWords.length() > LONGEST_WORDS) {
            faults.put("crestWords", "Say it in at most " + LONGEST_WORDS + " characters.");
        }
        tooMuch("lines", split(lines), MOST_LINES, LONGEST_LINE, faults);
        tooMuch("signatures", split(signatures), MOST_SIGNATURES, LONGEST_SIGNATURE, faults);
        return faults;
    }

    private static void tooMuch(String field, List<String> texts, int most, int longest, Map<String, String> faults) {
        if (texts.size() > most) {
            faults.put(
                    field,
                    "Write at most " + most + " lines: the report needs the room. There are " + texts.size() + ".");
        } else if (texts.stream().anyMatch(text -> text.length() > longest)) {
            faults.put(field, "Keep each line to " + longest + " characters.");
        }
    }

    /** The nearest colour that can be read on white, where the typed one cannot; else empty. */
    public String nearestColour() {
        String read = Colours.normalise(colour);
        return Colours.isColour(read) && Colours.contrastOnWhite(read) < Colours.LEAST_CONTRAST
                ? Colours.readable(read)
                : "";
    }

    /** The same in another colour. */
    public TypedLook withColour(String other) {
        return new TypedLook(other, lines, signatures, crest, crestWords);
    }

    /**
     * The look.
     *
     * @throws IllegalStateException if it has faults
     */
    public Look look() {
        if (!faults().isEmpty()) {
            throw new IllegalStateException("Nobody put right what was typed");
        }
        Look.Crest named =
                crest == null ? null : new Look.Crest(crest.png(), crest.width(), crest.height(), crestWords.strip());
        return new Look(Colours.normalise(colour), named, split(lines), split(signatures));
    }

    private static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

package org.waymark.ctf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file: {@code LLLnnnn_TYPE_LLLnnnn_SSS.xml}. Names are a hint, never proof: the header of the file says
 * what it is.
 *
 * @param sourceLea three characters: digits, or {@code XXX} and the like
 * @param sourceEstab four characters: digits, or {@code LLLL} (the authority itself) and the like
 * @param type such as {@code CTF}, {@code FSP}, {@code PHO}, {@code KS1}, {@code KS2}, {@code MTC}
 * @param destinationLea three characters, also {@code NAA} (national agency)
 * @param destinationEstab four characters
 * @param serial 1 to 999
 */
public record CtfFileName(
        String sourceLea, String sourceEstab, String type, String destinationLea, String destinationEstab, int serial) {
    private static final Pattern NAME =
            Pattern.compile("([0-9A-Z]{3})([0-9A-Z]{4})_([A-Z0-9]{2,5})_([0-9A-Z]{3})([0-9A-Z]{4})_([0-9]{3})(.*)");

    /** What browsers and file managers add to the name of a copy. */
    private static final Pattern COPY =
            Pattern.compile("(?:[ _-]*\\([0-9]{1,3}\\)|[ _-]+[0-9]{1,2}|[ _-]+COPY)*+\\.XML");

    /** The longest name that a file system allows; a pattern should not meet a longer one. */
    private static final int LONGEST = 255;

    private static final Pattern PLACE = Pattern.compile("[0-9A-Z]{7}");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9]{2,5}");

    /**
     * A name of these parts, in capital letters.
     *
     * @throws IllegalArgumentException if they make no such name
     */
    public CtfFileName {
        if (!PLACE.matcher(sourceLea + sourceEstab).matches() || sourceLea.length() != 3) {
            throw new IllegalArgumentException("not a source: " + sourceLea + sourceEstab);
        }
        if (!PLACE.matcher(destinationLea + destinationEstab).matches() || destinationLea.length() != 3) {
            throw new IllegalArgumentException("not a destination: " + destinationLea + destinationEstab);
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a type: " + type);
        }
        if (serial < 1 || serial > 999) {
            throw new IllegalArgumentException("serial must be 1 to 999: " + serial);
        }
    }

    /**
     * The parts of a name (a path is one too), whatever its case and the folder before it, copies such as {@code …_001 (1).xml} included;
     * empty where it is no such name.
     */
    public static Optional<CtfFileName> find(String name) {
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String file = name.substring(folder + 1).strip().toUpperCase(Locale.ROOT);
        if (file.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = NAME.matcher(file);
        if (!parts.matches() || !COPY.matcher(part(parts, 7)).matches()) {
            return Optional.empty();
        }
        int serial = Integer.parseInt(part(parts, 6));
        if (serial == 0) {
            return Optional.empty();
        }
        return Optional.of(new CtfFileName(
                part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5), serial));
    }

    private static String part(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "" : part;
    }

    /** The name, such as {@code 9991001_PHO_999LLLL_001.xml}. */
    public String compose() {
        return String.format(
                Locale.ROOT,
                "%s%s_%s_%s%s_%03d.xml",
                sourceLea,
                sourceEstab,
                type,
                destinationLea,
                destinationEstab,
                serial);
    }

    @Override
    public String toString() {
        return compose();
    }
}

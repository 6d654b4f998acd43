package org.waymark.transfer.returns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers of the schools to which pupils go, those included that stand for a school without one. */
public final class NextSchool {

    /** Nobody knows where the pupil goes: the file is for the store of pupils who are looked for. */
    public static final String UNKNOWN = "XXXXXXX";

    /** A school outside England and Wales, or an independent one. */
    public static final String OUTSIDE = "MMMMMMM";

    /** What may be entered. */
    static final String HINT =
            "Enter the seven digits of the school's LAESTAB, or choose that it is not known or outside England and Wales.";

    private static final Pattern LAESTAB = Pattern.compile("[0-9]{7}");

    private NextSchool() {}

    /** The number as a file's name has it; empty where the text is none. */
    static Optional<String> find(String text) {
        String number = text.replaceAll("[\\s/-]", "").toUpperCase(Locale.ROOT);
        boolean known = number.equals(UNKNOWN)
                || number.equals(OUTSIDE)
                || LAESTAB.matcher(number).matches();
        return known ? Optional.of(number) : Optional.empty();
    }
}

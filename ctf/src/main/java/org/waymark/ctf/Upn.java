package org.waymark.ctf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unique pupil number: check letter, three digits of the local authority, four of the establishment, two of the year,
 * three of a serial number. The last of the serial is a letter in a temporary UPN. A value always has that shape; its
 * check letter may be wrong, because real files hold such and they still have to be matched.
 *
 * @param text the thirteen characters, capital letters
 */
public record Upn(String text) {
    /** The letters that a UPN uses, each worth its place from 0: no I, O or S. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern REST = Pattern.compile("[0-9]{11}[0-9" + LETTERS + "]");
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]" + REST.pattern());

    /**
     * A UPN as it is; {@link #find} takes texts of people and files.
     *
     * @throws IllegalArgumentException if the text does not have the shape of a UPN
     */
    public Upn {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not the shape of a UPN: " + text);
        }
    }

    /** The UPN that a text holds: white space around it and the case of its letters do not matter. */
    public static Optional<Upn> find(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upper).matches() ? Optional.of(new Upn(upper)) : Optional.empty();
    }

    /**
     * The check letter that belongs before twelve characters: the sum of each character times its position (2 to 13)
     * modulo 23. The letter at the end of a temporary UPN counts as its place in the alphabet without I, O and S.
     *
     * @throws IllegalArgumentException if the text is not eleven digits and a digit or UPN letter
     */
    public static char checkLetter(String twelve) {
        if (!REST.matcher(twelve).matches()) {
            throw new IllegalArgumentException("not the twelve characters after a check letter: " + twelve);
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            char c = twelve.charAt(i);
            int value = c <= '9' ? c - '0' : LETTERS.indexOf(c);
            sum += value * (i + 2);
        }
        return LETTERS.charAt(sum % 23);
    }

    /** Whether the first letter is the one that the rest asks for. */
    public boolean hasValidCheckLetter() {
        return text.charAt(0) == checkLetter(text.substring(1));
    }

    /** Whether this is a temporary UPN, which ends in a letter. */
    public boolean isTemporary() {
        return text.charAt(12) > '9';
    }

    /** The three digits of the local authority that gave the number. */
    public String lea() {
        return text.substring(1, 4);
    }

    @Override
    public String toString() {
        return text;
    }
}

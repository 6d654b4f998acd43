package org.waymark.ctf;

/** Numbers of the digits 0 to 9 and no others; {@code Character.isDigit} would let in those of every script. */
final class Digits {
    private Digits() {}

    /** Whether a text is nothing but digits, as many as said. */
    static boolean are(String text, int fewest, int most) {
        return text.length() >= fewest && text.length() <= most && value(text, 0, text.length()) >= 0;
    }

    /** Whether a text is a year of four digits, from 1000. */
    static boolean areYear(String text) {
        return are(text, 4, 4) && text.charAt(0) != '0';
    }

    /** The number in a part of a text, at most nine digits; negative where it is not one. */
    static int value(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}

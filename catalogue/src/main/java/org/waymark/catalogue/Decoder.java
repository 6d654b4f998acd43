package org.waymark.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what people type into values of a scale, forgiving in form and strict in meaning. */
final class Decoder {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*[.,][0-9]+|[0-9]+[.,]");
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int LONGEST_QUOTED = 20;

    private Decoder() {}

    /**
     * @param noun what the scale belongs to, such as "paper 1"
     * @param marksNamed what its numbers are called at the start of a sentence, such as "Marks"
     */
    static Decoded decode(Scale scale, String text, String noun, String marksNamed) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return new Decoded.Blank();
        }
        Optional<Code> code = findCode(scale, plain);
        if (code.isPresent()) {
            return ofCode(scale, code.get());
        }
        String quoted = quoted(plain);
        if (scale.marks().isPresent()) {
            MarkRange range = scale.marks().get();
            String runs = " " + marksNamed + " run from " + range.min() + " to " + range.max() + ".";
            if (isWhole(plain)) {
                String digits = withoutLeadingZeros(plain);
                boolean tooLong =
                        digits.length() > Integer.toString(range.max()).length();
                if (tooLong || Integer.parseInt(digits) > range.max()) {
                    return refused(scale, quoted + " is more than " + noun + " holds." + runs);
                }
                if (Integer.parseInt(digits) < range.min()) {
                    return refused(scale, quoted + " is too low for " + noun + "." + runs);
                }
                return new Decoded.Value(digits);
            }
            if (DECIMAL.matcher(plain).matches()) {
                return refused(scale, quoted + " is not a whole number." + runs);
            }
            return refused(scale, quoted + " is not allowed for " + noun + "." + runs);
        }
        return refused(scale, quoted + " is not allowed for " + noun + ".");
    }

    private static Decoded ofCode(Scale scale, Code code) {
        if (code.derivedOnly()) {
            return refused(scale, code.value() + " is worked out by Waymark and is not typed.");
        }
        if (!code.typable()) {
            return refused(
                    scale, "What " + code.value() + " means is not confirmed, so it cannot be entered as a result.");
        }
        return new Decoded.Value(code.value());
    }

    /** In any case; neither this nor the comparison depends on the locale. */
    static Optional<Code> findCode(Scale scale, String text) {
        // What is stored is written as the code is: figures ask this of hundreds of thousands of results.
        for (Code code : scale.codes()) {
            if (code.value().equals(text)) {
                return Optional.of(code);
            }
        }
        String word = plain(text).replace(" ", "");
        String wanted = isWhole(word) ? withoutLeadingZeros(word) : word;
        for (Code code : scale.codes()) {
            if (code.value().equalsIgnoreCase(wanted)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static Decoded refused(Scale scale, String message) {
        return new Decoded.Refused(message, scale.allowed());
    }

    /** Full-width letters and digits as plain ones, every kind of space as one, none at the ends. */
    private static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
                plain.appendCodePoint(point - FULL_WIDTH_SHIFT);
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().strip();
    }

    /** Nearly everything typed is; decoding stands in the way of every keystroke and every pasted cell. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter <= ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
    }
}

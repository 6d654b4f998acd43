package org.waymark.school;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without case, accents, hyphens, apostrophes and spaces, so that O'Brien is OBRIEN. */
public final class FoldedNames {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]");

    private FoldedNames() {}

    /** The name folded for comparing; empty for a text without letters. */
    public static String fold(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        // These letters are no accent on another one, yet systems write them both ways.
        String plain = apart.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
        return NOT_A_LETTER.matcher(plain).replaceAll("");
    }
}

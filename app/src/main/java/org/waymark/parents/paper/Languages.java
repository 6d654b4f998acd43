package org.waymark.parents.paper;

import java.util.Locale;
import java.util.Set;

/** What the languages of reports need of their pages. */
final class Languages {

    /** Languages written from right to left, as BCP 47 names them. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi", "ji", "pnb", "azb");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("arab", "aran", "hebr", "syrc", "thaa", "nkoo");

    private Languages() {}

    static boolean rightToLeft(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.getScript().isEmpty()) {
            return RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript().toLowerCase(Locale.ROOT));
        }
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /** Whether words have letters that run from right to left. */
    static boolean hasRightToLeft(String words) {
        return words.codePoints()
                .mapToObj(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    static boolean isEnglish(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("en");
    }
}

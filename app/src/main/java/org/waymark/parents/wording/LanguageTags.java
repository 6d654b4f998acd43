package org.waymark.parents.wording;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages as people type them, and which way they run. */
public final class LanguageTags {

    /** Scripts that run from right to left (Unicode bidirectional class R or AL). */
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi");

    /** Languages usually written in one of them (Unicode CLDR, likely subtags). */
    private static final Set<String> USUALLY = Set.of(
            "ar", "arc", "azb", "bal", "bgn", "bqi", "brh", "ckb", "dv", "fa", "glk", "haz", "he", "hnd", "hno", "khw",
            "ks", "lah", "lki", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sam", "sd", "sdh", "skr", "syr",
            "trw", "ug", "ur", "yi");

    /** A few are written so in one country. */
    private static final Set<String> USUALLY_THERE = Set.of("pa-PK", "ku-IQ", "ku-IR", "az-IR", "uz-AF", "ms-CC");

    private LanguageTags() {}

    /**
     * The tag of a language that somebody typed as its English name or its tag, such as {@code Polish}, {@code pl} or
     * {@code zh-Hant}.
     */
    public static Optional<String> find(String typed) {
        String wanted = typed.strip();
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> fullName(code).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> findTag(wanted));
    }

    private static Optional<String> findTag(String typed) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(typed.replace('_', '-')).build();
            // A language that has no name is none: the tag itself comes back.
            boolean known = !locale.getLanguage().isEmpty()
                    && !locale.getDisplayLanguage(Locale.UK).equals(locale.getLanguage());
            return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Its full name in English, such as {@code Polish} or {@code Chinese (Traditional)}. */
    public static String fullName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }

    /** Whether it is written from right to left. */
    public static boolean isRightToLeft(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.getScript().isEmpty()) {
            return SCRIPTS.contains(locale.getScript());
        }
        return USUALLY.contains(locale.getLanguage())
                || USUALLY_THERE.contains(locale.getLanguage() + "-" + locale.getCountry());
    }

    /** The names to choose from, in English and in order. */
    public static List<String> listNames() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !code.equals("en"))
                .map(LanguageTags::fullName)
                .distinct()
                .sorted()
                .toList();
    }
}

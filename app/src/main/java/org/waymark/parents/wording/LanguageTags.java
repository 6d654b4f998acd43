package org.waymark.parents.wording;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages as people type them. */
public final class LanguageTags {

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

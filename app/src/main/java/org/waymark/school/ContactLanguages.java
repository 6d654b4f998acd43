package org.waymark.school;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Languages by their English names, as people choose them, and as BCP 47 tags, as they are kept. */
public final class ContactLanguages {

    private static final Map<String, String> NAMES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    code -> code, code -> Locale.of(code).getDisplayLanguage(Locale.UK), (one, other) -> one));

    private ContactLanguages() {}

    /**
     * A language to choose.
     *
     * @param tag its BCP 47 tag
     * @param name in English
     */
    public record Language(String tag, String name) {}

    /** Every language that has a code of two letters, by name; English is not among them, it needs no saying. */
    public static List<Language> list() {
        return NAMES.entrySet().stream()
                .filter(known -> known.getKey().length() == 2 && !known.getKey().equals("en"))
                .map(known -> new Language(known.getKey(), known.getValue()))
                .sorted(Comparator.comparing(Language::name))
                .toList();
    }

    /** The tag of a language given by its tag or its English name; empty text for English, nothing for neither. */
    public static Optional<String> find(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty() || wanted.equalsIgnoreCase("English")) {
            return Optional.of("");
        }
        Optional<String> byName = NAMES.entrySet().stream()
                .filter(known -> known.getValue().equalsIgnoreCase(wanted))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        return byName.or(() -> byTag(wanted));
    }

    private static Optional<String> byTag(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return NAMES.containsKey(locale.getLanguage())
                    ? Optional.of(locale.getLanguage().equals("en") ? "" : locale.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException none) {
            return Optional.empty();
        }
    }

    /** The English name of a tag. */
    public static String name(String tag) {
        return tag.isEmpty() ? "English" : Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }
}

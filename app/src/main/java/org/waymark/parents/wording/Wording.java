package org.waymark.parents.wording;

import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.waymark.parents.Languages;

/**
 * The fixed words of reports in one language, as a school has them: its own, else Waymark's English.
 *
 * @param language as a BCP 47 tag
 * @param texts the template of every key
 * @param own the keys for which the school has words in this very language
 */
public record Wording(String language, Map<String, String> texts, java.util.Set<String> own) {
    public Wording {
        texts = Map.copyOf(texts);
        own = java.util.Set.copyOf(own);
    }

    /**
     * Words with values in their places; empty where the school leaves them out.
     *
     * @param values at least of every placeholder of the key; others are not looked at
     * @throws NoSuchElementException if there is no such key
     */
    public String text(String key, Map<String, String> values) {
        String template = texts.get(key);
        if (template == null) {
            throw new NoSuchElementException("No words " + key);
        }
        return Template.fill(template, values);
    }

    /**
     * Words without placeholders.
     *
     * @throws NoSuchElementException if there is no such key
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** Whether there are words of this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The school's own words of a key in this very language. */
    public Optional<String> findOwn(String key) {
        return own.contains(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A label of the catalogue, such as a subject or a goal, in this language; itself where nobody has said it. */
    public String label(String label) {
        String key = WordingKeys.ofLabel(label);
        return texts.containsKey(key) ? text(key) : label;
    }

    /** Whether it is written from right to left. */
    public boolean rightToLeft() {
        return Languages.isRightToLeft(language);
    }

    /** For dates. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}

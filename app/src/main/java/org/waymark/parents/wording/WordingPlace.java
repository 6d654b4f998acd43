package org.waymark.parents.wording;

import org.jspecify.annotations.Nullable;

/**
 * One place with fixed words as a school has it in one language.
 *
 * @param key the place
 * @param english the words that stand where the language has none: the school's English, else Waymark's
 * @param own the school's words in this language, null where it has none
 */
public record WordingPlace(
        WordingKey key, String english, @Nullable OwnWords own) {

    /** The template that a report uses. */
    public String standing() {
        return own == null ? english : own.text();
    }
}

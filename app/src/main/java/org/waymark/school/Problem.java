package org.waymark.school;

/**
 * Something about an entry that a person should know.
 *
 * @param field the field it is about, such as {@code dateOfBirth}; empty for the whole entry
 * @param warning whether the entry is kept all the same; else it is refused until this is put right
 * @param message what is wrong and what to do, in plain English
 */
public record Problem(String field, boolean warning, String message) {

    /** A problem that stops the entry. */
    public static Problem error(String field, String message) {
        return new Problem(field, false, message);
    }

    /** A problem that only wants a look. */
    public static Problem warning(String field, String message) {
        return new Problem(field, true, message);
    }
}

package org.waymark.catalogue;

/** What a text typed into a cell means. */
public sealed interface Decoded {
    /**
     * An allowed value, in the form in which it is stored.
     *
     * @param value the canonical value: {@code 7} for {@code 07}, {@code GDS} for {@code gds}
     */
    record Value(String value) implements Decoded {}

    /** Nothing was typed: the cell is cleared. */
    record Blank() implements Decoded {}

    /**
     * Not an allowed value; it stays in its cell and is not saved.
     *
     * @param message what is wrong, as a whole sentence or two
     * @param allowed the allowed values in words, such as {@code 0 to 40, or A, D, L or Q}
     */
    record Refused(String message, String allowed) implements Decoded {}
}

package org.waymark.catalogue.measure;

/** How one pupil counts in a measure. */
public sealed interface Treatment {

    /**
     * The pupil is one of those the figure is out of.
     *
     * @param amount what the pupil adds: 1 or 0 to a share, a number to a mean
     */
    record Counted(int amount) implements Treatment {}

    /**
     * The pupil does not count, because a code says so.
     *
     * @param code such as {@code L}
     * @param item the item with the code
     */
    record LeftOut(String code, String item) implements Treatment {}

    /**
     * The pupil would count, but a result is not there yet.
     *
     * @param item the first item without a result
     */
    record Missing(String item) implements Treatment {}
}

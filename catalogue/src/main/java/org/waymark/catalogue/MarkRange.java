package org.waymark.catalogue;

/**
 * The whole marks or scores from {@code min} to {@code max}, both included.
 *
 * @param min the lowest, 0 or more
 * @param max the highest, not below {@code min}
 */
public record MarkRange(int min, int max) {
    public MarkRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("Not a range of marks: " + min + " to " + max);
        }
    }

    public boolean contains(int mark) {
        return mark >= min && mark <= max;
    }

    /** Such as {@code 0 to 40}. */
    public String label() {
        return min + " to " + max;
    }
}

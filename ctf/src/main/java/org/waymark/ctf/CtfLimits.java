package org.waymark.ctf;

/**
 * How much a file may ask of its reader. A file beyond a limit is not an exception: reading stops and a finding says
 * where and why. All limits are at least 1. Beside them some are fixed: a million characters in one tag or comment, 5,000
 * different names, 1,000 characters in a name, 200 attributes of an element.
 *
 * @param bytes bytes in the file
 * @param depth elements within elements, the outermost counted
 * @param textLength characters (UTF-16 units) in one element that is kept; all texts of one pupil may have 32 times as
 *     many together
 * @param pupils pupils in the file
 * @param elementsPerPupil elements within one pupil, or within the header
 * @param findings findings that are handed over; further ones are only counted, apart from one that says so and one that
 *     says why reading stopped
 */
public record CtfLimits(long bytes, int depth, int textLength, long pupils, int elementsPerPupil, int findings) {

    /**
     * Limits of one's own.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public CtfLimits {
        if (bytes < 1 || depth < 1 || textLength < 1 || pupils < 1 || elementsPerPupil < 1 || findings < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }

    /**
     * Generous for a whole authority, small for an attacker: 4 GiB, one million pupils, 20,000 elements a pupil. They
     * bound what {@link CtfReader#read} needs at any moment, not what {@link CtfReader#readAll} gathers.
     */
    public static CtfLimits standard() {
        return new CtfLimits(4L << 30, 64, 32_768, 1_000_000, 20_000, 10_000);
    }
}

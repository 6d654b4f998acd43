package org.waymark.ctf;

/**
 * How much a file may ask of its reader. A file beyond a limit is not an exception: reading stops and a finding says
 * where and why. All limits are at least 1.
 *
 * @param bytes bytes in the file
 * @param depth elements within elements
 * @param textLength characters in one element that is kept
 * @param pupils pupils in the file
 * @param elementsPerPupil elements within one pupil
 * @param findings findings that are handed over; further ones are only counted
 */
public record CtfLimits(long bytes, int depth, int textLength, long pupils, int elementsPerPupil, int findings) {

    public CtfLimits {
        if (bytes < 1 || depth < 1 || textLength < 1 || pupils < 1 || elementsPerPupil < 1 || findings < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }

    /** Generous for a whole authority, small for an attacker: 4 GiB, one million pupils, 20 000 elements a pupil. */
    public static CtfLimits standard() {
        return new CtfLimits(4L << 30, 64, 32_768, 1_000_000, 20_000, 10_000);
    }
}

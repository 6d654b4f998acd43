package org.waymark.catalogue;

/**
 * One code of a scale, such as {@code GDS} or {@code A}.
 *
 * @param value the code as it is stored and shown
 * @param label what it means, in a few words
 * @param explanation how it counts, or what to know, in plain words; may be empty
 * @param counts how it counts in figures
 * @param certainty how sure we are that this code exists in this edition with this meaning
 * @param source where that was read
 * @param derivedOnly whether Waymark works it out (AS, NS, Wa, Wt …) and nobody types it
 */
public record Code(
        String value,
        String label,
        String explanation,
        Counts counts,
        Certainty certainty,
        String source,
        boolean derivedOnly) {

    /** Whether people may enter it: it is not worked out, and its meaning is known. */
    public boolean typable() {
        return !derivedOnly && certainty != Certainty.UNKNOWN;
    }
}

package org.waymark.parents.wording;

import java.util.List;

/**
 * What a file of words would change, or why it cannot be taken.
 *
 * @param changes what would change, in the order of the file
 * @param same how many lines say what stands already
 * @param empty how many lines say nothing: these stay as they are
 * @param notes what wants a look, and keeps nothing back
 * @param faults what must be put right first; while there is one, nothing is taken
 * @param fingerprint of the file and of what stands now: an act that was shown is done only as it was shown
 */
public record WordingPreview(
        List<Line> changes, int same, int empty, List<Fault> notes, List<Fault> faults, String fingerprint) {
    public WordingPreview {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /**
     * A change.
     *
     * @param key the place
     * @param before the template that stands now
     * @param after the template of the file
     * @param preview the new words with the examples in them
     */
    public record Line(WordingKey key, String before, String after, String preview) {}

    /**
     * A message about a line.
     *
     * @param line from 1; 0 for the whole file
     */
    public record Fault(long line, String message) {}

    /** Whether it can be taken and changes anything. */
    public boolean usable() {
        return faults.isEmpty() && !changes.isEmpty();
    }
}

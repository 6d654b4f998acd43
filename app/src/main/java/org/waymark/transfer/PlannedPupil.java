package org.waymark.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.school.PupilWrite;

/**
 * What an import does with one pupil of a file.
 *
 * @param line where the pupil stands in the file, from 1
 * @param name the pupil, as the file names them
 * @param verdict what happens
 * @param how by what the pupil was recognised, or why not
 * @param changes what changes, old and new; for a new pupil what the file tells
 * @param write what would be written, null where nothing is
 */
public record PlannedPupil(
        int line,
        String name,
        Verdict verdict,
        String how,
        List<FieldChange> changes,
        @Nullable PupilWrite write) {

    public PlannedPupil {
        changes = List.copyOf(changes);
    }

    /** What happens to a pupil of a file. */
    public enum Verdict {
        NEW("new"),
        CHANGED("changed"),
        SAME("the same"),
        DOUBTFUL("for you to decide"),
        REFUSED("refused"),
        UNMATCHED("not in this school");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The words for people. */
        public String label() {
            return label;
        }
    }

    /**
     * One part of a pupil that changes.
     *
     * @param field the part, in words
     * @param before what the school knows, empty for nothing
     * @param after what it will be
     */
    public record FieldChange(String field, String before, String after) {}
}

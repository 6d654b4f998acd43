package org.waymark.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What an import does with one result of a file.
 *
 * @param line where it stands in the file, from 1
 * @param pupilId the school's pupil: below 0 for one to be added
 * @param pupil the pupil's name
 * @param assessment the code of the assessment, empty where the place is not known
 * @param year the academic year, by the year in which it ends; null where the file does not say it
 * @param item the item's id, empty where the place is not known
 * @param label the item in words, or the code as the file has it
 * @param before the value that stands, empty for none
 * @param value the value of the file
 * @param verdict what happens
 * @param why why it is refused, kept or left, in plain words; empty where that is plain
 */
public record PlannedResult(
        int line,
        long pupilId,
        String pupil,
        String assessment,
        @Nullable Integer year,
        String item,
        String label,
        String before,
        String value,
        Verdict verdict,
        String why) {

    /** The same for a pupil who now has a key. */
    PlannedResult withPupil(long key) {
        return new PlannedResult(line, key, pupil, assessment, year, item, label, before, value, verdict, why);
    }

    /** What happens to a result of a file. */
    public enum Verdict {
        NEW("new"),
        CHANGED("changed"),
        SAME("same"),
        OURS("ours stays"),
        OLDER("a newer file has another"),
        REFUSED("refused"),
        UNKNOWN("code not known"),
        UNKNOWN_SAME("code not known, kept already");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The words for people. */
        public String label() {
            return label;
        }
    }
}

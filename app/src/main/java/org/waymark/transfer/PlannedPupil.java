package org.waymark.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one pupil of a file.
 *
 * @param line where the pupil stands in the file, from 1
 * @param name the pupil, as the file names them, or as the school does once it is known who it is
 * @param upn the UPN that the file gives, null for none
 * @param dateOfBirth as the file gives it, null for none
 * @param pupilId the school's pupil: below 0 for one to be added; null where nobody is meant yet
 * @param verdict what happens
 * @param how by what the pupil was recognised, or why not
 * @param changes what changes, old and new; for a new pupil what the file tells
 * @param candidates whom of the school it may be, for a person to decide
 */
public record PlannedPupil(
        int line,
        String name,
        @Nullable String upn,
        @Nullable LocalDate dateOfBirth,
        @Nullable Long pupilId,
        Verdict verdict,
        String how,
        List<FieldChange> changes,
        List<Candidate> candidates) {

    public PlannedPupil {
        changes = List.copyOf(changes);
        candidates = List.copyOf(candidates);
    }

    /** The same where nothing changes in the end. */
    PlannedPupil unchanged(String why) {
        return new PlannedPupil(
                line, name, upn, dateOfBirth, pupilId, Verdict.SAME, how + "; " + why, List.of(), candidates);
    }

    /** The same with further changes. */
    PlannedPupil with(List<FieldChange> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<FieldChange> all = new ArrayList<>(changes);
        all.addAll(more);
        return new PlannedPupil(
                line,
                name,
                upn,
                dateOfBirth,
                pupilId,
                verdict == Verdict.SAME ? Verdict.CHANGED : verdict,
                how,
                all,
                candidates);
    }

    /** Whether a person should say who it is, or may. */
    public boolean asks() {
        return verdict == Verdict.DOUBTFUL || verdict == Verdict.UNMATCHED;
    }

    /**
     * A pupil of the school whom a file's pupil may be.
     *
     * @param where the year group and class in which they were last, in words
     */
    public record Candidate(long id, String name, @Nullable String upn, LocalDate dateOfBirth, String where) {}

    /** What happens to a pupil of a file. */
    public enum Verdict {
        NEW("new"),
        CHANGED("changed"),
        SAME("the same"),
        DOUBTFUL("for you to decide"),
        REFUSED("refused"),
        UNMATCHED("not in this school"),
        LEFT_OUT("left out by you");

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

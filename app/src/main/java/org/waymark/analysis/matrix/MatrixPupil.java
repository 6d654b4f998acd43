package org.waymark.analysis.matrix;

import java.util.OptionalInt;
import org.waymark.analysis.Member;

/**
 * One pupil of the cohort, and where the pupil stands on both sides.
 *
 * @param row where the pupil began
 * @param rowNumber the score behind it, if it has one
 * @param rowYear the year in which that was recorded, named by the year in which it ends; empty without a result
 * @param column what became of the pupil
 * @param columnNumber the score behind it, if it has one
 */
public record MatrixPupil(
        Member member, Band row, OptionalInt rowNumber, OptionalInt rowYear, Band column, OptionalInt columnNumber) {

    /** Whether there is something on both sides. */
    public boolean complete() {
        return !row.key().equals(Band.NO_RESULT.key()) && !column.key().equals(Band.NO_RESULT.key());
    }

    /** Whether the pupil has a score on both sides, and is a dot of the scatter. */
    public boolean scored() {
        return rowNumber.isPresent() && columnNumber.isPresent();
    }
}

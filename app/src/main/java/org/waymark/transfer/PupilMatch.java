package org.waymark.transfer;

import org.waymark.school.Pupil;

/** Whom of the school a file's pupil is. */
sealed interface PupilMatch {

    /**
     * The pupil was found.
     *
     * @param pupil as the school knows them
     * @param how by what, for people: "matched by UPN"
     */
    record Found(Pupil pupil, String how) implements PupilMatch {}

    /** The school does not have the pupil. */
    record Nobody() implements PupilMatch {}

    /**
     * It may be one pupil or another, and only a person can say.
     *
     * @param why what speaks for and against, and what to do
     */
    record Doubtful(String why) implements PupilMatch {}
}

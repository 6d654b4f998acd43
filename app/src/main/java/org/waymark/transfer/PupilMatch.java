package org.waymark.transfer;

import java.util.List;
import org.waymark.school.RegisteredPupil;

/** Whom of the school a file's pupil is. */
sealed interface PupilMatch {

    /**
     * The pupil was found.
     *
     * @param pupil as the school knows them
     * @param how by what, for people: "matched by UPN"
     */
    record Found(RegisteredPupil pupil, String how) implements PupilMatch {}

    /**
     * The school does not have the pupil.
     *
     * @param alike pupils who resemble them, for a person to look at; nothing is guessed from that
     */
    record Nobody(List<RegisteredPupil> alike) implements PupilMatch {}

    /**
     * It may be one pupil or another, and only a person can say.
     *
     * @param why what speaks for and against, and what to do
     * @param candidates whom it may be
     */
    record Doubtful(String why, List<RegisteredPupil> candidates) implements PupilMatch {}
}

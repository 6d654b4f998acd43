package org.waymark.analysis.story;

import org.waymark.catalogue.Counts;
import org.waymark.catalogue.Standing;

/** Where a result stands, in a word. */
public enum Place {
    HIGHER("Higher"),
    MET("Met"),
    NOT_MET("Not met"),
    /** A code says that the pupil is not counted. */
    LEFT_OUT("Not counted"),
    /** A part of it is not there yet. */
    OPEN("Not complete yet"),
    /** Nothing is set that could be met. */
    NONE("");

    private final String word;

    Place(String word) {
        this.word = word;
    }

    /** The word for people; empty where there is nothing to say. */
    public String word() {
        return word;
    }

    static Place of(Counts counts) {
        return counts.higher() ? HIGHER : counts.met() ? MET : counts.inDenominator() ? NOT_MET : LEFT_OUT;
    }

    static Place of(Standing standing) {
        return switch (standing) {
            case HIGHER -> HIGHER;
            case MET -> MET;
            case NONE -> NOT_MET;
        };
    }
}

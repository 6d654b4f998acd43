package org.waymark.scheme;

import java.util.Optional;
import org.waymark.catalogue.Band;

/** What a step of a school's own scale means. Schools name their steps as they like; what a step means is one of these. */
public enum Meaning {
    PRE_KEY_STAGE("Pre-key stage: well below", Band.BELOW),
    BELOW("Below what is expected of the age", Band.BELOW),
    JUST_AT("Just at what is expected of the age", Band.JUST_AT),
    SECURELY_AT("Securely at what is expected of the age", Band.SECURELY_AT),
    ABOVE("Above what is expected of the age", Band.ABOVE),
    /** Such as absent, or too new to be judged: the pupil is left out of percentages, and the figure says so. */
    NOT_JUDGED("Not judged: left out of percentages", null);

    private final String label;
    private final Optional<Band> band;

    Meaning(String label, @org.jspecify.annotations.Nullable Band band) {
        this.label = label;
        this.band = Optional.ofNullable(band);
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** The band in which it compares; empty where nothing was judged. */
    public Optional<Band> band() {
        return band;
    }
}

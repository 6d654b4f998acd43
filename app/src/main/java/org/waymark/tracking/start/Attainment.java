package org.waymark.tracking.start;

import org.waymark.catalogue.Standing;

/** Where a pupil began or came to, as far as every assessment can say it: below, at or above what is expected. */
public enum Attainment {
    BELOW("Below expected"),
    AT("At expected"),
    ABOVE("Above expected"),
    UNKNOWN("Not known");

    private final String label;

    Attainment(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    static Attainment of(Standing standing) {
        return switch (standing) {
            case NONE -> BELOW;
            case MET -> AT;
            case HIGHER -> ABOVE;
        };
    }
}

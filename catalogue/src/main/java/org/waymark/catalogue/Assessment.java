package org.waymark.catalogue;

import java.util.Locale;
import java.util.Optional;

/** One of the five statutory assessments of England's primary schools. */
public enum Assessment {
    EYFSP("Early Years Foundation Stage Profile"),
    PHONICS("Phonics Screening Check"),
    KS1("End of Key Stage 1"),
    MTC("Multiplication Tables Check"),
    KS2("End of Key Stage 2");

    private final String title;

    Assessment(String title) {
        this.title = title;
    }

    /** The word used in addresses, files and commands, such as {@code eyfsp}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The full name, as a heading shows it. */
    public String title() {
        return title;
    }

    /** The assessment of this code, in any case. */
    public static Optional<Assessment> find(String code) {
        for (Assessment assessment : values()) {
            if (assessment.name().equals(code.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(assessment);
            }
        }
        return Optional.empty();
    }
}

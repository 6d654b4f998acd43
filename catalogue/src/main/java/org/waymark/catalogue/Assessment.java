package org.waymark.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a result belongs to: one of the five statutory assessments of England's primary schools, or one of the six points
 * of a year, the half-terms, at which a school judges its pupils by its own lights.
 */
public enum Assessment {
    EYFSP("Early Years Foundation Stage Profile"),
    PHONICS("Phonics Screening Check"),
    KS1("End of Key Stage 1"),
    MTC("Multiplication Tables Check"),
    KS2("End of Key Stage 2"),
    AUTUMN_1("Autumn 1"),
    AUTUMN_2("Autumn 2"),
    SPRING_1("Spring 1"),
    SPRING_2("Spring 2"),
    SUMMER_1("Summer 1"),
    SUMMER_2("Summer 2");

    private static final List<Assessment> STATUTORY =
            Arrays.stream(values()).filter(one -> !one.isPoint()).toList();
    private static final List<Assessment> POINTS =
            Arrays.stream(values()).filter(Assessment::isPoint).toList();

    private final String title;

    Assessment(String title) {
        this.title = title;
    }

    /** The statutory assessments, in order. */
    public static List<Assessment> statutory() {
        return STATUTORY;
    }

    /** The points of a year, in order. */
    public static List<Assessment> points() {
        return POINTS;
    }

    /** Whether it is a point of the year: its subjects and scales are the school's own. */
    public boolean isPoint() {
        return ordinal() >= AUTUMN_1.ordinal();
    }

    /** The word used in addresses, files and commands, such as {@code eyfsp} or {@code summer2}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The full name, as a heading shows it. */
    public String title() {
        return title;
    }

    /** The assessment of this code, in any case. */
    public static Optional<Assessment> find(String code) {
        for (Assessment assessment : values()) {
            if (assessment.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(assessment);
            }
        }
        return Optional.empty();
    }
}

package org.waymark.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.NationalFigure;
import org.waymark.national.Catalogues;

/** What stands beside a figure of ours. */
@Service
public class Comparators {

    private final Catalogues catalogues;

    Comparators(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * A figure beside ours.
     *
     * @param name whose it is, such as {@code England}
     * @param year the year it is of, named by the year in which it ends: not always ours
     * @param value as published: a percentage or a mean
     * @param source where it was read
     * @param note how sure it is and what else to know; may be empty
     */
    public record Comparator(String name, int year, BigDecimal value, String source, String note) {}

    /**
     * England's figure of this year; where there is none yet, the newest one before it that may be compared.
     *
     * @param group a group's code
     */
    public Optional<Comparator> findEngland(Edition edition, Measure measure, String group) {
        return catalogues.current().listEditions(edition.assessment()).stream()
                .filter(other -> other.year().compareTo(edition.year()) <= 0)
                .filter(other -> other.findMeasure(measure.id())
                        .filter(then -> then.series().equals(measure.series()))
                        .isPresent())
                .flatMap(other -> england(other, measure, group).stream())
                .findFirst();
    }

    /** England's figure of exactly this year. */
    public Optional<Comparator> findEnglandThen(Edition edition, Measure measure, String group) {
        return england(edition, measure, group);
    }

    private static Optional<Comparator> england(Edition edition, Measure measure, String group) {
        return edition.findNationalFigure(measure.id(), group)
                .map(figure -> new Comparator(
                        "England", edition.year().endYear(), figure.value(), figure.source(), note(figure)));
    }

    private static String note(NationalFigure figure) {
        String certainty = switch (figure.certainty()) {
            case CONFIRMED, OBSERVED -> "";
            case SECONDARY -> "Read in a second-hand source.";
            case MEMORY -> "Not confirmed: from memory.";
            case UNKNOWN -> "Not confirmed.";
        };
        return (certainty + " " + figure.note()).strip();
    }
}

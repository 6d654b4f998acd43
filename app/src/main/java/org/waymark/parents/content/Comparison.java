package org.waymark.parents.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.analysis.Comparators.Comparator;

/**
 * The figures of the school and of England at the end of Key Stage 2, the same for every report of a year.
 *
 * @param rows in the order of the table
 */
record Comparison(List<Row> rows) {

    Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * A figure of ours and the one beside it.
     *
     * @param ours rounded as published ones are; empty where nobody counts
     * @param pupils how many of ours count
     * @param missing how many of ours would count and have no result yet
     * @param england of this year or the newest before; empty where none is known
     */
    record Beside(Optional<BigDecimal> ours, int pupils, int missing, Optional<Comparator> england) {}

    /**
     * One line.
     *
     * @param subject the catalogue's label; empty for all of them together
     * @param share who met the standard, in per cent
     * @param average the mean scaled score; empty where the subject has none
     */
    record Row(String subject, Beside share, Optional<Beside> average) {}

    /** Every figure of the table. */
    Stream<Beside> figures() {
        return rows.stream().flatMap(row -> Stream.concat(Stream.of(row.share()), row.average().stream()));
    }

    /** Whether any figure of ours is there. */
    boolean hasOurs() {
        return figures().anyMatch(figure -> figure.ours().isPresent());
    }

    /** Whether any figure of England is there. */
    boolean hasEngland() {
        return figures().anyMatch(figure -> figure.england().isPresent());
    }

    /** The fewest pupils that one of our figures is about; empty where there is none. */
    OptionalInt fewest() {
        return figures()
                .filter(figure -> figure.ours().isPresent())
                .mapToInt(Beside::pupils)
                .min();
    }

    /** The most pupils of ours who miss a result. */
    int missing() {
        return figures().mapToInt(Beside::missing).max().orElse(0);
    }

    /** Where the figures for England were read, by year. */
    List<YearSource> sources() {
        TreeSet<YearSource> sources = new TreeSet<>(
                java.util.Comparator.comparingInt(YearSource::year).thenComparing(YearSource::source));
        figures()
                .flatMap(figure -> figure.england().stream())
                .forEach(england -> sources.add(new YearSource(england.year(), england.source())));
        return List.copyOf(sources);
    }

    /** A year's source. */
    record YearSource(int year, String source) {}
}

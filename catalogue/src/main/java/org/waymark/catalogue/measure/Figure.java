package org.waymark.catalogue.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/**
 * A measure applied to a cohort.
 *
 * @param measure what was measured
 * @param numerator of a share the pupils who reach it, of a mean the sum of their numbers
 * @param denominator how many pupils count
 * @param leftOut how many pupils do not count, by the code that says so
 * @param missing how many pupils would count but have no result yet
 */
public record Figure(
        Measure measure, long numerator, int denominator, SortedMap<String, Integer> leftOut, int missing) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Figure {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /** The figure of these pupils. */
    public static Figure of(Edition edition, Measure measure, Iterable<? extends PupilValues> pupils) {
        Tally tally = new Tally();
        pupils.forEach(pupil -> tally.add(Measuring.treat(edition, measure, pupil)));
        return tally.figure(measure);
    }

    /** The figure of pupils whose treatment is known. */
    public static Figure of(Measure measure, Iterable<? extends Treatment> treatments) {
        Tally tally = new Tally();
        treatments.forEach(tally::add);
        return tally.figure(measure);
    }

    /**
     * All pupils of several figures of one measure together: pooled, never an average of averages.
     *
     * @param figures at least one
     */
    public static Figure pooled(List<Figure> figures) {
        Tally tally = new Tally();
        figures.forEach(tally::add);
        return tally.figure(figures.getFirst().measure());
    }

    /** The value, unrounded: per cent of a share, else the mean; empty where nobody counts. */
    public OptionalDouble value() {
        if (denominator == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((measure.isShare() ? numerator * 100.0 : numerator) / denominator);
    }

    /** The value as the DfE would publish it: exact until rounded once, halves upwards; empty where nobody counts. */
    public Optional<BigDecimal> rounded() {
        if (denominator == 0) {
            return Optional.empty();
        }
        BigDecimal top = BigDecimal.valueOf(numerator);
        return Optional.of((measure.isShare() ? top.multiply(HUNDRED) : top)
                .divide(BigDecimal.valueOf(denominator), measure.decimals(), RoundingMode.HALF_UP));
    }

    /** How many pupils do not count, whatever the code. */
    public int leftOutCount() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Everybody of the cohort: those who count, those who do not, and those without a result. */
    public int pupils() {
        return denominator + leftOutCount() + missing;
    }

    /** How many points one pupil is worth; empty for a mean, and where nobody counts. */
    public OptionalDouble pointsOfOnePupil() {
        return measure.isShare() && denominator > 0 ? OptionalDouble.of(100.0 / denominator) : OptionalDouble.empty();
    }

    private static final class Tally {
        private long numerator;
        private int denominator;
        private final SortedMap<String, Integer> leftOut = new TreeMap<>();
        private int missing;

        void add(Treatment treatment) {
            switch (treatment) {
                case Treatment.Counted(int amount) -> {
                    numerator += amount;
                    denominator++;
                }
                case Treatment.LeftOut(String code, String item) -> leftOut.merge(code, 1, Integer::sum);
                case Treatment.Missing missed -> missing++;
            }
        }

        void add(Figure figure) {
            numerator += figure.numerator;
            denominator += figure.denominator;
            figure.leftOut.forEach((code, count) -> leftOut.merge(code, count, Integer::sum));
            missing += figure.missing;
        }

        Figure figure(Measure measure) {
            return new Figure(measure, numerator, denominator, leftOut, missing);
        }
    }
}

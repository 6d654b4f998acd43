package org.waymark.catalogue.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a figure is from another one, told in what a reader can see: pupils for a share, points for a mean.
 *
 * @param direction where ours is
 * @param points ours less the other, unrounded: percentage points, or the unit of the mean
 * @param pupils of a share how many pupils that is, to the nearest one and never negative; 0 for a mean
 */
public record Gap(Direction direction, double points, long pupils) {

    /** Where our figure is. */
    public enum Direction {
        ABOVE,
        IN_LINE,
        BELOW
    }

    /**
     * The gap between a figure and a published one. A share is in line with the other where no whole pupil lies between
     * them, a mean where the two do not differ once rounded as they are published.
     *
     * @param other as published: a percentage 0 to 100, or a mean
     * @return empty where nobody counts in the figure
     */
    public static Optional<Gap> between(Figure ours, BigDecimal other) {
        if (ours.value().isEmpty()) {
            return Optional.empty();
        }
        double points = ours.value().getAsDouble() - other.doubleValue();
        if (ours.measure().isShare()) {
            long pupils = Math.round(Math.abs(points) / 100 * ours.denominator());
            return Optional.of(new Gap(direction(pupils == 0 ? 0 : points), points, pupils));
        }
        BigDecimal shown = ours.rounded()
                .orElseThrow()
                .subtract(other.setScale(ours.measure().decimals(), RoundingMode.HALF_UP));
        return Optional.of(new Gap(direction(shown.signum()), points, 0));
    }

    private static Direction direction(double difference) {
        return difference > 0 ? Direction.ABOVE : difference < 0 ? Direction.BELOW : Direction.IN_LINE;
    }
}

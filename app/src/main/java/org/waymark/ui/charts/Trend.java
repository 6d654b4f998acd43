package org.waymark.ui.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A figure over the years, ours and what it is compared with. Points are joined only from one year to the very next, and
 * only within one series; where a series ends and another begins a line says that the two cannot be compared.
 *
 * @param title what it shows
 * @param unit what follows a value: a per cent sign, or nothing
 * @param decimals how many decimals values are shown with
 * @param lines ours first; may be empty
 */
public record Trend(String title, String unit, int decimals, List<Line> lines) {
    public Trend {
        lines = List.copyOf(lines);
    }

    /**
     * One line of it.
     *
     * @param label whose it is, such as {@code England}
     * @param ours whether it is the one the page is about: drawn strong and with its values
     * @param points in order of years, one a year; years without a figure have none
     */
    public record Line(String label, boolean ours, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A figure of a year.
     *
     * @param year named by the year in which it ends
     * @param series points of one series compare with each other
     */
    public record Point(int year, double value, String series) {

        /** Whether a line may run from this point to another. */
        boolean joins(Point next) {
            return next.year == year + 1 && next.series.equals(series);
        }
    }

    /** With axes and the names of the lines. */
    public Svg draw() {
        return Canvas.both(size -> new TrendDrawing(this, new Canvas(size)).whole());
    }

    /** Small, for a card: no axis, the newest value named. */
    public Svg small() {
        return new Svg(new TrendDrawing(this, new Canvas(Size.CARD)).small());
    }

    /** Every value in words. */
    String description() {
        return lines.stream()
                .map(line -> line.label() + ": "
                        + (line.points().isEmpty()
                                ? "no figures"
                                : line.points().stream()
                                        .map(point -> point.year() + " " + shown(point.value()))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(". "));
    }

    String shown(double value) {
        return BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                + unit;
    }
}

package org.waymark.ui.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of numbers: from where to where, and the steps named on it.
 *
 * @param from its beginning
 * @param to its end, above the beginning
 * @param step between two named places
 */
record Span(double from, double to, double step) {

    /** Values nearer together than this part of the largest are drawn on an axis that does not begin at 0. */
    private static final double CUT_BELOW = 0.4;

    private static final int STEPS = 5;

    /** Percentages: always the whole, from nothing to everybody. */
    static Span percent() {
        return new Span(0, 100, 25);
    }

    /** From 0 to a count at least as large as the largest, in whole steps. */
    static Span counts(int largest) {
        double step = Math.max(1, niceStep(Math.max(1, largest)));
        return new Span(0, Math.max(step, Math.ceil(largest / step) * step), step);
    }

    /** Around values; from 0 unless they lie so near together that nothing could be seen. */
    static Span around(double smallest, double largest) {
        double spread = largest - smallest;
        boolean cut = smallest > 0 && spread < largest * CUT_BELOW;
        double low = cut ? smallest : Math.min(0, smallest);
        double range = Math.max(largest - low, Math.max(1, Math.abs(largest) / 20));
        double step = niceStep(range);
        double from = Math.floor(low / step) * step;
        double to = Math.ceil(largest / step) * step;
        return new Span(from, to > from ? to : from + step, step);
    }

    /** Exactly from one to the other. */
    static Span between(double from, double to) {
        return new Span(from, to, niceStep(to - from));
    }

    private static double niceStep(double range) {
        double rough = range / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        double nice = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
        return nice * power;
    }

    /** Whether it does not begin at 0, which has to be said. */
    boolean isCut() {
        return from > 0;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.floor((to - Math.ceil(from / step) * step) / step + 1e-9);
        for (int i = 0; i <= count; i++) {
            ticks.add(Math.ceil(from / step) * step + i * step);
        }
        return ticks;
    }

    /** Where a value lies, from 0 at the beginning to 1 at the end. */
    double at(double value) {
        return (value - from) / (to - from);
    }
}

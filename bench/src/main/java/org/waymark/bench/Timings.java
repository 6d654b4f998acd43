package org.waymark.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Times of many requests, from many threads. All of them are kept, so percentiles are exact. */
final class Timings {

    private static final double NANOS_PER_MILLI = 1e6;

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final LongAdder count = new LongAdder();

    void add(long nanoseconds) {
        nanos.add(nanoseconds);
        count.increment();
    }

    long count() {
        return count.sum();
    }

    /** The time in milliseconds within which this share of the requests was answered; 0 where there were none. */
    double millis(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        if (sorted.length == 0) {
            return 0;
        }
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / NANOS_PER_MILLI;
    }

    static String ms(double millis) {
        return String.format(Locale.UK, millis < 100 ? "%.1f ms" : "%.0f ms", millis);
    }

    String p(double share) {
        return count() == 0 ? "–" : ms(millis(share));
    }

    String max() {
        return p(1);
    }
}

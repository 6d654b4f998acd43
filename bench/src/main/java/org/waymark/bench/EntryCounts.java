package org.waymark.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What many people's saves came to, while counting is on. */
final class EntryCounts {

    /** How cells end among people who work at once: {@code same} is what a colleague had just typed too. */
    private static final Set<String> ORDINARY = Set.of("saved", "same", "conflict");

    final Timings saves = new Timings();
    final Timings changes = new Timings();
    final LongAdder events = new LongAdder();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private volatile boolean counting;

    void start() {
        counting = true;
    }

    void stop() {
        counting = false;
    }

    void saved(long nanos) {
        if (counting) {
            saves.add(nanos);
        }
    }

    void fetched(long nanos) {
        if (counting) {
            changes.add(nanos);
        }
    }

    void event() {
        if (counting) {
            events.increment();
        }
    }

    /** Counts how one cell ended, such as {@code saved} or {@code conflict}, or a fault. */
    void outcome(String name) {
        if (counting) {
            outcomes.computeIfAbsent(name, unused -> new LongAdder()).increment();
        }
    }

    long of(String outcome) {
        LongAdder count = outcomes.get(outcome);
        return count == null ? 0 : count.sum();
    }

    /** What should not happen. */
    Map<String, Long> others() {
        Map<String, Long> others = new TreeMap<>();
        outcomes.forEach((name, count) -> {
            if (!ORDINARY.contains(name)) {
                others.put(name, count.sum());
            }
        });
        return others;
    }
}

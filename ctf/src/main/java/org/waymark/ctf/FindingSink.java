package org.waymark.ctf;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands findings over, counts them, and stops handing over when there are too many. */
final class FindingSink {
    private final CtfHandler handler;
    private final int limit;
    private final Map<CtfSeverity, Long> counts = new EnumMap<>(CtfSeverity.class);
    private int handed;

    FindingSink(CtfHandler handler, int limit) {
        this.handler = handler;
        this.limit = limit;
    }

    void add(CtfRule rule, String message, String hint, int line, int column, @Nullable CtfPupilReference pupil) {
        counts.merge(rule.severity(), 1L, Long::sum);
        if (handed < limit) {
            handed++;
            hand(rule, message, hint, line, column, pupil);
        } else if (handed == limit) {
            handed++;
            hand(
                    CtfRule.TOO_MANY_FINDINGS,
                    "There are more than " + limit + " findings; the rest are counted but not listed.",
                    "Put the listed ones right first.",
                    line,
                    column,
                    null);
        }
    }

    /** The finding that ends the reading, which is always handed over. */
    void add(StopReading stop) {
        counts.merge(stop.rule().severity(), 1L, Long::sum);
        hand(stop.rule(), stop.message(), stop.hint(), stop.line(), stop.column(), null);
    }

    long count(CtfSeverity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    private void hand(
            CtfRule rule, String message, String hint, int line, int column, @Nullable CtfPupilReference pupil) {
        handler.finding(new CtfFinding(rule.severity(), rule.code(), message, hint, line, column, pupil));
    }
}

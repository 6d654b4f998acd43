package org.waymark.parents.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work on reports.
 *
 * @param what it is about, such as "Year 6, 2025/26"
 * @param done how many reports are done
 * @param of how many there are
 * @param outcome what came of it, once it has ended; may be empty
 * @param problems what could not be done, in plain English, once it has ended
 * @param fileName the file that came of it; empty for none
 * @param aliveAt when it was last heard of
 * @param endedAt null while it goes on
 */
public record Work(
        UUID id,
        Kind kind,
        String what,
        int done,
        int of,
        String outcome,
        List<String> problems,
        String fileName,
        Instant aliveAt,
        @Nullable Instant endedAt) {

    private static final Duration DEAD = Duration.ofMinutes(1);

    public Work {
        problems = List.copyOf(problems);
    }

    /** What is being done. */
    public enum Kind {
        RELEASE("release"),
        ZIP("zip"),
        CLASS_FILE("class");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether it goes on. */
    public boolean going(Instant now) {
        return endedAt == null && !stopped(now);
    }

    /** Whether it has stopped without an end, because the program was. */
    public boolean stopped(Instant now) {
        return endedAt == null && aliveAt.isBefore(now.minus(DEAD));
    }

    /** How far it is, in per cent. */
    public int percent() {
        return of == 0 ? 100 : 100 * done / of;
    }
}

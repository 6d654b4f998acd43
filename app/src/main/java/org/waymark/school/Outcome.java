package org.waymark.school;

import java.util.List;

/** What came of an entry: it was done, or refused for problems that a person can put right. */
public sealed interface Outcome<T> {

    /**
     * The entry was kept.
     *
     * @param value what was made
     * @param warnings what wants a look
     */
    record Done<T>(T value, List<Problem> warnings) implements Outcome<T> {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param problems why; at least one of them is no warning
     */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Refused for one reason. */
    static <T> Outcome<T> refused(String field, String message) {
        return new Refused<>(List.of(Problem.error(field, message)));
    }
}

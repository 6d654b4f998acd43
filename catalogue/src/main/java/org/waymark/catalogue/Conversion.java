package org.waymark.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the raw marks of a test become a scaled score and an outcome in one year. Waymark never interpolates. */
public sealed interface Conversion {
    /** Raw marks below this have no scaled score (outcome N), in every table the DfE has published. */
    int LOWEST_RAW_WITH_SCORE = 3;

    /**
     * The whole table of the year.
     *
     * @param scores scaled score by raw mark; a raw mark that is not in it has no scaled score
     * @param certainty how sure we are of the table
     * @param source where it was read
     */
    record Table(SortedMap<Integer, Integer> scores, Certainty certainty, String source) implements Conversion {
        public Table {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        }

        /** The scaled score of this raw mark; empty where there is none. */
        public Optional<Integer> findScaled(int raw) {
            return Optional.ofNullable(scores.get(raw));
        }
    }

    /**
     * Only the raw marks that a scaled score of 100, and perhaps 110, needed: the outcome can be worked out, the scaled
     * score may be typed.
     *
     * @param rawFor100 the lowest raw mark with a scaled score of 100 or more
     * @param rawFor110 the same for 110, where it is known
     */
    record Thresholds(int rawFor100, OptionalInt rawFor110, Certainty certainty, String source) implements Conversion {}

    /**
     * Neither is here: only the total can be worked out.
     *
     * @param words why, for people, such as "Awaiting the DfE's table."
     */
    record Awaiting(String words) implements Conversion {}
}

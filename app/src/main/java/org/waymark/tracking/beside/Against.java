package org.waymark.tracking.beside;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Item;
import org.waymark.school.OnRoll;

/**
 * A subject's judgements at a point against the statutory results of the same year.
 *
 * @param item the subject at the point
 * @param pupils everybody of the statutory assessment's year groups whom the scope sees
 */
public record Against(Item item, List<Pupil> pupils) {
    public Against {
        pupils = List.copyOf(pupils);
    }

    /** How a judgement stood against the result. */
    public enum Way {
        AGREES("agrees", "Agrees"),
        HIGHER("higher", "Judged higher"),
        LOWER("lower", "Judged lower"),
        NOTHING("nothing", "Nothing to compare");

        private final String code;
        private final String label;

        Way(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** The word in addresses. */
        public String code() {
            return code;
        }

        /** The words of pages. */
        public String label() {
            return label;
        }
    }

    /** One pupil. */
    public record Pupil(OnRoll pupil, Optional<Reading> judgement, Optional<Reading> statutory) {

        /** How the judgement stood against the result. */
        public Way way() {
            if (judgement.isEmpty() || statutory.isEmpty()) {
                return Way.NOTHING;
            }
            int compared = judgement.get().compareTo(statutory.get());
            return compared == 0 ? Way.AGREES : compared > 0 ? Way.HIGHER : Way.LOWER;
        }
    }

    /** How many judgements stood in a way. */
    public int count(Way way) {
        return (int) pupils.stream().filter(pupil -> pupil.way() == way).count();
    }

    /** How many have both: the shares are of these. */
    public int both() {
        return pupils.size() - count(Way.NOTHING);
    }
}

package org.waymark.analysis.tie;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.school.OnRoll;

/**
 * A pupil who counts in our figure, or could count in somebody else's.
 *
 * @param values the pupil's results in the edition
 * @param treatment how the pupil counts in ours; empty for who is not among its pupils at all
 * @param errors what is to be put right in the results, in words
 */
public record Candidate(OnRoll pupil, Map<String, String> values, Optional<Treatment> treatment, List<String> errors) {
    public Candidate {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** Whether the pupil is one of those that our figure is out of. */
    boolean counts() {
        return treatment.orElse(null) instanceof Treatment.Counted;
    }

    /** What the pupil adds to our figure; 0 for who does not count. */
    int amount() {
        return treatment.orElse(null) instanceof Treatment.Counted(int amount) ? amount : 0;
    }

    boolean missing() {
        return treatment.orElse(null) instanceof Treatment.Missing;
    }

    /** Whether a code leaves the pupil out of our figure. */
    boolean leftOutBy(String code) {
        return treatment.orElse(null) instanceof Treatment.LeftOut(String by, String item) && by.equals(code);
    }
}

package org.waymark.tracking.targets;

import java.util.Set;
import org.waymark.scheme.Point;

/**
 * How targets follow from where pupils stood.
 *
 * @param start the point whose judgement each target goes by
 * @param steps how many steps of the scale above it, 0 for the same step; never past the highest
 * @param subjects the items in which targets are set; not empty
 * @param replace whether targets that stand already are replaced; else they are left alone
 */
public record TargetRule(Point start, int steps, Set<String> subjects, boolean replace) {

    /** The most steps that a rule goes up. */
    public static final int MOST_STEPS = 9;

    public TargetRule {
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("Steps run from 0 to " + MOST_STEPS + ": " + steps);
        }
        subjects = Set.copyOf(subjects);
    }

    /** In words, for the history. */
    public String words() {
        return (steps == 0 ? "the same step as" : steps == 1 ? "one step above" : steps + " steps above") + " "
                + start.label();
    }
}

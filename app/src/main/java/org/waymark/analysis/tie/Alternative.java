package org.waymark.analysis.tie;

import java.util.List;

/**
 * One way in which some pupils may count elsewhere.
 *
 * @param words what is otherwise there
 * @param pupils those of whom it may be so
 * @param numerator what that adds to the numerator
 * @param denominator what that adds to the number of those who count
 */
public record Alternative(String words, List<Candidate> pupils, long numerator, int denominator) {
    public Alternative {
        pupils = List.copyOf(pupils);
    }
}

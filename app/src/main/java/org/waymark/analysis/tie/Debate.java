package org.waymark.analysis.tie;

import java.util.List;

/**
 * Pupils of whom somebody else may think otherwise.
 *
 * @param why what is known of it, in a sentence or two
 * @param open whether the rules leave it open or are not confirmed; otherwise Waymark is sure, and somebody else errs or
 *     knows something else
 * @param alternatives the ways, the likeliest first
 */
public record Debate(String why, boolean open, List<Alternative> alternatives) {
    public Debate {
        alternatives = List.copyOf(alternatives);
    }
}

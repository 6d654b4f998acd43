package org.waymark.analysis.tie;

import java.util.List;

/**
 * What would make our figure theirs: all of its steps together.
 *
 * @param steps one to three
 * @param numerator ours then
 * @param denominator how many would count then
 */
public record Explanation(List<Step> steps, long numerator, int denominator) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** One of the things that would be otherwise. */
    public record Step(Debate debate, Alternative alternative) {}

    /** How many pupils are in question. */
    int pupils() {
        return steps.stream()
                .mapToInt(step -> step.alternative().pupils().size())
                .sum();
    }

    /** How many steps the rules do not leave open. */
    long settled() {
        return steps.stream().filter(step -> !step.debate().open()).count();
    }
}

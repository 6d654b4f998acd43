package org.waymark.analysis.tie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.analysis.tie.Explanation.Step;
import org.waymark.catalogue.measure.Figure;

/**
 * Tries what may be otherwise, alone, in pairs and, where that is not enough, in threes, and keeps what makes our figure
 * exactly theirs. What needs fewer steps comes first; a set that holds a smaller one that is enough is not told.
 */
final class Explaining {

    private static final int MOST_STEPS = 3;
    private static final int MOST_TOLD = 8;

    private final Figure ours;
    private final Official theirs;
    private final List<Debate> debates;
    private final List<Explanation> found = new ArrayList<>();
    private final List<Set<Integer>> enough = new ArrayList<>();

    private Explaining(Figure ours, Official theirs, List<Debate> debates) {
        this.ours = ours;
        this.theirs = theirs;
        this.debates = debates;
    }

    static List<Explanation> explain(Figure ours, Official theirs, List<Debate> debates) {
        Explaining explaining = new Explaining(ours, theirs, debates);
        for (int size = 1; size <= MOST_STEPS && (size < MOST_STEPS || explaining.found.isEmpty()); size++) {
            explaining.choose(size, 0, List.of());
        }
        return explaining.found.stream()
                .sorted(Comparator.comparingInt((Explanation one) -> one.steps().size())
                        .thenComparingLong(Explanation::settled)
                        .thenComparingInt(Explanation::pupils))
                .limit(MOST_TOLD)
                .toList();
    }

    private void choose(int size, int from, List<Integer> chosen) {
        if (chosen.size() == size) {
            boolean more = enough.stream().anyMatch(chosen::containsAll);
            if (!more && fits(chosen, List.of(), ours.numerator(), ours.denominator())) {
                enough.add(Set.copyOf(chosen));
            }
            return;
        }
        for (int next = from; next < debates.size(); next++) {
            List<Integer> further = new ArrayList<>(chosen);
            further.add(next);
            choose(size, next + 1, further);
        }
    }

    /** Whether some choice of alternatives, one of each debate and no pupil in two of them, makes theirs of ours. */
    private boolean fits(List<Integer> chosen, List<Step> steps, long numerator, int denominator) {
        if (steps.size() == chosen.size()) {
            boolean fits = numerator >= 0 && theirs.is(ours.measure(), numerator, denominator) && !shared(steps);
            if (fits) {
                found.add(new Explanation(steps, numerator, denominator));
            }
            return fits;
        }
        Debate debate = debates.get(chosen.get(steps.size()));
        for (Alternative alternative : debate.alternatives()) {
            List<Step> further = new ArrayList<>(steps);
            further.add(new Step(debate, alternative));
            if (fits(chosen, further, numerator + alternative.numerator(), denominator + alternative.denominator())) {
                return true;
            }
        }
        return false;
    }

    private static boolean shared(List<Step> steps) {
        Set<Long> seen = new HashSet<>();
        return steps.stream()
                .flatMap(step -> step.alternative().pupils().stream())
                .anyMatch(candidate -> !seen.add(candidate.pupil().pupilId()));
    }
}

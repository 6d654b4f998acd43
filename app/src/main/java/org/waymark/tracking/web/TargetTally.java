package org.waymark.tracking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.access.Scope;
import org.waymark.analysis.Group;
import org.waymark.analysis.SmallCells;
import org.waymark.school.OnRoll;
import org.waymark.tracking.targets.TargetState;

/**
 * How many of each group are in each state, in one subject or several together.
 *
 * @param counts by state and group
 * @param small which of them a reader may not see
 */
record TargetTally(String label, int[][] counts, SmallCells small) {

    private static final TargetState[] STATES = TargetState.values();

    static TargetTally of(Scope scope, String label, List<Group> groups, Map<OnRoll, TargetState> states) {
        int[][] counts = new int[STATES.length][groups.size()];
        states.forEach((pupil, state) -> {
            for (int group = 0; group < groups.size(); group++) {
                counts[state.ordinal()][group] += groups.get(group).contains(pupil) ? 1 : 0;
            }
        });
        return new TargetTally(label, counts, SmallCells.ofGroups(scope, groups, counts));
    }

    int count(int group, TargetState state) {
        return counts[state.ordinal()][group];
    }

    int reached(int group) {
        return count(group, TargetState.AHEAD) + count(group, TargetState.ON);
    }

    int counted(int group) {
        return reached(group) + count(group, TargetState.BELOW);
    }

    int total(int group) {
        int total = 0;
        for (int[] row : counts) {
            total += row[group];
        }
        return total;
    }

    boolean isHidden(int group, TargetState state) {
        return small.isHidden(state.ordinal(), group);
    }

    /** Whether a percentage of a group may not be shown: it is made of all three of its counts. */
    boolean isHidden(int group) {
        return isHidden(group, TargetState.AHEAD)
                || isHidden(group, TargetState.ON)
                || isHidden(group, TargetState.BELOW);
    }

    /** In whole per cent; empty where nobody is counted, and where it is hidden. */
    Optional<BigDecimal> share(int group) {
        return isHidden(group)
                ? Optional.empty()
                : Optional.ofNullable(TargetReport.percent(reached(group), counted(group)));
    }

    /** Who is not counted, in words; nothing where everybody is. */
    String uncounted(int group, Function<TargetState, String> label) {
        List<String> words = new ArrayList<>();
        for (TargetState state : STATES) {
            if (!state.isCounted() && count(group, state) > 0) {
                words.add((isHidden(group, state) ? "some" : Integer.toString(count(group, state))) + " "
                        + label.apply(state));
            }
        }
        return String.join(", ", words);
    }
}

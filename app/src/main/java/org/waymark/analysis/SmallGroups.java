package org.waymark.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalogue.measure.Figure;

/**
 * Which groups' figures may not be shown to a reader without names. A group of fewer than {@link #LEAST} pupils is
 * hidden; and because everybody less the shown groups of a family is the hidden rest, so many more of the family are
 * hidden, smallest first, that the rest is never one group nor fewer than {@link #LEAST} pupils.
 */
final class SmallGroups {

    /** The fewest pupils of whom a figure is shown. Waymark's own choice. */
    static final int LEAST = 6;

    private SmallGroups() {}

    /**
     * @param groups everybody first, then whole families
     * @param figures of one measure, one for each group
     * @return the places of those that are hidden
     */
    static Set<Integer> hidden(List<Group> groups, List<Figure> figures) {
        Set<Integer> hidden = new HashSet<>();
        int everybody = figures.getFirst().pupils();
        if (everybody < LEAST) {
            for (int i = 0; i < groups.size(); i++) {
                hidden.add(i);
            }
            return hidden;
        }
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 1; i < groups.size(); i++) {
            families.computeIfAbsent(groups.get(i).family(), family -> new ArrayList<>())
                    .add(i);
        }
        families.values().forEach(family -> hidden.addAll(hidden(family, figures, everybody)));
        return hidden;
    }

    private static Set<Integer> hidden(List<Integer> family, List<Figure> figures, int everybody) {
        List<Integer> bySize = family.stream()
                .filter(i -> figures.get(i).pupils() > 0)
                .sorted(Comparator.comparingInt(i -> figures.get(i).pupils()))
                .toList();
        // Pupils of whom it is not known to which group they belong are a group that is never shown.
        int rest = everybody
                - bySize.stream().mapToInt(i -> figures.get(i).pupils()).sum();
        int hiddenGroups = rest > 0 ? 1 : 0;
        Set<Integer> hidden = new HashSet<>();
        for (int i : bySize) {
            int pupils = figures.get(i).pupils();
            boolean small = pupils < LEAST;
            boolean restTellsOne = rest > 0 && (rest < LEAST || hiddenGroups == 1 && !hidden.isEmpty());
            if (small || restTellsOne) {
                hidden.add(i);
                rest += pupils;
                hiddenGroups++;
            }
        }
        return hidden;
    }
}

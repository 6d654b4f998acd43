package org.waymark.analysis.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Member;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;

/**
 * How many pupils have which score.
 *
 * @param bands from the lowest score to the highest; for a reader without names neighbours are one band until none is
 *     about fewer than {@link SmallGroups#LEAST} pupils
 * @param codes how many pupils have a code instead; none for a reader without names
 */
public record ScoreBands(Item item, List<Band> bands, Map<String, Integer> codes) {

    public ScoreBands {
        bands = List.copyOf(bands);
    }

    /** Scores that lie side by side. */
    public record Band(int from, int to, int pupils) {

        /** Such as {@code 25} or {@code 0 to 14}. */
        public String label() {
            return from == to ? Integer.toString(from) : from + " to " + to;
        }
    }

    /** The scores of a cohort; empty where an item has none, nobody has one, or so few that they may not be shown. */
    static Optional<ScoreBands> of(Scope scope, Cohort cohort, Item item) {
        Optional<MarkRange> range = item.scale().marks();
        if (range.isEmpty()) {
            return Optional.empty();
        }
        int min = range.get().min();
        int[] counts = new int[range.get().max() - min + 1];
        Map<String, Integer> codes = new TreeMap<>();
        for (Member member : cohort.members()) {
            String value = member.value(item.id());
            if (value != null && value.matches("[0-9]{1,4}")) {
                counts[Integer.parseInt(value) - min]++;
            } else if (value != null) {
                codes.merge(value, 1, Integer::sum);
            }
        }
        int all = Arrays.stream(counts).sum();
        if (all == 0 || !scope.seesNames() && all < SmallGroups.LEAST) {
            return Optional.empty();
        }
        return Optional.of(
                scope.seesNames()
                        ? new ScoreBands(item, single(min, counts), codes)
                        : new ScoreBands(item, merged(min, counts), Map.of()));
    }

    private static List<Band> single(int min, int[] counts) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bands.add(new Band(min + i, min + i, counts[i]));
        }
        return bands;
    }

    private static List<Band> merged(int min, int[] counts) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            if (sum >= SmallGroups.LEAST) {
                bands.add(new Band(min + from, min + i, sum));
                from = i + 1;
                sum = 0;
            }
        }
        if (from < counts.length) {
            Band last = bands.removeLast();
            bands.add(new Band(last.from(), min + counts.length - 1, last.pupils() + sum));
        }
        return bands;
    }
}

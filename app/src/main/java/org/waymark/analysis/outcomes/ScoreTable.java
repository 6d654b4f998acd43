package org.waymark.analysis.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.waymark.analysis.Member;
import org.waymark.analysis.outcomes.Outcome.Place;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Standing;

/**
 * Where the scores of a test or check lie. Those who have none stand apart, by the code that says why.
 *
 * @param single by each score
 * @param ranges the same pupils by ranges of scores, from the lowest to the highest
 * @param markers the scores at which a standard begins
 */
public record ScoreTable(OutcomeTable single, OutcomeTable ranges, List<Marker> markers) {
    public ScoreTable {
        markers = List.copyOf(markers);
    }

    /**
     * Where a standard begins.
     *
     * @param label what begins there, such as {@code 100: expected standard}
     */
    public record Marker(int score, String label) {}

    public Item item() {
        return single.item();
    }

    /** The sum of the scores of everybody who has one. */
    public long sum() {
        return single.outcomes().stream()
                .filter(Outcome::isCounted)
                .mapToLong(outcome -> Long.parseLong(outcome.key()) * single.count(outcome))
                .sum();
    }

    /** The score in the middle, of an even number the lower of the two; at least one pupil has a score. */
    public int median() {
        List<Integer> all = new ArrayList<>();
        for (Outcome outcome : single.outcomes()) {
            if (outcome.isCounted()) {
                for (Member ignored : single.pupils(outcome)) {
                    all.add(Integer.valueOf(outcome.key()));
                }
            }
        }
        all.sort(Comparator.naturalOrder());
        return all.get((all.size() - 1) / 2);
    }

    /** The scores at which ranges begin: the multiples of a width, and the markers. */
    private static TreeSet<Integer> starts(MarkRange range, int width, List<Marker> markers) {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(range.min());
        for (int score = (range.min() / width + 1) * width; score <= range.max(); score += width) {
            starts.add(score);
        }
        markers.forEach(marker -> starts.add(marker.score()));
        // A last range of the highest score alone would say nothing, unless something begins there.
        boolean marked = markers.stream().anyMatch(marker -> marker.score() == range.max());
        if (!marked && starts.last() == range.max() && starts.size() > 1) {
            starts.pollLast();
        }
        return starts;
    }

    static List<Outcome> ranges(MarkRange range, int width, List<Marker> markers, IntFunction<Standing> standing) {
        return starts(range, width, markers).stream()
                .map(from -> {
                    String key = rangeOf(from, range, width, markers);
                    return new Outcome(key, key.replace('-', '–'), "", Place.COUNTED, standing.apply(from));
                })
                .toList();
    }

    static String rangeOf(int score, MarkRange range, int width, List<Marker> markers) {
        TreeSet<Integer> starts = starts(range, width, markers);
        Integer from = starts.floor(score);
        if (from == null) {
            return Outcome.NONE;
        }
        Integer next = starts.higher(score);
        int to = next == null ? range.max() : next - 1;
        return to == from ? Integer.toString(from) : from + "-" + to;
    }
}

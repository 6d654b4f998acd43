package org.waymark.analysis.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.Threshold;

/**
 * Scores close to each other, so that a table stays readable. The choice of bands is Waymark's own:
 *
 * <ul>
 *   <li>scaled scores by tens, which keeps 100 and 110 as borders: below 90, 90 to 99, 100 to 109, 110 and above;
 *   <li>marks of papers and checks in fifths of all marks there are, and at the phonics threshold;
 *   <li>the score of the multiplication tables check in fifths, with full marks of their own;
 *   <li>numbers of goals and sums of points in fifths, with the most there can be of its own.
 * </ul>
 *
 * @param max the highest score there is
 * @param froms the lowest score of each band, highest first
 */
record ScoreBands(Edition edition, Side side, int max, List<Integer> froms) {

    private static final int FIFTHS = 5;
    private static final int TEN = 10;

    ScoreBands {
        froms = List.copyOf(froms);
    }

    static ScoreBands of(Side.OfItem side, MarkRange marks) {
        TreeSet<Integer> froms = new TreeSet<>();
        Item item = side.item();
        switch (item.kind()) {
            case SCALED -> {
                froms.add(marks.min());
                IntStream.iterate(Standing.EXPECTED_SCALED - TEN, from -> from < marks.max(), from -> from + TEN)
                        .forEach(froms::add);
            }
            case MARK, TOTAL -> {
                froms.addAll(fifths(marks));
                threshold(side).ifPresent(threshold -> froms.add(threshold.mark()));
            }
            case SCORE, GOAL, OUTCOME, JUDGEMENT -> {
                froms.addAll(fifths(marks));
                froms.add(marks.max());
            }
        }
        return new ScoreBands(side.edition(), side, marks.max(), List.copyOf(froms.descendingSet()));
    }

    static ScoreBands of(Side.OfMeasure side, MarkRange numbers) {
        TreeSet<Integer> froms = fifths(numbers);
        froms.add(numbers.max());
        return new ScoreBands(side.edition(), side, numbers.max(), List.copyOf(froms.descendingSet()));
    }

    private static TreeSet<Integer> fifths(MarkRange marks) {
        TreeSet<Integer> froms = new TreeSet<>();
        int width = marks.max() - marks.min();
        IntStream.range(0, FIFTHS).forEach(fifth -> froms.add(marks.min() + width * fifth / FIFTHS));
        return froms;
    }

    private static java.util.Optional<Threshold> threshold(Side.OfItem side) {
        return side.edition().assessment() == Assessment.PHONICS
                ? side.edition().phonicsThreshold()
                : java.util.Optional.empty();
    }

    /** The bands, highest first. */
    List<Band> list() {
        List<Band> bands = new ArrayList<>();
        int to = max;
        for (int from : froms) {
            bands.add(band(from, to));
            to = from - 1;
        }
        return bands;
    }

    /** The band of a score; what is beyond the scale stands at its end. */
    Band place(int score) {
        int to = max;
        for (int from : froms) {
            if (score >= from) {
                return band(from, to);
            }
            to = from - 1;
        }
        return band(froms.getLast(), froms.size() == 1 ? max : froms.get(froms.size() - 2) - 1);
    }

    private Band band(int from, int to) {
        String label = label(from, to);
        String key = from == to ? Integer.toString(from) : from + "-" + to;
        return new Band(key, label, title(from, to), mark(from), true);
    }

    private String label(int from, int to) {
        if (side instanceof Side.OfItem(Edition ignored, Item item) && item.kind() == ItemKind.SCALED) {
            if (to == max) {
                return from + " or more";
            }
            if (from == froms.getLast()) {
                return "Below " + (to + 1);
            }
        }
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private String title(int from, int to) {
        String scores = from == to ? Integer.toString(from) : from + " to " + to;
        return switch (side) {
            case Side.OfItem(Edition ignored, Item item)
            when item.kind() == ItemKind.SCALED -> "scaled score " + scores;
            case Side.OfItem(Edition ignored, Item item) when item.kind() == ItemKind.SCORE -> "score " + scores;
            case Side.OfItem ofItem -> "mark " + scores;
            case Side.OfMeasure ofMeasure -> scores;
        };
    }

    private Band.Mark mark(int from) {
        if (!(side instanceof Side.OfItem(Edition ignored, Item item))) {
            return Band.Mark.OPEN;
        }
        return switch (item.kind()) {
            case SCALED ->
                switch (Standing.of(edition, item, Integer.toString(from))) {
                    case HIGHER -> Band.Mark.HIGHER;
                    case MET -> Band.Mark.MET;
                    case NONE -> Band.Mark.NOT_MET;
                };
            case MARK ->
                threshold((Side.OfItem) side)
                        .map(threshold -> from >= threshold.mark() ? Band.Mark.MET : Band.Mark.NOT_MET)
                        .orElse(Band.Mark.OPEN);
            case GOAL, TOTAL, OUTCOME, JUDGEMENT, SCORE -> Band.Mark.OPEN;
        };
    }
}

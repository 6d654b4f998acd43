package org.waymark.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;

/**
 * Which raw mark goes with which scaled score. Where the catalogue has the whole table this is it. Where only the marks
 * for 100 (and 110) are known it is invented between them, in the shape of another year's table: it stands for the
 * table that the invented school had on paper, and is no statement about the real one.
 */
final class ScoreCurve {

    private static final int HALF = 2;

    private final int[] scaled;

    private ScoreCurve(int[] scaled) {
        this.scaled = scaled;
    }

    static ScoreCurve of(Catalogue catalogue, Edition edition, TestItems test) {
        int most = range(test.raw().scale().marks()).max();
        MarkRange scores = range(test.scaled().scale().marks());
        Optional<Conversion.Table> like =
                findTable(catalogue, edition, test.subject().code());
        return switch (edition.conversion(test.subject().code())) {
            case Conversion.Table table -> new ScoreCurve(read(table, most, scores));
            case Conversion.Thresholds marks ->
                new ScoreCurve(stretched(like, most, scores, marks.rawFor100(), marks.rawFor110()));
            case Conversion.Awaiting awaiting ->
                new ScoreCurve(like.map(table -> read(table, most, scores))
                        .orElseGet(() -> stretched(like, most, scores, most / HALF, OptionalInt.empty())));
        };
    }

    int scaled(int raw) {
        return scaled[raw];
    }

    /** A raw mark whose scaled score is as near to this as one can be. */
    int raw(double target, Chance chance) {
        List<Integer> nearest = new ArrayList<>();
        double best = Double.MAX_VALUE;
        for (int raw = Conversion.LOWEST_RAW_WITH_SCORE; raw < scaled.length; raw++) {
            double distance = Math.abs(scaled[raw] - Math.rint(target));
            if (distance < best) {
                best = distance;
                nearest.clear();
            }
            if (distance == best) {
                nearest.add(raw);
            }
        }
        return chance.pick(nearest);
    }

    private static int[] read(Conversion.Table table, int most, MarkRange scores) {
        int[] scaled = new int[most + 1];
        for (int raw = 0; raw <= most; raw++) {
            scaled[raw] = table.findScaled(raw).orElse(scores.min());
        }
        return scaled;
    }

    private static int[] stretched(
            Optional<Conversion.Table> like, int most, MarkRange scores, int rawFor100, OptionalInt rawFor110) {
        int[] shape = like.map(table -> read(table, most, scores)).orElseGet(() -> straight(most, scores, rawFor100));
        int shapeFor100 = firstAt(shape, Standing.EXPECTED_SCALED);
        int[] scaled = new int[most + 1];
        for (int raw = 0; raw <= most; raw++) {
            double place = raw < rawFor100
                    ? (double) raw * shapeFor100 / rawFor100
                    : shapeFor100 + (double) (raw - rawFor100) * (most - shapeFor100) / (most - rawFor100);
            int score = shape[(int) Math.min(most, Math.floor(place))];
            scaled[raw] = raw < rawFor100
                    ? Math.min(score, Standing.EXPECTED_SCALED - 1)
                    : Math.max(score, Standing.EXPECTED_SCALED);
            if (rawFor110.isPresent()) {
                scaled[raw] = raw < rawFor110.getAsInt()
                        ? Math.min(scaled[raw], Standing.HIGHER_SCALED - 1)
                        : Math.max(scaled[raw], Standing.HIGHER_SCALED);
            }
        }
        return scaled;
    }

    private static int[] straight(int most, MarkRange scores, int rawFor100) {
        int[] scaled = new int[most + 1];
        for (int raw = 0; raw <= most; raw++) {
            scaled[raw] = raw < rawFor100
                    ? scores.min() + raw * (Standing.EXPECTED_SCALED - scores.min()) / rawFor100
                    : Standing.EXPECTED_SCALED
                            + (raw - rawFor100) * (scores.max() - Standing.EXPECTED_SCALED) / (most - rawFor100);
        }
        return scaled;
    }

    private static int firstAt(int[] scaled, int score) {
        int raw = 0;
        while (raw < scaled.length - 1 && scaled[raw] < score) {
            raw++;
        }
        return raw;
    }

    /** The newest whole table of the subject. */
    private static Optional<Conversion.Table> findTable(Catalogue catalogue, Edition edition, String subject) {
        return catalogue.listEditions(edition.assessment()).stream()
                .map(other -> other.conversion(subject))
                .filter(Conversion.Table.class::isInstance)
                .map(Conversion.Table.class::cast)
                .findFirst();
    }

    private static MarkRange range(Optional<MarkRange> marks) {
        return marks.orElseThrow(() -> new IllegalStateException("A test has marks"));
    }
}

package org.waymark.tracking.progress;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;

/**
 * Where a pupil stands at a point.
 *
 * @param band in which it compares
 * @param value as it is stored
 * @param label the school's words, or the score
 * @param steps the codes of the scale that judge, lowest first; none for a test
 */
public record Level(Band band, String value, String label, List<String> steps) {
    public Level {
        steps = List.copyOf(steps);
    }

    /** The level of a stored value; empty for none, and for one that judges nothing. */
    public static Optional<Level> find(Item item, @Nullable String value) {
        return item.scale()
                .findBand(value)
                .map(band -> new Level(
                        band,
                        java.util.Objects.requireNonNull(value),
                        item.scale()
                                .findCode(java.util.Objects.requireNonNull(value))
                                .map(Code::label)
                                .orElse(value),
                        steps(item)));
    }

    /** The codes of an item's scale that judge, lowest first; none for a test. */
    public static List<String> steps(Item item) {
        return item.kind() != ItemKind.JUDGEMENT
                ? List.of()
                : item.scale().codes().stream()
                        .map(Code::value)
                        .filter(code -> item.scale().findBand(code).isPresent())
                        .toList();
    }

    /** How far along its scale, from 0; −1 for a test. */
    int place() {
        return steps.indexOf(value);
    }

    /** Whether both stand on the same steps. */
    boolean sameScale(Level other) {
        return !steps.isEmpty() && steps.equals(other.steps);
    }

    /** How many steps lie between, or bands where the scales differ. */
    public int moved(Level to) {
        return sameScale(to) ? to.place() - place() : to.band.ordinal() - band.ordinal();
    }
}

package org.waymark.results;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Evaluation;
import org.waymark.school.OnRoll;

/**
 * A pupil's results in an edition, and all that follows from them.
 *
 * @param cells the cells that hold or held a value, by item
 */
public record PupilState(OnRoll pupil, Map<String, Cell> cells, Evaluation evaluation) {

    public PupilState {
        cells = Map.copyOf(cells);
    }

    /** The pupil without what follows. */
    PupilCells recorded() {
        return new PupilCells(pupil, cells);
    }

    /** The value of an item, or null where the cell is empty. */
    public @Nullable String value(String item) {
        Cell cell = cells.get(item);
        return cell == null ? null : cell.value();
    }

    /** Whether anything is recorded. */
    public boolean hasResults() {
        return cells.values().stream().anyMatch(cell -> cell.value() != null);
    }

    /** Whether nothing is missing and nothing merely copied: a copied value is not a judgement yet. */
    public boolean complete() {
        return evaluation.complete() && !hasCopied();
    }

    /** Whether a value was brought forward from an earlier point, and nobody has judged it since. */
    public boolean hasCopied() {
        return cells.values().stream().anyMatch(Cell::copied);
    }

    /** Whether the pupil counts in "n of m pupils": a leaver of whom nothing is recorded does not. */
    public boolean expected() {
        return !pupil.leftEarly() || hasResults();
    }
}

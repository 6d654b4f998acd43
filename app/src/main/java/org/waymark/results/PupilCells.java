package org.waymark.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.school.OnRoll;

/**
 * A pupil's cells in an edition, before anything is made of them.
 *
 * @param cells the cells that hold or held a value, by item
 */
record PupilCells(OnRoll pupil, Map<String, Cell> cells) {

    PupilCells {
        cells = Map.copyOf(cells);
    }

    /** The same pupil after these changes were written with a change set. */
    PupilCells after(List<Change> changes, long changeSet) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<String, Cell> then = new HashMap<>(cells);
        for (Change change : changes) {
            Long restored = change.restoredOrigin();
            then.put(
                    change.item(),
                    new Cell(
                            change.item(),
                            change.year(),
                            change.newValue(),
                            change.derived(),
                            changeSet,
                            restored == null ? changeSet : restored,
                            change.newOn()));
        }
        return new PupilCells(pupil, then);
    }
}

package org.waymark.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link SaveRequest} or an undo.
 *
 * @param changeSet the key of the change set, or null when nothing changed
 * @param cells what became of each input, in the order of the request
 * @param pupils every pupil that an input named and that the writer may see, as they stand now
 */
public record SaveAnswer(@Nullable Long changeSet, List<CellOutcome> cells, List<PupilState> pupils) {

    public SaveAnswer {
        cells = List.copyOf(cells);
        pupils = List.copyOf(pupils);
    }
}

package org.waymark.transfer.incoming;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param index its place, from 0
 * @param heading its heading and what was made of it
 * @param year the academic year that the heading names, null if none
 */
record TableColumn(int index, Heading heading, @Nullable Integer year) {

    /** Whether its values are taken: somebody has said, or Waymark knows, what they are. */
    boolean isDecided() {
        return switch (heading.certainty()) {
            case KNOWN, REMEMBERED -> true;
            case GUESSED, NONE -> false;
        };
    }
}

package org.waymark.ctf;

import javax.xml.stream.Location;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    static Place of(Location location) {
        return new Place(counted(location.getLineNumber()), counted(location.getColumnNumber()));
    }

    /** What the parser counts; beyond two thousand million it counts on from below zero. */
    private static int counted(int number) {
        return number < 0 ? Integer.MAX_VALUE : Math.max(1, number);
    }
}

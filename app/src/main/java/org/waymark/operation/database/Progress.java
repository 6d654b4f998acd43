package org.waymark.operation.database;

/** Where words for the waiting person go. */
@FunctionalInterface
public interface Progress {

    /** Says one line. */
    void say(String line);
}

package org.waymark.operation.command;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened, in the opposite order and once: the server first, so that requests end well, and the database
 * under it last. Runs on a signal, while the program is still starting too.
 */
final class Shutdown {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean over;

    /** Remembers something just opened. If the end has come meanwhile it is closed at once. */
    synchronized <T extends AutoCloseable> T last(T opened) {
        open.push(opened);
        if (over) {
            closeAll();
        }
        return opened;
    }

    /** Closes everything. */
    synchronized void now() {
        over = true;
        closeAll();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception fault) {
                // The rest must be closed all the same: the database above all.
                System.err.println("While ending: " + fault.getMessage());
            }
        }
    }
}

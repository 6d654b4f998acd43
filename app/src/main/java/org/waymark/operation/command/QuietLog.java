package org.waymark.operation.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps libraries quiet where Spring has not started, which sets the log up otherwise. */
final class QuietLog {

    private QuietLog() {}

    /** Lets only warnings through: everything else would stand on standard output, where scripts read JSON. */
    static void set() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}

package org.waymark.ctf;

import java.io.IOException;
import java.io.Serial;

/**
 * A fault of the data after which no more of the file can be read. It travels as an {@link IOException} because the XML
 * parser lets only those through from its source, and never leaves this package.
 */
final class StopReading extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CtfRule rule;
    private final String hint;
    private final int line;
    private final int column;

    StopReading(CtfRule rule, String message, String hint, int line, int column) {
        super(message);
        this.rule = rule;
        this.hint = hint;
        this.line = line;
        this.column = column;
    }

    StopReading at(Place place) {
        return new StopReading(rule, message(), hint, place.line(), place.column());
    }

    CtfRule rule() {
        return rule;
    }

    String message() {
        String message = getMessage();
        return message == null ? rule.title() : message;
    }

    String hint() {
        return hint;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}

package org.waymark.operation.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message is one line for the person who started the program: what, and what to do. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseFault(String message) {
        super(message);
    }

    public DatabaseFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

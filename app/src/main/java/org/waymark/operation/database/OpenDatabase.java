package org.waymark.operation.database;

/** A database that answers, for as long as this is open. */
public sealed interface OpenDatabase extends AutoCloseable
        permits EmbeddedDatabase, ExternalDatabase, ThrowawayDatabase {

    /** Where it is. */
    DatabaseAddress address();

    /** Lets go of it: the embedded one stops unless another process of this machine still uses it. */
    @Override
    void close();
}

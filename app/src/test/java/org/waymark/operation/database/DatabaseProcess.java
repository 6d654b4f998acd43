package org.waymark.operation.database;

import java.nio.file.Path;

/** A program that does nothing but use the database of a data folder until its standard input ends. */
final class DatabaseProcess {

    private DatabaseProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.open(DataFolder.of(Path.of(arguments[0])), System.err::println)) {
            System.out.println("ready " + database.address().url());
            while (System.in.read() >= 0) {
                // Nothing is expected but the end.
            }
        } catch (DatabaseFault fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        }
    }
}

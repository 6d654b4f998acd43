package org.waymark.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database of its own for one piece of work, and nothing left of it afterwards. */
public final class ThrowawayDatabase implements OpenDatabase {

    private final Path folder;
    private final EmbeddedDatabase database;

    private ThrowawayDatabase(Path folder, EmbeddedDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Makes one in the folder for temporary files.
     *
     * @throws DatabaseFault if there is no room for it
     */
    public static ThrowawayDatabase open(Progress words) {
        try {
            Path folder = Files.createTempDirectory("waymark-");
            // The account of PostgreSQL must pass through; nobody looks around.
            Folders.permit(folder, "rwx--x--x");
            return new ThrowawayDatabase(folder, EmbeddedDatabase.open(DataFolder.of(folder.resolve("data")), words));
        } catch (IOException fault) {
            throw new DatabaseFault(
                    "No database can be made in the folder for temporary files: " + Faults.reason(fault) + ".", fault);
        }
    }

    @Override
    public DatabaseAddress address() {
        return database.address();
    }

    /** A place for a file that goes with the database. */
    public Path scratch(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        database.close();
        try {
            Folders.delete(folder);
        } catch (IOException fault) {
            throw new DatabaseFault(folder + " could not be deleted: " + Faults.reason(fault) + ".", fault);
        }
    }
}

package org.waymark.operation.database;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that holds everything Waymark keeps on this machine.
 *
 * <ul>
 *   <li>{@code postgres/}: the database
 *   <li>{@code postgres-18…/}: the programs of PostgreSQL, unpacked; may be deleted while nothing runs
 *   <li>{@code database.properties}: port and password of the database, readable by the owner only
 *   <li>{@code secret.key}: locks the passwords of mail servers, readable by the owner only; not in any copy of the database
 *   <li>{@code server.properties}: process and address of the running server
 *   <li>{@code locks/}: {@code server} is held by the one server; {@code using} is shared by every process that uses the
 *       database; {@code changing} is held while the database is made, started or stopped. The system lets go of a lock
 *       when its process ends, however it ends.
 * </ul>
 */
public final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * The data folder at a path, made if it is not there.
     *
     * @throws DatabaseFault if it cannot be made or written
     */
    public static DataFolder of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                // Others may pass through, as the account of PostgreSQL must, but not look around.
                Folders.permit(absolute, "rwx--x--x");
            }
            Path locks = absolute.resolve("locks");
            if (!Files.isDirectory(locks)) {
                Files.createDirectories(locks);
                Folders.permit(locks, "rwx------");
            }
            if (!Files.isWritable(absolute) || !Files.isWritable(locks)) {
                throw new DatabaseFault("The data folder " + absolute
                        + " cannot be written. Start Waymark as its owner or choose another with --data.");
            }
            return new DataFolder(absolute);
        } catch (IOException fault) {
            throw new DatabaseFault(
                    "The data folder " + absolute + " cannot be used: " + Faults.reason(fault)
                            + ". Choose another with --data.",
                    fault);
        }
    }

    /** Its path. */
    public Path path() {
        return path;
    }

    LockFile lock(String name) {
        return new LockFile(path.resolve("locks").resolve(name));
    }

    /** Kept values, or nothing where the file is not there. */
    Optional<Properties> read(String file) {
        try (var reader = Files.newBufferedReader(path.resolve(file))) {
            Properties values = new Properties();
            values.load(reader);
            return Optional.of(values);
        } catch (java.nio.file.NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new DatabaseFault(path.resolve(file) + " cannot be read: " + Faults.reason(fault) + ".", fault);
        }
    }

    /** Keeps values, all or none, readable by the owner only. */
    void write(String file, Properties values) {
        Path target = path.resolve(file);
        Path scratch = path.resolve(file + ".new");
        try {
            Files.deleteIfExists(scratch);
            Files.createFile(scratch);
            Folders.permit(scratch, "rw-------");
            try (Writer writer = Files.newBufferedWriter(scratch, StandardCharsets.UTF_8)) {
                values.store(writer, "Written by Waymark");
            }
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new DatabaseFault(target + " cannot be written: " + Faults.reason(fault) + ".", fault);
        }
    }

    void delete(String file) {
        try {
            Files.deleteIfExists(path.resolve(file));
        } catch (IOException fault) {
            throw new DatabaseFault(path.resolve(file) + " cannot be deleted: " + Faults.reason(fault) + ".", fault);
        }
    }
}

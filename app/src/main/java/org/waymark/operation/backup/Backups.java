package org.waymark.operation.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.operation.backup.BackupStore.Table;
import org.waymark.operation.backup.Manifest.TableCopy;
import org.waymark.operation.database.DatabaseAddress;

/**
 * Copies a database into one file and puts it back. The copy shows one moment, while people go on working; it is put back
 * whole or not at all, into a database without a school, and then brought up to this program's tables.
 */
public final class Backups {

    private final DatabaseAddress address;

    private Backups(DatabaseAddress address) {
        this.address = address;
    }

    /** The copies of a database. */
    public static Backups of(DatabaseAddress address) {
        return new Backups(address);
    }

    /**
     * Looks at a file before anything is opened for it.
     *
     * @throws BackupFault if it is no copy that this program reads
     */
    public static void requireReadable(Path file) {
        BackupReader.of(file).close();
    }

    /**
     * Copies everything into a new file that only its owner may read: it holds pupils' data as they are.
     *
     * @throws BackupFault if there is such a file already, or no disk for it
     */
    public Manifest write(Path file, Clock clock) {
        if (Files.exists(file)) {
            throw new BackupFault("There is a file " + file + " already: choose another name.");
        }
        try (SingleConnectionDataSource database = open();
                BackupWriter writer = BackupWriter.of(file)) {
            BackupStore store = new BackupStore(database);
            Manifest manifest = store.read(() -> copy(store, writer, clock));
            writer.finish(manifest);
            return manifest;
        } catch (IOException | UncheckedIOException fault) {
            throw new BackupFault(
                    "The copy could not be written to " + file + ": " + fault.getMessage() + ". Is the disk full?",
                    fault);
        }
    }

    private static Manifest copy(BackupStore store, BackupWriter writer, Clock clock) {
        String schema = store.findSchema()
                .orElseThrow(() -> new BackupFault("There is nothing to copy here: no school was ever added."));
        List<TableCopy> tables = new ArrayList<>();
        for (Table table : store.listTables()) {
            tables.add(writer.table(table.name(), line -> store.rows(table, line)));
        }
        return new Manifest(
                Manifest.FORMAT, schema, clock.instant().toString(), store.listSchools(), tables, store.listCounters());
    }

    /**
     * Puts a copy back.
     *
     * @throws BackupFault if the database holds a school, or the file is damaged or of a newer Waymark; nothing is there
     *     then
     */
    public Manifest restore(Path file) {
        Manifest manifest = putBack(file);
        try (SingleConnectionDataSource database = open()) {
            flyway(database, MigrationVersion.LATEST).migrate();
        }
        return manifest;
    }

    /** The copy as it was, in the tables that it was made of. */
    private Manifest putBack(Path file) {
        try (BackupReader reader = BackupReader.of(file);
                SingleConnectionDataSource database = open()) {
            Manifest manifest = reader.manifest();
            requireKnown(database, manifest);
            BackupStore store = new BackupStore(database);
            requireNoSchool(store);
            flyway(database, MigrationVersion.fromVersion(manifest.schema())).migrate();
            return store.write(() -> {
                fill(store, reader, manifest);
                return manifest;
            });
        }
    }

    private static void requireKnown(DataSource database, Manifest manifest) {
        boolean known = java.util.Arrays.stream(
                        flyway(database, MigrationVersion.LATEST).info().all())
                .anyMatch(migration -> migration.getVersion() != null
                        && migration.getVersion().equals(MigrationVersion.fromVersion(manifest.schema())));
        if (!known) {
            throw new BackupFault("This copy was made by a newer Waymark (its tables are of version "
                    + manifest.schema() + "). Restore it with that one or a later one.");
        }
    }

    private static void requireNoSchool(BackupStore store) {
        Map<String, String> schools =
                store.read(() -> store.findSchema().isEmpty() ? Map.<String, String>of() : store.listSchools());
        if (!schools.isEmpty()) {
            throw new BackupFault(
                    "There " + (schools.size() == 1 ? "is a school" : "are " + schools.size() + " schools")
                            + " here already (" + String.join(", ", schools.values())
                            + "). Restore into an empty folder: --data DIR.");
        }
    }

    private static void fill(BackupStore store, BackupReader reader, Manifest manifest) {
        List<Table> tables = store.listTables();
        Map<String, Table> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        store.empty(tables);
        for (TableCopy copy : manifest.tables()) {
            Table table = byName.remove(copy.name());
            if (table == null) {
                throw new BackupFault("The copy has a table " + copy.name() + " that its version does not have.");
            }
            if (table.itself()) {
                List<String> all = new ArrayList<>();
                reader.read(copy, all::addAll);
                store.insert(table, all);
            } else {
                reader.read(copy, lines -> store.insert(table, lines));
            }
        }
        if (!byName.isEmpty()) {
            throw new BackupFault("The copy lacks the tables " + String.join(", ", byName.keySet()) + ".");
        }
        manifest.counters().forEach(store::setCounter);
    }

    /**
     * Proves a copy: puts it back here, copies that again and compares every table byte by byte; then brings it up to
     * this program's tables.
     *
     * @param scratch a file that may be written and is deleted again
     * @throws BackupFault if anything differs, or cannot be read
     */
    public Manifest prove(Path file, Path scratch, Clock clock) {
        Manifest manifest = putBack(file);
        Manifest again = write(scratch, clock);
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException fault) {
            throw new BackupFault(scratch + " could not be deleted: " + fault.getMessage() + ".", fault);
        }
        for (TableCopy table : manifest.tables()) {
            if (!again.tables().contains(table)) {
                throw new BackupFault("Put back, the table " + table.name() + " is not what it was.");
            }
        }
        if (!again.counters().equals(manifest.counters()) || !again.schools().equals(manifest.schools())) {
            throw new BackupFault("Put back, the copy is not what it was: its counters or schools differ.");
        }
        try (SingleConnectionDataSource database = open()) {
            flyway(database, MigrationVersion.LATEST).migrate();
        }
        return manifest;
    }

    private SingleConnectionDataSource open() {
        SingleConnectionDataSource database = address.user().isEmpty()
                ? new SingleConnectionDataSource(address.url(), true)
                : new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        database.setAutoCommit(true);
        return database;
    }

    private static Flyway flyway(DataSource database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .ignoreMigrationPatterns("*:future")
                .load();
    }
}

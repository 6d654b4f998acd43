package org.waymark.operation.database;

import java.util.Optional;
import java.util.Properties;

/** The right to be the one server over a data folder, held until closed or until the process ends. */
public final class ServerLock implements AutoCloseable {

    private static final String FILE = "server.properties";
    private static final String ADDRESS = "address";

    private final DataFolder folder;
    private final LockFile.Held held;

    private ServerLock(DataFolder folder, LockFile.Held held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * Takes the right to serve.
     *
     * @throws DatabaseFault naming the other server if there is one
     */
    public static ServerLock take(DataFolder folder) {
        LockFile.Held held = folder.lock("server").tryAlone().orElseThrow(() -> new DatabaseFault(describe(folder)));
        Properties values = new Properties();
        values.setProperty("process", String.valueOf(ProcessHandle.current().pid()));
        folder.write(FILE, values);
        return new ServerLock(folder, held);
    }

    /** Tells commands and a second server where this one answers. */
    public void announce(String address) {
        Properties values = new Properties();
        values.setProperty("process", String.valueOf(ProcessHandle.current().pid()));
        values.setProperty(ADDRESS, address);
        folder.write(FILE, values);
    }

    /** The address of the server that runs over a data folder, once it has announced one. */
    public static Optional<String> findAddress(DataFolder folder) {
        Optional<LockFile.Held> free = folder.lock("server").tryAlone();
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        return folder.read(FILE).map(values -> values.getProperty(ADDRESS));
    }

    @Override
    public void close() {
        folder.delete(FILE);
        held.close();
    }

    private static String describe(DataFolder folder) {
        Properties values = folder.read(FILE).orElseGet(Properties::new);
        String address = values.getProperty(ADDRESS);
        return "Waymark already runs on the data in " + folder.path() + ": process "
                + values.getProperty("process", "unknown")
                + (address == null ? ", still starting." : ", at " + address + ".");
    }
}

package org.waymark.operation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The PostgreSQL that Waymark carries, running over a data folder. Whoever comes first starts it, everyone else on the
 * same folder joins, and the last to leave stops it. A process that is killed leaves it running, and the next one takes
 * it over; a server that is killed is started again by whoever uses it.
 */
public final class EmbeddedDatabase implements OpenDatabase {

    private static final String NAME = "waymark";
    private static final String FILE = "database.properties";
    private static final String PORT = "port";
    private static final String PASSWORD = "password";
    private static final int CONNECTIONS = 60;
    private static final int FIRST_PORT = 15432;
    private static final int PORTS = 10_000;
    private static final Duration OTHERS = Duration.ofMinutes(3);
    private static final Duration READY = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final Cluster cluster;
    private final RandomGenerator random;
    private final LockFile.Held using;
    // The lock file keeps processes apart; this keeps the watcher and the closing thread of one process apart.
    private final ReentrantLock changing = new ReentrantLock();
    private final DatabaseAddress address;
    private final Watcher watcher;
    private boolean closed;

    private EmbeddedDatabase(
            DataFolder folder, Cluster cluster, RandomGenerator random, LockFile.Held using, Progress words) {
        this.folder = folder;
        this.cluster = cluster;
        this.random = random;
        this.using = using;
        this.address = address(joinOrStart(words));
        this.watcher = Watcher.start(cluster, this::startAgain);
    }

    /** Joins the database of a data folder, making and starting it where needed. */
    public static EmbeddedDatabase open(DataFolder folder, Progress words) {
        SecureRandom random = new SecureRandom();
        try (LockFile.Held alone = folder.lock("changing")
                .alone(OTHERS, () -> words.say("Waiting for another Waymark that starts or stops the database …"))) {
            Cluster cluster = new Cluster(
                    PostgresPrograms.of(folder.path(), words), folder.path().resolve("postgres"));
            LockFile.Held using = folder.lock("using")
                    .tryShared()
                    .orElseThrow(() -> new DatabaseFault("The database is in use by this process already."));
            boolean open = false;
            try {
                if (!cluster.exists()) {
                    make(folder, cluster, random, words);
                }
                EmbeddedDatabase database = new EmbeddedDatabase(folder, cluster, random, using, words);
                open = true;
                return database;
            } finally {
                if (!open) {
                    using.close();
                }
            }
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        watcher.stop();
        changing.lock();
        try (LockFile.Held alone = folder.lock("changing").alone(OTHERS, () -> {})) {
            if (closed) {
                return;
            }
            closed = true;
            using.close();
            Optional<LockFile.Held> last = folder.lock("using").tryAlone();
            if (last.isPresent()) {
                cluster.stop();
                last.get().close();
            }
        } finally {
            changing.unlock();
        }
    }

    private static void make(DataFolder folder, Cluster cluster, RandomGenerator random, Progress words) {
        words.say("Making the database in " + cluster.folder() + " …");
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Properties values = new Properties();
        values.setProperty(PASSWORD, password);
        values.setProperty(PORT, String.valueOf(freePort(random)));
        folder.write(FILE, values);
        cluster.create(List.of(
                "create role " + NAME + " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + password
                        + "'",
                "create database " + NAME + " owner " + NAME,
                "revoke all on database " + NAME + " from public"));
    }

    /** Answers the port of the running database, after starting it if it does not run. */
    private int joinOrStart(Progress words) {
        Optional<Postmaster> running = awaitSettled();
        if (running.isPresent()) {
            int port = running.get().port();
            if (answers(port)) {
                return port;
            }
            words.say("The database that runs in " + cluster.folder() + " does not answer: starting it again.");
            cluster.stop();
        }
        Properties values = values();
        int port = Integer.parseInt(values.getProperty(PORT));
        if (!isFree(port)) {
            port = freePort(random);
            values.setProperty(PORT, String.valueOf(port));
            folder.write(FILE, values);
        }
        cluster.start(new Settings(port, CONNECTIONS, true));
        if (!answers(port)) {
            throw new DatabaseFault("The database in " + cluster.folder() + " runs and does not let Waymark in. "
                    + "Its password is kept in " + folder.path().resolve(FILE) + ": were the two parted?");
        }
        return port;
    }

    /** A server that is on its way up or down is waited for. */
    private Optional<Postmaster> awaitSettled() {
        Processes.await(() -> cluster.findRunning().map(Postmaster::ready).orElse(true), READY);
        return cluster.findRunning();
    }

    private boolean answers(int port) {
        DatabaseAddress there = address(port);
        try (var connection = DriverManager.getConnection(there.url(), there.user(), there.password())) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Called by the watcher when the server is gone. Others that use it may come first. */
    private void startAgain() {
        changing.lock();
        try (LockFile.Held alone = folder.lock("changing").alone(OTHERS, () -> {})) {
            if (!closed && awaitSettled().isEmpty()) {
                cluster.start(new Settings(port(), CONNECTIONS, true));
            }
        } finally {
            changing.unlock();
        }
    }

    private int port() {
        return Integer.parseInt(values().getProperty(PORT));
    }

    private Properties values() {
        return folder.read(FILE)
                .orElseThrow(() -> new DatabaseFault("The file " + folder.path().resolve(FILE)
                        + " is missing: the database cannot be opened without it."));
    }

    private DatabaseAddress address(int port) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, values().getProperty(PASSWORD));
    }

    private static int freePort(RandomGenerator random) {
        // Below the range from which systems hand out ports, so that nothing takes it while the database restarts.
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = FIRST_PORT + random.nextInt(PORTS);
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseFault(
                "No port is free on this machine between " + FIRST_PORT + " and " + (FIRST_PORT + PORTS) + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

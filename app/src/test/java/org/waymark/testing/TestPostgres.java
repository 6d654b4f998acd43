package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.waymark.operation.database.Cluster;
import org.waymark.operation.database.PostgresPrograms;
import org.waymark.operation.database.Settings;

/** The one PostgreSQL of this test JVM, with a migrated template; gone when the JVM ends. */
final class TestPostgres {

    static final String USER = "waymark";
    static final String PASSWORD = "tests-only";
    private static final String TEMPLATE = "waymark_template";
    private static final String FOLDER = "waymark-test-";
    private static final String CLUSTER = "postgres";

    private static @Nullable TestPostgres running;

    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private TestPostgres(int port) {
        this.port = port;
    }

    static synchronized TestPostgres running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** A new database, cloned from the migrated template; answers its address. */
    private String copy(String from) {
        String name = "test_" + databases.incrementAndGet();
        execute(url("postgres"), "create database " + name + " template " + from);
        return url(name);
    }

    String migrated() {
        return copy(TEMPLATE);
    }

    /** A new database without any table. */
    String empty() {
        return copy("template0");
    }

    void drop(String url) {
        execute(
                url("postgres"),
                "drop database if exists " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static TestPostgres start() {
        dropLeftovers();
        try {
            Path folder = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    FOLDER + ProcessHandle.current().pid());
            PostgresPrograms programs = programs();
            Files.createDirectories(folder);
            Cluster cluster = new Cluster(programs, folder.resolve(CLUSTER));
            cluster.create(List.of(
                    "create role " + USER + " login createdb nosuperuser nobypassrls password '" + PASSWORD + "'",
                    "alter database postgres owner to " + USER));
            int port = freePort();
            cluster.start(new Settings(port, 200, false));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(cluster, folder)));
            TestPostgres postgres = new TestPostgres(port);
            postgres.execute(postgres.url("postgres"), "create database " + TEMPLATE + " template template0");
            Flyway.configure()
                    .dataSource(postgres.url(TEMPLATE), USER, PASSWORD)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Unpacked once for all test runs of this checkout. */
    static PostgresPrograms programs() {
        return PostgresPrograms.of(Path.of("target", "test-postgres").toAbsolutePath(), line -> {});
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A test JVM that was killed leaves its server running: the next one ends it. */
    private static void dropLeftovers() {
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), FOLDER + "*")) {
            for (Path folder : folders) {
                String pid = folder.getFileName().toString().substring(FOLDER.length());
                if (pid.matches("[0-9]+")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    PostgresPrograms programs = programs();
                    remove(new Cluster(programs, folder.resolve(CLUSTER)), folder);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void remove(Cluster cluster, Path folder) {
        cluster.stop();
        try {
            deleteTree(folder);
        } catch (IOException stays) {
            // Somebody else's leftovers, or a race of two test runs: neither is this run's to judge.
            System.err.println("left behind: " + folder);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }
}

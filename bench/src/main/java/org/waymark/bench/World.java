package org.waymark.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.waymark.bench.Sheet.Input;

/** A Waymark of a run's own: a new data folder with invented schools, taken away again at the end. */
final class World implements AutoCloseable {

    static final String ADMINISTRATOR = "administrator@bench.example";

    private final Path folder;
    private final Path data;
    private final Path log;
    private final int port;
    private final Thread atExit = new Thread(this::clear, "clear");
    private volatile WaymarkProcess waymark;

    private World(Path folder, int port) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("waymark.log");
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
        this.waymark = WaymarkProcess.start(data, port, log);
    }

    /** Starts Waymark on a new folder and sets these schools up in it. */
    static World open(Options options, List<School> schools, int teachersPerClass)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory(options.folder(), "waymark-bench-");
        // PostgreSQL runs under another account where this one is root, and must be able to pass.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        World world = new World(folder, options.number("port", 8200));
        try {
            world.setUp(schools, teachersPerClass);
            return world;
        } catch (IOException | InterruptedException | SQLException | RuntimeException fault) {
            world.close();
            throw fault;
        }
    }

    private void setUp(List<School> schools, int teachersPerClass)
            throws IOException, InterruptedException, SQLException {
        String path = waymark.setUp().substring(waymark.address().length());
        Person administrator = person();
        var done = administrator.form(
                path,
                Map.of(
                        "laestab", "9991999",
                        "school", "Bench Office",
                        "name", "Administrator",
                        "email", ADMINISTRATOR,
                        "password", Person.PASSWORD));
        if (done.status() != 302) {
            throw new IOException("Setting Waymark up was answered " + done.status());
        }
        try (Connection connection = Database.open(data)) {
            Seed seed = new Seed(connection);
            for (School school : schools) {
                seed.add(school, ADMINISTRATOR, teachersPerClass);
            }
            Database.run(connection, "analyze");
        }
    }

    /** Somebody who has just opened a browser. */
    Person person() {
        return new Person(waymark.address());
    }

    Person signedIn(String email) throws IOException, InterruptedException {
        Person person = person();
        long unused = person.signIn(email);
        return person;
    }

    /** Pastes a whole sheet of plausible values, as one act, the way people do. */
    void fill(School school, String assessment, int year, RandomGenerator random)
            throws IOException, InterruptedException {
        Sheet sheet = Sheet.open(signedIn(school.lead()), school.edition(assessment, year), "");
        List<Input> inputs = new ArrayList<>();
        for (long pupil : sheet.pupils()) {
            sheet.itemsOf(pupil).forEach(item -> inputs.add(sheet.input(pupil, item, random)));
        }
        if (!inputs.isEmpty() && !sheet.save("paste", inputs).ok()) {
            throw new IOException("Filling " + assessment + " " + year + " failed");
        }
    }

    WaymarkProcess waymark() {
        return waymark;
    }

    Path data() {
        return data;
    }

    /** Starts Waymark again on the same data. */
    void start() throws IOException {
        waymark = WaymarkProcess.start(data, port, log);
    }

    /** What Waymark has said since the run began, its last lines. */
    List<String> lastWords(int lines) throws IOException {
        List<String> all = Files.readAllLines(log);
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    Connection database() throws IOException, SQLException {
        return Database.open(data);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        clear();
    }

    private void clear() {
        @Nullable WaymarkProcess running = waymark;
        try {
            if (running != null) {
                running.stop();
            }
        } catch (IOException gone) {
            System.err.println("Waymark had ended already: " + gone.getMessage());
        }
        WaymarkProcess.sweep(data);
        try {
            delete(folder);
        } catch (IOException left) {
            System.err.println("Left behind: " + folder + " (" + left.getMessage() + ")");
        }
    }

    private static void delete(Path folder) throws IOException {
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
}

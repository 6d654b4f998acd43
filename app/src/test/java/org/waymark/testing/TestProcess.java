package org.waymark.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.operation.database.PostgresPrograms;

/**
 * Another Java process over the classes of this one, with what it says. For what only separate processes show: kills,
 * exit codes, two programs on one data folder.
 */
public final class TestProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path errors;
    private final BufferedReader output;

    private TestProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** How a process ended. */
    public record Ended(int exit, String out, String err) {}

    /** Starts the main method of a class. */
    public static TestProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-cp",
                classPath(main),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path errors = Files.createTempFile("waymark-test-", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment()
                    .put(
                            PostgresPrograms.OVERRIDE,
                            TestPostgres.programs().home().toString());
            builder.environment().remove("WAYMARK_DATABASE_URL");
            builder.environment().putAll(environment);
            return new TestProcess(builder.start(), errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The program is started as it is shipped, without the classes of tests, which Spring would find too. */
    private static String classPath(Class<?> main) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (TestClasses.isTestClass(main)) {
            return all;
        }
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !TestClasses.isTestFolder(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The next line of standard output that fits; fails with what the process said if it ends before. */
    public String awaitLine(Predicate<String> wanted) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            throw new AssertionError("the process ended: " + errors());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What it has said on standard error so far. */
    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks it to end, as Ctrl-C or a service manager does, and waits until it has. */
    public Ended terminate() {
        // Through the handle: Process.destroy() also closes the streams, and the last words would be lost.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** Closes its standard input and waits until it ends. */
    public Ended finish() {
        try {
            process.getOutputStream().close();
        } catch (IOException closedAlready) {
            // It has ended: the exit code tells.
        }
        return awaitEnd();
    }

    /** Waits until it ends by itself. */
    public Ended awaitEnd() {
        StringBuilder rest = new StringBuilder();
        output.lines().forEach(line -> rest.append(line).append('\n'));
        awaitExit();
        return new Ended(process.exitValue(), rest.toString(), errors());
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + errors());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        File file = errors.toFile();
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}

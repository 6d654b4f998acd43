package org.waymark.operation.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One data folder of PostgreSQL, and the server process over it. Knows nothing of who else uses it: callers hold the
 * lock of {@link DataFolder} while they make, start or stop it.
 *
 * <p>The superuser has no password and so can never sign in: what needs it is done by {@code postgres --single}, before
 * the server first starts.
 */
public final class Cluster {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration LEFTOVERS = Duration.ofSeconds(20);

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path parent;
    private final Path log;

    /**
     * @param programs the PostgreSQL to run
     * @param folder the cluster's folder, which need not exist yet
     */
    public Cluster(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.folder = folder.toAbsolutePath();
        this.parent = Objects.requireNonNull(this.folder.getParent(), "a cluster is not the root of a disk");
        this.log = this.folder.resolve("waymark.log");
    }

    /** Whether the cluster has been made. */
    public boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /**
     * Makes the cluster, whole or not at all, and runs statements in it as its superuser.
     *
     * @param statements SQL, each without its semicolon, run in the database {@code postgres}
     */
    public void create(List<String> statements) {
        Path making = folder.resolveSibling(folder.getFileName() + ".making");
        RunAs account = RunAs.choose(parent, programs);
        try {
            Folders.delete(making);
            Files.createDirectory(making);
            Folders.permit(making, "rwx------");
            account.give(making);
            run(
                    account,
                    List.of(
                            programs.program("initdb").toString(),
                            "--pgdata=" + making,
                            "--username=postgres",
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale-provider=icu",
                            "--icu-locale=en-GB",
                            "--locale=C",
                            "--no-instructions"),
                    "");
            append(making.resolve("postgresql.conf"), "\ninclude_if_exists '" + Settings.FILE + "'\n");
            Files.writeString(making.resolve("pg_hba.conf"), Settings.ACCESS);
            run(
                    account,
                    List.of(
                            programs.program("postgres").toString(),
                            "--single",
                            "-j",
                            "-D",
                            making.toString(),
                            "postgres"),
                    String.join(";\n\n", statements) + ";\n\n");
            Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new DatabaseFault(
                    "The database could not be made in " + folder + ": " + Faults.reason(fault) + ".", fault);
        }
    }

    /**
     * Starts the server and returns once it answers.
     *
     * @param settings what it is started with
     */
    public void start(Settings settings) {
        requireVersion();
        awaitLeftovers();
        RunAs account = RunAs.owner(folder);
        try {
            dropStalePid();
            Path file = folder.resolve(Settings.FILE);
            Files.writeString(file, settings.text());
            account.give(file);
            Files.writeString(log, "");
            account.give(log);
            Outcome outcome = attempt(
                    account,
                    List.of(
                            programs.program("pg_ctl").toString(),
                            "start",
                            "--pgdata=" + folder,
                            "--log=" + log,
                            "--silent",
                            "--wait",
                            "--timeout=" + START.toSeconds()),
                    "");
            if (outcome.exit() != 0) {
                throw new DatabaseFault(explain(outcome));
            }
        } catch (IOException fault) {
            throw new DatabaseFault("The database could not be started: " + Faults.reason(fault) + ".", fault);
        }
    }

    /** Stops the server, if it runs: connections are closed, everything acknowledged is on disk. */
    public void stop() {
        Optional<Postmaster> running = findRunning();
        if (running.isEmpty()) {
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            try {
                Outcome outcome = attempt(
                        RunAs.owner(folder),
                        List.of(
                                programs.program("pg_ctl").toString(),
                                "stop",
                                "--pgdata=" + folder,
                                "--silent",
                                "--mode=" + mode,
                                "--timeout=" + STOP.toSeconds()),
                        "");
                if (outcome.exit() == 0 || findRunning().isEmpty()) {
                    return;
                }
            } catch (IOException fault) {
                throw new DatabaseFault("The database could not be stopped: " + Faults.reason(fault) + ".", fault);
            }
        }
    }

    /** The server process over this folder, if one runs, whoever started it. */
    public Optional<Postmaster> findRunning() {
        return Postmaster.find(folder);
    }

    /** The cluster's folder. */
    public Path folder() {
        return folder;
    }

    private void requireVersion() {
        try {
            String version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(String.valueOf(PostgresPrograms.MAJOR))) {
                throw new DatabaseFault("The database in " + folder + " is of PostgreSQL " + version
                        + "; this Waymark opens PostgreSQL " + PostgresPrograms.MAJOR
                        + ". Use the version of Waymark that made it.");
            }
        } catch (IOException fault) {
            throw new DatabaseFault(
                    "The database in " + folder + " cannot be read: " + Faults.reason(fault) + ".", fault);
        }
    }

    /**
     * When the server process was killed its helpers need a moment to notice, and hold the shared memory until then. One
     * that hangs is ended: to the data that is no more than the crash that has already happened.
     */
    private void awaitLeftovers() {
        if (findRunning().isPresent()) {
            return;
        }
        Processes.awaitGone(Processes.inFolder(folder), LEFTOVERS);
        Processes.inFolder(folder).forEach(ProcessHandle::destroyForcibly);
        Processes.awaitGone(Processes.inFolder(folder), LEFTOVERS);
    }

    /** After a restart of the machine another program may have the old server's process id. */
    private void dropStalePid() throws IOException {
        if (findRunning().isEmpty() && Processes.inFolder(folder).isEmpty()) {
            Files.deleteIfExists(folder.resolve(Postmaster.FILE));
        }
    }

    private String explain(Outcome outcome) throws IOException {
        String words = Files.exists(log) ? Files.readString(log) : "";
        if (Faults.isFull(words) || Faults.isFull(outcome.output())) {
            return "The database could not start: the disk is full. Free some space beside " + folder + ".";
        }
        List<String> fatal = words.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .toList();
        String reason = fatal.isEmpty() ? outcome.output().strip() : fatal.getLast();
        return "The database could not start: " + reason + " (more in " + log + ")";
    }

    private void run(RunAs account, List<String> words, String input) throws IOException {
        Outcome outcome = attempt(account, words, input);
        // The single-user server answers 0 also to a statement that failed.
        if (outcome.exit() != 0
                || outcome.output().contains("ERROR:")
                || outcome.output().contains("FATAL:")) {
            String reason = Faults.isFull(outcome.output())
                    ? "the disk is full"
                    : outcome.output()
                            .strip()
                            .lines()
                            .reduce((first, last) -> last)
                            .orElse("no reason given");
            throw new DatabaseFault("The database could not be made in " + folder + ": " + reason);
        }
    }

    private record Outcome(int exit, String output) {}

    private Outcome attempt(RunAs account, List<String> words, String input) throws IOException {
        // A file and not a pipe: the server inherits the output of pg_ctl and would hold a pipe open for ever.
        Path output = Files.createTempFile("waymark-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(account.command(words)))
                    .directory(parent.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            try (var pipe = process.getOutputStream()) {
                pipe.write(input.getBytes(StandardCharsets.UTF_8));
            }
            int exit = process.waitFor();
            return new Outcome(exit, Files.readString(output));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
    }
}

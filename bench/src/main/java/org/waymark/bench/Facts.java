package org.waymark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What a figure means nothing without: the machine, the settings, the commit. */
final class Facts {

    private static final List<String> SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout");

    private Facts() {}

    /** The facts that need no Waymark. */
    static void print() throws IOException, InterruptedException {
        new Table("fact", "value")
                .row("date", LocalDate.now().toString())
                .row("commit", commit())
                .row("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores")
                .row("memory", memory())
                .row("busy before", load())
                .row("Java", System.getProperty("java.runtime.version") + ", " + heap())
                .print();
    }

    private static String heap() {
        return "heap at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MB";
    }

    static void print(World world) throws IOException, SQLException, InterruptedException {
        StringBuilder settings = new StringBuilder();
        try (Connection connection = world.database()) {
            settings.append(Database.text(connection, "show server_version"));
            for (String name : SETTINGS) {
                settings.append(", ").append(name).append(' ').append(Database.text(connection, "show " + name));
            }
        }
        new Table("fact", "value")
                .row("date", LocalDate.now().toString())
                .row("commit", commit())
                .row(
                        "processor",
                        processor() + ", " + Runtime.getRuntime().availableProcessors()
                                + " cores, shared with this driver")
                .row("memory", memory())
                .row("busy before", load())
                .row(
                        "system",
                        System.getProperty("os.name") + " " + System.getProperty("os.version") + ", data on "
                                + Files.getFileStore(world.data()).type() + ", a flush to disk takes "
                                + flush(world.data()))
                .row(
                        "Java",
                        System.getProperty("java.runtime.version") + ", heap of Waymark "
                                + Processes.heap(world.waymark().java()))
                .row("PostgreSQL", settings.toString())
                .print();
    }

    private static String commit() throws IOException, InterruptedException {
        return git("rev-parse", "--short=12", "HEAD")
                + (git("status", "--porcelain", "-uno").isEmpty() ? "" : " with local changes");
    }

    private static String load() {
        return String.format(
                "load average %.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }

    /** The median of writing 8 KB and flushing it: no commit can be faster. */
    private static String flush(Path folder) throws IOException {
        Timings timings = new Timings();
        Path file = Files.createTempFile(folder, "flush", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 100; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(8192));
                channel.force(false);
                timings.add(System.nanoTime() - begun);
            }
        } finally {
            Files.delete(file);
        }
        return timings.p(0.5);
    }

    private static String git(String... words) throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(List.of("git", "-C", Options.root().toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return output;
    }
}

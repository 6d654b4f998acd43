package org.waymark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running {@code waymark serve} over a data folder, with the PostgreSQL beneath it. */
final class WaymarkProcess {

    private static final Duration END = Duration.ofSeconds(30);
    private static final int PORT_LINE = 3;

    private final Process process;
    private final Path data;
    private final JsonNode answer;

    private WaymarkProcess(Process process, Path data, JsonNode answer) {
        this.process = process;
        this.data = data;
        this.answer = answer;
    }

    /** Starts Waymark and returns once it says that it is ready. What it says to people goes to a file. */
    static WaymarkProcess start(Path data, int port, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Options.program(),
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString(),
                        "--json"))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("WAYMARK_DATABASE_URL");
        Process process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("{")) {
                return new WaymarkProcess(process, data, JsonMapper.shared().readTree(line));
            }
        }
        throw new IOException("Waymark ended while it started:\n" + Files.readString(log));
    }

    /** Where it answers, such as {@code http://localhost:8200}. */
    String address() {
        return answer.path("address").asString();
    }

    /** The address of the first start, or empty. */
    String setUp() {
        return answer.path("setUp").asString("");
    }

    /** The Java process itself, which a script in front may have started. */
    ProcessHandle java() throws IOException {
        Properties values = new Properties();
        values.load(new StringReader(Files.readString(data.resolve("server.properties"))));
        return ProcessHandle.of(Long.parseLong(values.getProperty("process")))
                .orElseThrow(() -> new IOException("Waymark has ended"));
    }

    Path cluster() {
        return data.resolve("postgres");
    }

    /** Java first, then PostgreSQL's. */
    List<ProcessHandle> all() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(List.of(java()));
        all.addAll(Processes.ofCluster(cluster()));
        return all;
    }

    /** The postmaster, if one runs. */
    Optional<ProcessHandle> postmaster() {
        return pidFile(cluster())
                .flatMap(lines ->
                        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive);
    }

    private static Optional<List<String>> pidFile(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > PORT_LINE ? Optional.of(lines) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The port of the PostgreSQL over a data folder. */
    static int databasePort(Path data) throws IOException {
        return pidFile(data.resolve("postgres"))
                .map(lines -> Integer.parseInt(lines.get(PORT_LINE).strip()))
                .orElseThrow(() -> new IOException("The database does not run"));
    }

    /** kill -9 of the Java process. */
    void kill() throws IOException {
        ProcessHandle java = java();
        java.destroyForcibly();
        Processes.await(() -> !java.isAlive() && !process.isAlive(), END);
    }

    /** kill -9 of the postmaster. Its helpers end by themselves. */
    void killDatabase() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Ends Waymark as the system does, and its PostgreSQL with it. */
    void stop() throws IOException {
        if (process.isAlive()) {
            ProcessHandle java = java();
            java.destroy();
            if (!Processes.await(() -> !java.isAlive() && !process.isAlive(), END)) {
                java.destroyForcibly();
                process.destroyForcibly();
            }
        }
    }

    /** Leaves nothing running over the data folder, whatever happened before. */
    static void sweep(Path data) {
        Path cluster = data.resolve("postgres");
        if (!Files.isDirectory(cluster)) {
            return;
        }
        Processes.ofCluster(cluster).forEach(ProcessHandle::destroy);
        if (!Processes.await(() -> Processes.ofCluster(cluster).isEmpty(), END)) {
            Processes.ofCluster(cluster).forEach(ProcessHandle::destroyForcibly);
        }
    }
}

package org.waymark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A school's whole history in one file, looked at and imported through the API; then those of many schools in turn. */
final class ImportRun {

    private static final double BAR_MILLIS = 300;
    private static final double BAR_ALL_MILLIS = 60_000;
    private static final long BAR_MEGABYTES = 64;
    private static final int WARM_UP = 10;
    private static final int MEASURED_EVERY = 50;
    private static final String TOKEN = "a bench token that only this run knows";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Options options;
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean good = true;

    ImportRun(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        int pupils = options.number("pupils", 500);
        int runs = options.number("runs", 40);
        int many = options.number("schools", 300);
        List<School> schools = IntStream.rangeClosed(1, many + 1)
                .mapToObj(n -> School.of(n, 0))
                .toList();
        try (World world = World.open(options, List.of(), 0)) {
            try (Connection connection = world.database()) {
                add(connection, schools);
            }
            Facts.print(world);
            one(world, schools.getFirst(), pupils, runs);
            all(world, schools.subList(1, schools.size()), pupils);
            return good;
        }
    }

    private static void add(Connection connection, List<School> schools) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with added as (insert into school (laestab, name) values (?, ?) returning id)
                insert into membership (school_id, person_id, role)
                select added.id, person.id, 'administrator' from added, person
                """)) {
            for (School school : schools) {
                insert.setString(1, school.laestab());
                insert.setString(2, school.name());
                insert.executeUpdate();
            }
        }
        Database.run(
                connection,
                "insert into api_token (person_id, name, token_hash, created_at) select id, 'bench', '\\x%s', now() from person"
                        .formatted(hash()));
    }

    private static String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the answer says of the file's results, and how long it took. */
    private record Sent(JsonNode file, long nanos) {

        long results(String what) {
            return file.path("results").path(what).asLong();
        }
    }

    private void one(World world, School school, int pupils, int runs) throws IOException, InterruptedException {
        byte[] file = SchoolFiles.of(school, pupils);
        Timings empty = new Timings();
        preview(world, school, file, runs, empty, "new");
        Sent applied = send(world, school, file, false);
        Timings same = new Timings();
        preview(world, school, file, runs, same, "same");
        Sent again = send(world, school, file, false);
        good &= same.millis(0.95) <= BAR_MILLIS && empty.millis(0.95) <= BAR_MILLIS;
        System.out.printf(
                Locale.UK,
                "One school: %d pupils, %d results, %.1f MB; %d previews each after %d to warm up. Bar: 300 ms.%n%n",
                pupils,
                applied.results("new"),
                file.length / 1e6,
                runs,
                WARM_UP);
        new Table("one school", "p50", "p95", "max")
                .row("previewed, nothing of it known", empty.p(0.5), empty.p(0.95), empty.max())
                .row("imported", Timings.ms(applied.nanos() / 1e6), "", "")
                .row("previewed, all of it known", same.p(0.5), same.p(0.95), same.max())
                .row("imported again: nothing changes", Timings.ms(again.nanos() / 1e6), "", "")
                .print();
    }

    private void preview(World world, School school, byte[] file, int runs, Timings timings, String what)
            throws IOException, InterruptedException {
        for (int n = -WARM_UP; n < runs; n++) {
            Sent sent = send(world, school, file, true);
            if (sent.results(what) == 0 || sent.results("refused") + sent.results("unknown") > 0) {
                throw new IOException("The file was not taken: " + sent.file());
            }
            if (n >= 0) {
                timings.add(sent.nanos());
            }
        }
    }

    private void all(World world, List<School> schools, int pupils) throws IOException, InterruptedException {
        ProcessHandle java = world.waymark().java();
        long resident = Processes.residentMegabytes(java);
        long heap = Processes.liveMegabytes(java);
        long mostHeap = heap;
        long mostResident = resident;
        long nanos = 0;
        Timings timings = new Timings();
        for (int n = 0; n < schools.size(); n++) {
            // Made one by one, and not counted: the files would not fit beside each other here.
            byte[] file = SchoolFiles.of(schools.get(n), pupils);
            Sent sent = send(world, schools.get(n), file, true);
            if (sent.results("new") == 0) {
                throw new IOException("The file was not taken: " + sent.file());
            }
            nanos += sent.nanos();
            timings.add(sent.nanos());
            mostResident = Math.max(mostResident, Processes.residentMegabytes(java));
            if (n % MEASURED_EVERY == MEASURED_EVERY - 1 || n == schools.size() - 1) {
                mostHeap = Math.max(mostHeap, Processes.liveMegabytes(java));
            }
        }
        good &= nanos / 1e6 <= BAR_ALL_MILLIS
                && mostHeap - heap < BAR_MEGABYTES
                && mostResident - resident < BAR_MEGABYTES;
        new Table(schools.size() + " schools, one file each", "figure", "bar")
                .row("previewed, all of them", String.format(Locale.UK, "%.1f s", nanos / 1e9), "60 s for 300")
                .row(
                        "one of them, p50 / p95 / max",
                        timings.p(0.5) + " / " + timings.p(0.95) + " / " + timings.max(),
                        "")
                .row("heap after a collection, at first / at most", heap + " / " + mostHeap + " MB", "64 MB more")
                .row("resident, at first / at most", resident + " / " + mostResident + " MB", "64 MB more")
                .print();
    }

    private Sent send(World world, School school, byte[] file, boolean dryRun)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.waymark().address() + "/api/v1/schools/"
                        + school.laestab() + "/imports?year=2026&file=full.xml&dryRun=" + dryRun))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - begun;
        JsonNode files = JsonMapper.shared().readTree(response.body()).path("files");
        if (response.statusCode() / 100 != 2 && response.statusCode() != 422 || files.size() != 1) {
            throw new IOException("An import was answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return new Sent(files.get(0), nanos);
    }
}

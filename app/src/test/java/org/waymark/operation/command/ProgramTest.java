package org.waymark.operation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Waymark;
import org.waymark.WaymarkApplication;
import org.waymark.testing.TestProcess;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as people and scripts meet it: answers, exit codes, and one data folder used by several at once. */
@Timeout(120)
class ProgramTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path temporary;

    record Ended(int exit, String out, String err) {}

    @Test
    void servesWhileCommandsWorkBesideItAndLeavesNothingRunning() throws Exception {
        Path data = temporary.resolve("data");
        try (TestProcess server = start("serve", "--port", "0", "--json", "--data", data.toString())) {
            JsonNode ready = JSON.readTree(server.awaitLine(line -> line.startsWith("{")));
            String address = ready.get("address").asString();
            assertThat(ready.get("setUp").asString()).startsWith(address + "/set-up/");
            assertThat(status(ready.get("setUp").asString())).isEqualTo(200);
            assertThat(server.errors())
                    .contains("Waymark is ready at " + address)
                    .contains(ready.get("setUp").asString());

            try (TestProcess second = start("serve", "--port", "0", "--data", data.toString())) {
                TestProcess.Ended refused = second.awaitEnd();
                assertThat(refused.exit()).isOne();
                assertThat(refused.out()).isEmpty();
                assertThat(refused.err().strip())
                        .isEqualTo("Waymark already runs on the data in " + data + ": process " + server.pid() + ", at "
                                + address + ".");
            }

            Ended added = command(
                    data,
                    "school",
                    "add",
                    "--laestab",
                    "9992001",
                    "--urn",
                    "100001",
                    "--name",
                    "Ash Grove",
                    "--trust",
                    "Grove Trust",
                    "--json");
            assertThat(added.exit()).isZero();
            assertThat(added.out().strip())
                    .isEqualTo(
                            "{\"laestab\":\"9992001\",\"urn\":\"100001\",\"name\":\"Ash Grove\",\"trust\":\"Grove Trust\"}");
            assertThat(added.err()).contains(address + "/set-up/");

            TestProcess.Ended ended = server.terminate();
            assertThat(ended.err()).doesNotContain("Exception");
            assertThat(Files.exists(data.resolve("postgres").resolve("postmaster.pid")))
                    .isFalse();
        }

        Ended twin =
                command(data, "school", "add", "--laestab", "9992001", "--urn", "100002", "--name", "Other", "--json");
        assertThat(twin.exit()).isOne();
        assertThat(twin.out()).isEmpty();
        assertThat(twin.err()).contains("A school with LAESTAB 9992001 is there already: Ash Grove");

        Ended listed = command(data, "school", "list", "--json");
        assertThat(listed.exit()).isZero();
        assertThat(listed.out().strip())
                .isEqualTo("{\"schools\":[{\"laestab\":\"9992001\",\"urn\":\"100001\",\"name\":\"Ash Grove\","
                        + "\"trust\":\"Grove Trust\"}]}");
        assertThat(Files.exists(data.resolve("postgres").resolve("postmaster.pid")))
                .isFalse();
    }

    @Test
    void aCopyIsMadeProvedAndPutBack() {
        Path data = temporary.resolve("data");
        Path elsewhere = temporary.resolve("elsewhere");
        String copy = temporary.resolve("copy.zip").toString();
        assertThat(run(data, "backup", copy).exit()).isEqualTo(2);
        assertThat(data).doesNotExist();
        String[] school = {"school", "add", "--laestab", "9992001", "--urn", "100001", "--name", "Ash Grove"};
        assertThat(command(data, school).exit()).isZero();

        Ended made = command(data, "backup", copy, "--json");
        assertThat(made.exit()).isZero();
        JsonNode answer = JSON.readTree(made.out());
        assertThat(answer.get("schools").get("9992001").asString()).isEqualTo("Ash Grove");
        assertThat(answer.get("rows").asLong()).isPositive();
        try (TestProcess verify = start("verify", copy, "--json")) {
            TestProcess.Ended proved = verify.awaitEnd();
            assertThat(proved.exit()).isZero();
            assertThat(JSON.readTree(proved.out())).isEqualTo(answer);
            assertThat(proved.err()).contains("The copy is whole and can be put back: 1 school");
        }
        assertThat(command(data, "restore", copy)).satisfies(ended -> {
            assertThat(ended.exit()).isOne();
            assertThat(ended.err()).contains("There is a school here already (Ash Grove)");
        });
        assertThat(JSON.readTree(command(elsewhere, "restore", copy, "--json").out()))
                .isEqualTo(answer);
        assertThat(command(elsewhere, "school", "list", "--json").out()).contains("Ash Grove");
    }

    @Test
    void wrongUsageAnswers2WithoutTouchingAnyData() {
        Path data = temporary.resolve("untouched");
        assertThat(run(data, "school", "add", "--laestab", "99920", "--urn", "100001", "--name", "Ash Grove"))
                .satisfies(ended -> {
                    assertThat(ended.exit()).isEqualTo(2);
                    assertThat(ended.err()).contains("'99920' is not a LAESTAB, which has 7 digits");
                });
        assertThat(run(data, "school", "add", "--laestab", "9992001", "--urn", "1000011", "--name", "Ash Grove")
                        .err())
                .contains("'1000011' is not a URN, which has 6 digits");
        assertThat(run(data, "school", "add", "--laestab", "9992001", "--urn", "100001", "--name", " ")
                        .exit())
                .isEqualTo(2);
        assertThat(run(data, "school", "add", "--laestab", "9992001").err()).contains("--urn");
        assertThat(run(data, "school").exit()).isEqualTo(2);
        assertThat(run(data, "export").exit()).isEqualTo(2);
        assertThat(run(
                        data,
                        "export",
                        "ctf",
                        "--school",
                        "9992001",
                        "--assessment",
                        "ks2",
                        "--year",
                        "2026",
                        "--to",
                        "sta",
                        "--out",
                        data.toString()))
                .satisfies(ended -> {
                    assertThat(ended.exit()).isEqualTo(2);
                    assertThat(ended.err()).contains("'sta' is none of la, dfe and mis");
                });
        assertThat(run(data, "serve", "--port", "70000").exit()).isEqualTo(2);
        assertThat(run(data, "sever").err()).contains("serve");
        assertThat(data).doesNotExist();
    }

    @Test
    void helpAndVersionAnswer0OnStandardOutput() {
        assertThat(execute("--help")).satisfies(ended -> {
            assertThat(ended.exit()).isZero();
            assertThat(ended.out()).contains("serve", "demo", "school");
        });
        assertThat(execute("school", "add", "--help").out()).contains("--laestab", "--data", "--json");
        assertThat(execute("--version").out()).startsWith("Waymark ").contains("PostgreSQL 18");
    }

    private static TestProcess start(String... arguments) {
        return TestProcess.start(Waymark.class, Map.of(), arguments);
    }

    private static Ended command(Path data, String... arguments) {
        try (TestProcess process = start(with(data, arguments))) {
            TestProcess.Ended ended = process.awaitEnd();
            return new Ended(ended.exit(), ended.out(), ended.err());
        }
    }

    private static Ended run(Path data, String... arguments) {
        return execute(with(data, arguments));
    }

    private static String[] with(Path data, String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new);
    }

    /** In this process: for what ends before any room is started. */
    private static Ended execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.of(WaymarkApplication.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Ended(line.execute(arguments), out.toString(), err.toString());
    }

    private static int status(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

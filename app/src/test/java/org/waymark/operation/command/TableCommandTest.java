package org.waymark.operation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Waymark;
import org.waymark.testing.TestProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table is loaded by command beside a running server: marks become scaled scores; a faulty one changes nothing. */
@Timeout(240)
class TableCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UPN = "C999200121001";

    @TempDir
    Path temporary;

    @Test
    void marksBecomeScaledScoresBesideARunningServer() throws Exception {
        Path pupils = file(
                "pupils.csv",
                "UPN,Surname,Forename,Date of birth,Year group,Class\n" + UPN + ",Nott,Sky,2016-01-05,6,6 Oak\n");
        try (TestProcess server = start("serve", "--port", "0", "--json")) {
            String ready = server.awaitLine(line -> line.startsWith("{"));
            assertThat(ready).contains("address");
            run("school", "add", "--laestab", "9992001", "--urn", "100001", "--name", "Ash Grove");
            run("import", pupils.toString(), "--school", "9992001", "--year", "2027");
            edition("set", "--pupil", UPN, "reading.raw=30");

            TestProcess.Ended faulty = table(file("gap.csv", scores().replace("\n20,93", "")));
            assertThat(faulty.exit()).isOne();
            JsonNode finding = JSON.readTree(faulty.out()).get("findings").get(0);
            assertThat(finding.get("line").asInt()).isEqualTo(19);
            assertThat(finding.get("message").asString()).isEqualTo("The next raw mark must be 20 but is 21.");
            assertThat(results().has("reading.scaled")).isFalse();

            TestProcess.Ended loaded = table(file("reading.csv", scores()));
            assertThat(loaded.exit()).as(loaded.err()).isZero();
            JsonNode answer = JSON.readTree(loaded.out());
            assertThat(answer.get("loaded").asBoolean()).isTrue();
            assertThat(answer.get("pupils").asInt()).isEqualTo(1);
            assertThat(results().get("reading.scaled").asString()).isEqualTo("103");
            assertThat(results().get("reading.outcome").asString()).isEqualTo("AS");
            assertThat(edition("results", "--csv").out())
                    .startsWith("UPN,Surname,Forename,Class,")
                    .contains(",103,");

            theSameFiguresAsJsonAndAsATable();

            Path out = temporary.resolve("out");
            TestProcess.Ended taken =
                    run("export", "everything", "--school", "9992001", "--out", out.toString(), "--json");
            assertThat(taken.exit()).as(taken.err()).isZero();
            try (ZipFile zip =
                    new ZipFile(JSON.readTree(taken.out()).get("file").asString())) {
                assertThat(zip.getEntry("results/ks2-2027.csv")).isNotNull();
            }
        }
    }

    private void theSameFiguresAsJsonAndAsATable() {
        TestProcess.Ended json = run("figures", "--school", "9992001", "--year", "2027", "--json");
        assertThat(json.exit()).as(json.err()).isZero();
        assertThat(json.out())
                .contains("{\"measure\":\"ks2.reading.average\",\"group\":\"6 Oak\",\"value\":103.0,"
                        + "\"numerator\":103,\"denominator\":1,\"leftOut\":{},\"missing\":0,\"national\":null}")
                .contains("\"measure\":\"mtc.mean\"");
        TestProcess.Ended table = edition("figures");
        assertThat(table.exit()).as(table.err()).isZero();
        assertThat(table.out()).startsWith("Measure").doesNotContain("mtc.mean").doesNotContain("\"");
        assertThat(table.out().lines().filter(line -> line.matches("ks2.reading.average +all .*")))
                .singleElement()
                .asString()
                .matches("ks2.reading.average +all +103.0 +103 +1 +0");
    }

    private static String scores() {
        return "raw,scaled\n"
                + IntStream.rangeClosed(3, 50)
                        .mapToObj(raw -> raw + "," + Math.clamp(100L + raw - 27, 80, 120))
                        .collect(Collectors.joining("\n"));
    }

    private TestProcess.Ended table(Path file) {
        return run("table", file.toString(), "--assessment", "ks2", "--subject", "reading", "--year", "2027", "--json");
    }

    private JsonNode results() {
        return JSON.readTree(edition("results", "--json").out())
                .get("pupils")
                .get(0)
                .get("results");
    }

    private TestProcess.Ended edition(String command, String... more) {
        return run(Stream.concat(
                        Stream.of(command, "--school", "9992001", "--assessment", "ks2", "--year", "2027"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    private TestProcess.Ended run(String... arguments) {
        try (TestProcess process = start(arguments)) {
            return process.awaitEnd();
        }
    }

    private TestProcess start(String... arguments) {
        return TestProcess.start(
                Waymark.class,
                Map.of(),
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--data", temporary.resolve("data").toString()))
                        .toArray(String[]::new));
    }
}

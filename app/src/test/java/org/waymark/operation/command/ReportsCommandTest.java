package org.waymark.operation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Waymark;
import org.waymark.testing.TestProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports to parents by command, beside a running server: what is missing, releasing, the files, and who gets them. */
@Timeout(240)
class ReportsCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path temporary;

    @Test
    void aReportGoesFromTheListToTheFamily() throws Exception {
        Path pupils = Files.writeString(
                temporary.resolve("pupils.csv"),
                "UPN,Surname,Forename,Date of birth,Year group,Class\nC999200121001,Nott,Sky,2017-01-05,3,3 Oak\n");
        try (TestProcess server = start("serve", "--port", "0", "--json")) {
            assertThat(server.awaitLine(line -> line.startsWith("{"))).contains("address");
            run("school", "add", "--laestab", "9992001", "--urn", "100001", "--name", "Ash Grove");
            run("import", pupils.toString(), "--school", "9992001", "--year", "2026");

            TestProcess.Ended listed = reports("list", "--json");
            assertThat(listed.exit()).as(listed.err()).isOne();
            JsonNode report = JSON.readTree(listed.out()).get("reports").get(0);
            assertThat(report.get("state").asString()).isEqualTo("missing");
            assertThat(report.get("missing").toString())
                    .contains("\"id\":\"attendance\"")
                    .contains("General progress");

            TestProcess.Ended heldBack = reports("release", "--json");
            assertThat(heldBack.exit()).isOne();
            assertThat(JSON.readTree(heldBack.out()).get("heldBack").asInt()).isEqualTo(1);

            TestProcess.Ended released = reports("release", "--anyway", "The family moves tomorrow.", "--json");
            assertThat(released.exit()).as(released.err()).isZero();
            assertThat(JSON.readTree(released.out()).get("released").asInt()).isEqualTo(1);

            Path out = temporary.resolve("out");
            TestProcess.Ended made = reports("make", "--out", out.toString(), "--print", "large", "--json");
            assertThat(made.exit()).as(made.err()).isZero();
            Path pdf = out.resolve("2026_Y3_3-Oak_Nott_Sky_report_large.pdf");
            assertThat(JSON.readTree(made.out()).get("files").get(0).asString()).isEqualTo(pdf.toString());
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            TestProcess.Ended dry = reports("send", "--dry-run", "--json");
            assertThat(dry.exit()).as(dry.err()).isZero();
            JsonNode letter = JSON.readTree(dry.out()).get("letters").get(0);
            assertThat(letter.get("pupil").asString()).isEqualTo("Nott, Sky");
            assertThat(letter.get("how").asString()).isEqualTo("paper");
            assertThat(reports("send", "--pupil", "C999200121001").exit()).isEqualTo(2);
        }
    }

    private TestProcess.Ended reports(String command, String... more) {
        return run(
                Stream.concat(Stream.of("reports", command, "--school", "9992001", "--year", "2026"), Stream.of(more))
                        .toArray(String[]::new));
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
                                Stream.of(arguments),
                                Stream.of("--data", temporary.resolve("data").toString()))
                        .toArray(String[]::new));
    }
}

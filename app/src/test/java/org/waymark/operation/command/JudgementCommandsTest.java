package org.waymark.operation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Waymark;
import org.waymark.testing.TestProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script sets a school up, judges its pupils and reads the figures: by the commands of every assessment. */
@Timeout(300)
class JudgementCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UPN = "C999200121001";

    @TempDir
    Path temporary;

    @Test
    void aSchoolIsSetUpJudgedAndCountedByCommands() throws Exception {
        run("school", "add", "--laestab", "9992001", "--urn", "100001", "--name", "Ash Grove");
        TestProcess.Ended usual = run("scheme", "--school", "9992001", "--year", "2026", "--json");
        assertThat(usual.exit()).as(usual.err()).isZero();
        Path own = file("own.json", usual.out().replace("\"Securely at\"", "\"On track\""));

        TestProcess.Ended loaded = run("scheme", "load", own.toString(), "--school", "9992001", "--year", "2026");
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(loaded.err()).contains("Loaded: 4 subjects at 3 points, from 2025/26 on.");
        assertThat(run("scheme", "--school", "9992001", "--year", "2026").out())
                .contains("Points: Autumn 2, Spring 2, Summer 2")
                .contains("S  On track (Securely at what is expected of the age)");
        TestProcess.Ended faulty = run(
                "scheme",
                "load",
                file("faulty.json", usual.out().replace("\"writing\"", "\"reading\""))
                        .toString(),
                "--school",
                "9992001",
                "--json");
        assertThat(faulty.exit()).isOne();
        assertThat(JSON.readTree(faulty.out()).get("faults").get(0).asString()).contains("there twice");
        assertThat(run("scheme").exit()).isEqualTo(2);

        Path pupils = file(
                "judged.csv",
                "UPN,Surname,Forename,Date of birth,Year group,Class,Reading\n" + UPN
                        + ",Nott,Sky,2017-01-05,3,3 Oak,on track\n");
        TestProcess.Ended imported = run(
                "import",
                pupils.toString(),
                "--school",
                "9992001",
                "--year",
                "2026",
                "--point",
                "summer2",
                "--create-pupils");
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("1 pupils added").contains("results: 1 new");
        TestProcess.Ended set = run(
                "set",
                "--school",
                "9992001",
                "--assessment",
                "summer2",
                "--year",
                "2026",
                "--pupil",
                UPN,
                "maths=b",
                "writing=EXS",
                "--json");
        assertThat(set.exit()).isOne();
        assertThat(JSON.readTree(set.out()).get("saved").toString()).isEqualTo("{\"maths\":\"B\"}");
        assertThat(JSON.readTree(set.out()).get("findings").get(0).get("hint").asString())
                .isEqualTo("Enter P, B, J, S, A or X.");
        TestProcess.Ended results =
                run("results", "--school", "9992001", "--assessment", "summer2", "--year", "2026", "--json");
        assertThat(results.out()).contains("\"results\":{\"reading\":\"S\",\"maths\":\"B\"}");

        TestProcess.Ended inTheWay = run(
                "scheme",
                "load",
                file("steps.json", usual.out().replace("\"S\"", "\"T\"")).toString(),
                "--school",
                "9992001",
                "--year",
                "2026");
        assertThat(inTheWay.exit()).as(inTheWay.err()).isOne();
        assertThat(inTheWay.err()).contains("Nothing was changed.");

        TestProcess.Ended figures = run("figures", "--school", "9992001", "--year", "2026", "--json");
        JsonNode all = JSON.readTree(figures.out()).get("figures");
        assertThat(figures.out())
                .contains("{\"measure\":\"summer2.reading.expected\",\"group\":\"year_3\",\"value\":100.0,"
                        + "\"numerator\":1,\"denominator\":1,\"leftOut\":{},\"missing\":0,\"national\":null}")
                .doesNotContain("autumn2.");
        assertThat(all.size()).isPositive();
        TestProcess.Ended unused = run("figures", "--school", "9992001", "--year", "2026", "--assessment", "autumn1");
        assertThat(unused.exit()).isOne();
        assertThat(unused.err())
                .contains("The school does not judge at Autumn 1")
                .contains("Autumn 2, Spring 2");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    private TestProcess.Ended run(String... arguments) {
        try (TestProcess process = TestProcess.start(
                Waymark.class,
                Map.of(),
                Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--data", temporary.resolve("data").toString()))
                        .toArray(String[]::new))) {
            return process.awaitEnd();
        }
    }
}

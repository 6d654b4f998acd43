package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is so: its examples stand in here line by line, and are run. */
class ReadmeTest {
    private static final String SAMPLE = "src/test/resources/org/waymark/ctf/samples/9991001_PHO_999LLLL_001.xml";

    private static void printResults(String name) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            CtfFile file = CtfReader.readAll(in, CtfLimits.standard());
            for (CtfPupil pupil : file.pupils()) {
                for (CtfAssessment result : pupil.assessments()) {
                    System.out.println(pupil.upn() + " " + result.subject() + " " + result.result());
                }
            }
            file.findings().forEach(System.out::println);
            System.out.println(file.summary().complete() ? "read to its end" : "not read to its end");
        }
    }

    private static void write(OutputStream out, CtfHeader header, List<CtfPupil> pupils) throws IOException {
        try (CtfWriter writer = new CtfWriter(out, header)) {
            for (CtfPupil pupil : pupils) {
                writer.write(pupil);
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void theExamplesAreTheLinesOfThisClass() throws IOException {
        String source = withoutIndent(Files.readString(Path.of("src/test/java/org/waymark/ctf/ReadmeTest.java")));
        List<String> examples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map(MatchResult::group)
                .map(example -> example.replace("```java\n", "").replace("```", ""))
                .toList();
        assertThat(examples).hasSize(2);
        assertThat(examples.getFirst().lines()).hasSize(10);
        assertThat(examples).allSatisfy(example -> assertThat(source).contains(withoutIndent(example)));
    }

    private static String withoutIndent(String text) {
        return text.replaceAll("(?m)^ +", "");
    }

    @Test
    void theFirstExamplePrintsResults() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            printResults(SAMPLE);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(6)
                .endsWith("read to its end")
                .first()
                .asString()
                .matches("[A-Z][0-9]{12} PHO 36");
    }

    @Test
    void theSecondExampleWritesAFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CtfFile file = org.waymark.ctf.Files.read(Files.readAllBytes(Path.of(SAMPLE)));
        write(out, file.header(), file.pupils());
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(Path.of(SAMPLE)));
    }

    @Test
    void everyRuleHasItsOwnIdAndItsLine() throws IOException {
        assertThat(Arrays.stream(CtfRule.values()).map(CtfRule::code)).doesNotHaveDuplicates();
        List<String> lines =
                readme().lines().filter(line -> line.startsWith("| `CTF-")).toList();
        assertThat(lines)
                .containsExactly(Arrays.stream(CtfRule.values())
                        .map(rule -> "| `" + rule.code() + "` | "
                                + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.title() + " |")
                        .toArray(String[]::new));
    }

    @Test
    void theLimitsAreThose() throws IOException {
        CtfLimits limits = CtfLimits.standard();
        assertThat(readme())
                .contains(line("bytes in the file", limits.bytes()))
                .contains(line("elements within elements", limits.depth()))
                .contains(line("characters in one element that is kept", limits.textLength()))
                .contains(line("pupils in the file", limits.pupils()))
                .contains(line("elements within one pupil", limits.elementsPerPupil()))
                .contains(line("findings that are handed over", limits.findings()))
                .contains(String.format(Locale.UK, "among the first %,d UPNs", SeenUpns.MOST));
    }

    private static String line(String limit, long number) {
        return String.format(Locale.UK, "| %s | %,d |", limit, number);
    }
}

package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to harm: each stops at a limit with one error that says where, in little memory. */
class HostileFileTest {
    private static final CtfLimits STANDARD = CtfLimits.standard();

    /** Keeps findings, drops pupils, and watches how much memory is alive. */
    private static final class Watcher implements CtfHandler {
        private final List<CtfFinding> findings = new ArrayList<>();
        private long pupils;

        @Override
        public void header(CtfHeader header) {}

        @Override
        public void pupil(CtfPupil pupil) {
            pupils++;
        }

        @Override
        public void finding(CtfFinding finding) {
            findings.add(finding);
        }
    }

    private static CtfFinding stopped(InputStream in, CtfLimits limits, CtfRule rule) throws IOException {
        Watcher watcher = new Watcher();
        CtfSummary summary = CtfReader.read(in, limits, watcher);
        assertThat(summary.complete()).isFalse();
        assertThat(summary.errors()).isEqualTo(1);
        CtfFinding finding = watcher.findings.getLast();
        assertThat(finding.code()).isEqualTo(rule.code());
        assertThat(finding.line()).isPositive();
        assertThat(finding.column()).isPositive();
        assertThat(finding.hint()).isNotBlank();
        return finding;
    }

    private static InputStream endless(String head, String part) {
        return GeneratedFile.of(head, Long.MAX_VALUE, number -> part, "");
    }

    private static final String IN_PUPIL = "<CTfile>" + Files.HEADER + "<CTFpupilData><Pupil>";

    @Test
    void stopsAtTooManyBytes() throws IOException {
        stopped(
                endless("<CTfile>", "<!-- nothing -->"),
                new CtfLimits(1 << 20, 64, 1000, 10, 100, 10),
                CtfRule.TOO_LARGE);
    }

    @Test
    void stopsAtDeepNesting() throws IOException {
        stopped(endless("<CTfile>", "<a>"), STANDARD, CtfRule.TOO_DEEP);
        stopped(endless(IN_PUPIL, "<a>"), STANDARD, CtfRule.TOO_DEEP);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void stopsEarlyInAGigabyteOfNestedElements() throws IOException {
        String part = "<a>".repeat(1_024).replaceFirst("<a>", "\n<a>");
        for (String head : List.of("<CTfile>", IN_PUPIL, IN_PUPIL + "<Address>", IN_PUPIL + "<Surname>")) {
            Watcher watcher = new Watcher();
            CtfSummary summary = CtfReader.read(
                    GeneratedFile.of(head, (1L << 30) / part.length(), n -> part, ""), STANDARD, watcher);
            CtfFinding finding = watcher.findings.getLast();
            assertThat(finding.code()).isEqualTo(CtfRule.TOO_DEEP.code());
            assertThat(finding.line()).isEqualTo((int) head.lines().count() + 1);
            int depth = head.split("<[A-Z]", -1).length - head.split("</", -1).length;
            assertThat(finding.column()).isEqualTo(3 * (STANDARD.depth() + 1 - depth) + 1);
            assertThat(summary.bytes()).isLessThan(64 << 10);
        }
    }

    @Test
    void readsAHundredMegabytesOfNestedElementsThatStayWithinTheLimitInFlatMemory() throws IOException {
        String part = "<a b='c'>".repeat(50) + "&amp;&apos;&#233;" + "</a>".repeat(50) + "\n";
        Watcher watcher = new Watcher();
        long before = usedMemory();
        CtfSummary summary = CtfReader.read(
                GeneratedFile.of("<CTfile>", (100L << 20) / part.length(), number -> part, "</CTfile>"),
                STANDARD,
                watcher);
        assertThat(usedMemory() - before).isLessThan(16L << 20);
        assertThat(summary.complete()).isTrue();
        assertThat(summary.bytes()).isGreaterThan(99L << 20);
        assertThat(watcher.findings)
                .extracting(CtfFinding::code)
                .containsExactly("CTF-HDR-01", "CTF-PUP-01", "CTF-XML-07");
    }

    @Test
    void honoursADepthBeyondThatOfTheParser() throws IOException {
        stopped(endless("<CTfile>", "<a>"), new CtfLimits(1 << 20, 5_000, 1000, 10, 100_000, 10), CtfRule.TOO_DEEP);
    }

    @Test
    void stopsAtLongTextThatWouldBeKept() throws IOException {
        stopped(endless(IN_PUPIL + "<Surname>", "aaaaaaaaaaaaaaaa"), STANDARD, CtfRule.TEXT_TOO_LONG);
    }

    @Test
    void stopsAtMuchTextInOnePupil() throws IOException {
        String text = "<School><SchoolName>" + "a".repeat(30_000) + "</SchoolName></School>";
        stopped(endless(IN_PUPIL + "<SchoolHistory>", text), STANDARD, CtfRule.TEXT_TOO_LONG);
    }

    @Test
    void leavesOutLongTextThatWouldNotBeKept() throws IOException {
        Watcher watcher = new Watcher();
        CtfSummary summary = CtfReader.read(
                GeneratedFile.of(
                        IN_PUPIL + Files.PUPIL_START + "<Photo>",
                        4 << 20,
                        number -> "abcdefgh",
                        "</Photo></Pupil></CTFpupilData></CTfile>"),
                STANDARD,
                watcher);
        assertThat(summary.complete()).isTrue();
        assertThat(watcher.pupils).isEqualTo(1);
        assertThat(watcher.findings).extracting(CtfFinding::code).containsExactly("CTF-XML-07");
    }

    @Test
    void stopsAtEndlessTagsCommentsAndNames() throws IOException {
        stopped(endless("<CTfile a='", "aaaaaaaaaaaaaaaa"), STANDARD, CtfRule.TEXT_TOO_LONG);
        stopped(endless("<CTfile><!--", "aaaaaaaaaaaaaaaa"), STANDARD, CtfRule.TEXT_TOO_LONG);
        stopped(endless("<CTfile><?a ", "aaaaaaaaaaaaaaaa"), STANDARD, CtfRule.TEXT_TOO_LONG);
        stopped(endless("<CTfile><", "aaaaaaaaaaaaaaaa"), STANDARD, CtfRule.BROKEN_XML);
        stopped(endless("<!DOCTYPE CTfile [", "<!ENTITY a 'b'>"), STANDARD, CtfRule.TEXT_TOO_LONG);
    }

    @Test
    void stopsAtEndlessPartsOfOneRecord() throws IOException {
        stopped(endless(IN_PUPIL + "<BasicDetails>", "<FormerUPN>A</FormerUPN>"), STANDARD, CtfRule.PUPIL_TOO_LARGE);
        stopped(endless("<CTfile><Header>", "<LEA/>"), STANDARD, CtfRule.PUPIL_TOO_LARGE);
    }

    @Test
    void stopsAtTooManyPupils() throws IOException {
        stopped(
                endless("<CTfile><CTFpupilData>", "<Pupil>" + Files.PUPIL_START + "</Pupil>"),
                new CtfLimits(1 << 20, 64, 1000, 7, 100, 10),
                CtfRule.TOO_MANY_PUPILS);
    }

    @Test
    void stopsAtTooManyNames() throws IOException {
        stopped(
                GeneratedFile.of("<CTfile>", Long.MAX_VALUE, number -> "<a" + number + "/>", ""),
                STANDARD,
                CtfRule.TOO_MANY_NAMES);
        stopped(
                GeneratedFile.of("<CTfile>", Long.MAX_VALUE, number -> "<a a" + number + "='1'/>", ""),
                STANDARD,
                CtfRule.TOO_MANY_NAMES);
        stopped(
                GeneratedFile.of("<CTfile>", Long.MAX_VALUE, number -> "<?a" + number + "?>", ""),
                STANDARD,
                CtfRule.TOO_MANY_NAMES);
        stopped(
                GeneratedFile.of(IN_PUPIL, Long.MAX_VALUE, number -> "<p" + number + ":Surname/>", ""),
                STANDARD,
                CtfRule.TOO_MANY_NAMES);
    }

    @Test
    void listsOnlySoManyFindingsButCountsAll() throws IOException {
        Watcher watcher = new Watcher();
        CtfSummary summary = CtfReader.read(
                GeneratedFile.of(
                        "<CTfile>" + Files.HEADER + "<CTFpupilData>",
                        500,
                        number -> "<Pupil>" + Files.PUPIL_START + "<Oddity" + number + "/></Pupil><Pupil/>",
                        "</CTFpupilData></CTfile>"),
                new CtfLimits(1 << 20, 64, 1000, 10_000, 100, 10),
                watcher);
        assertThat(summary.complete()).isTrue();
        assertThat(watcher.findings).hasSize(11);
        assertThat(watcher.findings.getLast().code()).isEqualTo(CtfRule.TOO_MANY_FINDINGS.code());
        assertThat(summary.errors()).isEqualTo(1_000);
        assertThat(summary.warnings()).isEqualTo(1_999);
        assertThat(summary.information()).isEqualTo(201);
    }

    @Test
    void readsTwoHundredThousandPupilsInFlatMemory() throws IOException {
        AtomicLong peak = new AtomicLong();
        long before = usedMemory();
        CtfSummary summary = CtfReader.read(GeneratedFile.ofPupils(200_000), STANDARD, new CtfHandler() {
            private int pupils;

            @Override
            public void header(CtfHeader header) {}

            @Override
            public void pupil(CtfPupil pupil) {
                if (++pupils % 50_000 == 0) {
                    peak.accumulateAndGet(usedMemory() - before, Math::max);
                }
            }

            @Override
            public void finding(CtfFinding finding) {
                throw new AssertionError(finding);
            }
        });
        assertThat(summary.pupils()).isEqualTo(200_000);
        assertThat(summary.assessments()).isEqualTo(200_000L * GeneratedFile.GOALS);
        assertThat(summary.bytes()).isGreaterThan(300L << 20);
        assertThat(peak.get())
                .as(() -> String.format(Locale.ROOT, "%,d bytes more alive than before", peak.get()))
                .isLessThan(16L << 20);
    }

    /** What is still alive after a collection; measured while reading, so whatever the reader holds on to counts. */
    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void passesOnTheFailureOfTheStream() {
        InputStream failing = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given == 100_000) {
                    throw new IOException("the disk is gone");
                }
                return "<CTfile>".length() > given ? "<CTfile>".charAt(given++) : given++ >= 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> CtfReader.readAll(failing, STANDARD))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(StopReading.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void doesNotTakeAStreamThatThrowsForABrokenFile() {
        InputStream failing = GeneratedFile.of(
                "<CTfile>",
                1_000_000,
                number -> {
                    if (number == 100_000) {
                        throw new IllegalStateException("the stream is closed");
                    }
                    return "<!-- -->";
                },
                "");
        assertThatThrownBy(() -> CtfReader.readAll(failing, STANDARD))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("the stream is closed");
    }

    @Test
    void refusesLimitsThatAllowNothing() {
        assertThatThrownBy(() -> new CtfLimits(0, 1, 1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

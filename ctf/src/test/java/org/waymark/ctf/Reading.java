package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of every reading, whatever the bytes are: it ends without an exception and in little memory,
 * everything handed over is whole and within the limits, every finding has a place in the file, a second reading gives the same, and what was
 * handed over can be written and read again.
 */
final class Reading {
    private static final Map<String, CtfRule> RULES =
            Arrays.stream(CtfRule.values()).collect(Collectors.toMap(CtfRule::code, rule -> rule));

    /** Memory that a reading may use: its buffers, and so much for each byte of the file. */
    private static final long MEMORY = 2 << 20;

    private static final long MEMORY_PER_BYTE = 60;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Asking a class anew each time would take longer than all the reading. */
    private static final ClassValue<RecordComponent[]> PARTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Reading() {}

    /** Reads bytes and checks the reading; gives it for further checks. */
    static CtfFile check(byte[] bytes, CtfLimits limits) {
        CtfFile file = Files.read(bytes, limits);
        checkSecondReading(bytes, limits, file);
        checkSummary(file, limits);
        int lines = 1;
        for (byte b : bytes) {
            if (b == '\n' || b == '\r') {
                lines++;
            }
        }
        for (CtfFinding finding : file.findings()) {
            checkFinding(finding, lines, bytes.length);
        }
        for (CtfPupil pupil : file.pupils()) {
            checkPupil(pupil, limits);
        }
        checkRoundTrip(file);
        return file;
    }

    /** The first reading may have loaded classes, which takes memory too; the second must do with little. */
    private static void checkSecondReading(byte[] bytes, CtfLimits limits, CtfFile first) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        CtfFile second = Files.read(bytes, limits);
        long used = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(used).as("memory used").isLessThan(MEMORY + MEMORY_PER_BYTE * bytes.length);
        assertThat(second).isEqualTo(first);
    }

    private static void checkSummary(CtfFile file, CtfLimits limits) {
        CtfSummary summary = file.summary();
        if (!summary.complete()) {
            CtfFinding last = file.findings().getLast();
            assertThat(last.severity()).isEqualTo(CtfSeverity.ERROR);
            assertThat(last.hint()).isNotBlank();
        }
        assertThat(summary.pupils()).isEqualTo(file.pupils().size()).isLessThanOrEqualTo(limits.pupils());
        assertThat(summary.assessments())
                .isEqualTo(file.pupils().stream()
                        .mapToLong(pupil -> pupil.assessments().size())
                        .sum());
        long counted = summary.errors() + summary.warnings() + summary.information();
        if (counted <= limits.findings()) {
            assertThat(file.findings()).hasSize((int) counted);
        }
        // One more says that there are more, and one more why the reading stopped.
        assertThat(file.findings()).hasSizeLessThanOrEqualTo(limits.findings() + 2);
    }

    private static void checkFinding(CtfFinding finding, int lines, int bytes) {
        CtfRule rule = Objects.requireNonNull(RULES.get(finding.code()), finding.code());
        assertThat(finding.severity()).isEqualTo(rule.severity());
        assertThat(finding.line()).isBetween(1, lines);
        assertThat(finding.column()).isBetween(1, bytes + 1);
        assertThat(finding.message()).isNotBlank().hasSizeLessThan(500);
        checkText(finding.message(), 500);
        assertThat(finding.message().chars()).noneMatch(Character::isISOControl);
    }

    private static void checkPupil(CtfPupil pupil, CtfLimits limits) {
        assertThat(pupil.line()).isPositive();
        assertThat(pupil.column()).isPositive();
        assertThat(pupil.assessments()).hasSizeLessThanOrEqualTo(limits.elementsPerPupil());
        checkParts(pupil, limits.textLength());
    }

    /** Every text of a record and of the records within. */
    private static void checkParts(Record record, int longest) {
        for (RecordComponent part : PARTS.get(record.getClass())) {
            switch (value(record, part)) {
                case null -> assertThat(part.getType()).isNotEqualTo(List.class);
                case String text -> checkText(text, longest);
                case List<?> list ->
                    list.forEach(one -> {
                        switch (one) {
                            case String text -> checkText(text, longest);
                            case Record within -> checkParts(within, longest);
                            default -> throw new AssertionError("in a list: " + one);
                        }
                    });
                default -> {}
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A text is there or it is null; it is never blank, too long, or something that no program could store. */
    private static void checkText(String text, int longest) {
        if (text.isEmpty()
                || text.length() > longest
                || !XmlOutput.writable(text).equals(text)) {
            throw new AssertionError("not a whole text: \"" + text + "\"");
        }
    }

    private static void checkRoundTrip(CtfFile file) {
        byte[] bytes = InventedFile.written(file.header(), file.pupils());
        CtfFile again = Files.read(bytes);
        assertThat(again.summary().complete()).isTrue();
        assertThat(Files.codes(again)).noneMatch(Set.of("CTF-XML-07", "CTF-XML-08", "CTF-XML-09")::contains);
        assertThat(again.header()).isEqualTo(file.header());
        assertThat(comparable(again.pupils())).isEqualTo(comparable(file.pupils()));
    }

    /** Pupils without places, their results stage by stage as the writer puts them. */
    static List<CtfPupil> comparable(List<CtfPupil> pupils) {
        return pupils.stream()
                .map(CtfPupil::withoutPlace)
                .map(pupil -> CtfPupilBuilder.of(pupil)
                        .assessments(byStage(pupil.assessments()))
                        .build())
                .toList();
    }

    private static List<CtfAssessment> byStage(List<CtfAssessment> assessments) {
        Map<String, List<CtfAssessment>> stages = assessments.stream()
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.stage()), LinkedHashMap::new, Collectors.toList()));
        return stages.values().stream().flatMap(List::stream).toList();
    }
}

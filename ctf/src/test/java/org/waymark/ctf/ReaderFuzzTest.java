package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever the bytes are, reading ends, throws nothing, and either reaches the end or says why not. */
class ReaderFuzzTest {
    static final List<String> SAMPLES = Files.SAMPLES;

    private static final CtfLimits LIMITS = new CtfLimits(1 << 20, 32, 2_000, 1_000, 2_000, 100);

    /** Replays the committed corpus; fuzzes when {@code JAZZER_FUZZ=1} is set. */
    @FuzzTest(maxDuration = "60s")
    void neverThrows(byte[] bytes) throws IOException {
        check(bytes);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void survivesBrokenCopiesOfTheSamples(String name) throws IOException {
        byte[] sample = Files.sample(name);
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 100; round++) {
            check(broken(sample, random));
        }
    }

    private static void check(byte[] bytes) throws IOException {
        CtfFile file = CtfReader.readAll(new ByteArrayInputStream(bytes), LIMITS);
        assertThat(file.summary().complete() || file.summary().errors() > 0).isTrue();
        for (CtfFinding finding : file.findings()) {
            assertThat(finding.line()).isPositive();
            assertThat(finding.column()).isPositive();
            assertThat(finding.message()).isNotBlank();
        }
    }

    private static byte[] broken(byte[] sample, Random random) {
        byte[] copy = sample.clone();
        int faults = 1 + random.nextInt(4);
        for (int i = 0; i < faults; i++) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(5)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) "<>&\"'/!?[]-= \u0000".charAt(random.nextInt(14));
                case 2 -> copy = Arrays.copyOf(copy, 1 + at);
                case 3 -> {
                    int from = random.nextInt(copy.length);
                    int length = Math.min(random.nextInt(200), copy.length - Math.max(at, from));
                    System.arraycopy(sample.clone(), from, copy, at, Math.max(0, length));
                }
                default -> copy[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return copy;
    }
}

package org.waymark.ctf;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Replays the committed inputs; with {@code JAZZER_FUZZ=1}, looks for new ones. */
class ReaderFuzzTest {
    private static final CtfLimits LIMITS = new CtfLimits(1 << 20, 32, 2_000, 1_000, 2_000, 100);

    @FuzzTest(maxDuration = "10m")
    void readsWhateverTheBytesAre(byte[] bytes) {
        Reading.check(bytes, LIMITS);
    }
}

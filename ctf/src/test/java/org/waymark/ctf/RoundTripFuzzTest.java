package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays the committed inputs; with {@code JAZZER_FUZZ=1}, looks for new ones. */
class RoundTripFuzzTest {
    private static final CtfLimits LIMITS = CtfLimits.standard();

    /** What stands within a pupil, of any kind, is the same after writing and reading. */
    @FuzzTest(maxDuration = "10m")
    void writesWhatWasRead(byte[] withinPupil) {
        String text = new String(withinPupil, StandardCharsets.UTF_8);
        CtfFile file = Files.read(Files.onePupil(text));
        byte[] written = InventedFile.written(file.header(), file.pupils());
        CtfFile again = Files.read(written, LIMITS);
        assertThat(again.summary().complete()).isTrue();
        assertThat(again.header()).isEqualTo(file.header());
        assertThat(Reading.comparable(again.pupils())).isEqualTo(Reading.comparable(file.pupils()));
        assertThat(InventedFile.written(again.header(), again.pupils())).isEqualTo(written);
    }

    /** Texts of a program, which may be anything that Java can hold: half letters, control characters, markup. */
    @FuzzTest(maxDuration = "10m")
    void writesWhateverTheTextsAre(byte[] bytes) {
        if (bytes.length > LIMITS.textLength()) {
            return;
        }
        StringBuilder chars = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            chars.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
        }
        String text = chars.toString();
        CtfPupil pupil = CtfPupil.builder()
                .surname(text)
                .formerUpns(List.of(text))
                .languages(List.of(new CtfLanguage(text, null)))
                .assessments(
                        List.of(new CtfAssessment(text, text, text, text, text, text, text, text, text, text, 0, 0)))
                .build();
        CtfHeader header = new CtfHeader(text, text, null, null, text, text, CtfSchool.UNKNOWN, CtfSchool.UNKNOWN);
        CtfFile file = Files.read(InventedFile.written(header, List.of(pupil)));
        assertThat(file.summary().complete()).isTrue();
        String writable = XmlOutput.writable(text);
        @Nullable String expected = writable.isEmpty() ? null : writable;
        CtfPupil read = file.pupils().getFirst();
        assertThat(read.surname()).isEqualTo(expected);
        assertThat(read.languages()).containsExactly(new CtfLanguage(expected, null));
        assertThat(read.assessments())
                .singleElement()
                .satisfies(one -> assertThat(one.result()).isEqualTo(expected));
        assertThat(file.header().supplierId()).isEqualTo(expected);
    }
}

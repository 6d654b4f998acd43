package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written reads as it was, down to the last odd letter, and always gives the same bytes. */
class RoundTripTest {
    private static final int FILES = 400;

    @Test
    void everyInventedPupilComesBackAsItWas() {
        for (long seed = 0; seed < FILES; seed++) {
            CtfHeader header = InventedFile.header(seed);
            List<CtfPupil> pupils = InventedFile.pupils(seed, 4);
            byte[] bytes = InventedFile.written(header, pupils);
            CtfFile file = Files.read(bytes);
            assertThat(file.findings()).as("seed " + seed).isEmpty();
            assertThat(file.header()).isEqualTo(header);
            assertThat(file.pupils().stream().map(CtfPupil::withoutPlace).toList())
                    .isEqualTo(pupils);
            assertThat(InventedFile.written(header, pupils)).isEqualTo(bytes);
            assertThat(InventedFile.written(file.header(), file.pupils())).isEqualTo(bytes);
        }
    }

    @Test
    void resultsAreWrittenStageByStage() {
        CtfPupil mixed = CtfPupil.builder()
                .assessments(List.of(result("KS2", "1"), result("KS1", "2"), result("KS2", "3")))
                .build();
        CtfFile file = Files.read(InventedFile.written(CtfHeader.UNKNOWN, List.of(mixed)));
        assertThat(file.pupils().getFirst().withoutPlace().assessments())
                .containsExactly(result("KS2", "1"), result("KS2", "3"), result("KS1", "2"));
    }

    private static CtfAssessment result(String stage, String result) {
        return new CtfAssessment(stage, "ENG", "2026", "MAT", "TA", "MAT", "R", "NC", result, null, 0, 0);
    }
}

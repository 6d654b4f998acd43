package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.Trial.edition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingTest {
    @ParameterizedTest
    @CsvSource({
        "KS2, reading.scaled, 99, NONE",
        "KS2, reading.scaled, 100, MET",
        "KS2, reading.scaled, 109, MET",
        "KS2, reading.scaled, 110, HIGHER",
        "KS2, reading.scaled, N, NONE",
        "KS2, reading.raw, 50, NONE",
        "KS2, writing.ta, GDS, HIGHER",
        "KS2, writing.ta, EXS, MET",
        "KS2, writing.ta, WTS, NONE",
        "KS2, maths.outcome, AS, MET",
        "KS2, maths.outcome, A, NONE",
        "KS1, reading.scaled, 115, MET",
        "PHONICS, y1.outcome, Wa, MET",
        "PHONICS, y1.mark, 40, NONE",
        "EYFSP, e01, 2, MET",
        "EYFSP, e01, 1, NONE",
        "MTC, mtc.score, 25, NONE",
    })
    void tellsHowAValueStands(Assessment assessment, String item, String value, Standing standing) {
        Edition edition = edition(assessment, 2026);
        assertThat(Standing.of(edition, edition.getItem(item), value)).isEqualTo(standing);
    }

    @Test
    void anEmptyCellStandsNowhere() {
        Edition edition = edition(Assessment.KS2, 2026);
        assertThat(Standing.of(edition, edition.getItem("writing.ta"), null)).isEqualTo(Standing.NONE);
    }
}

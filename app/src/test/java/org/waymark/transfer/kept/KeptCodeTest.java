package org.waymark.transfer.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.catalogue.Assessment;
import org.waymark.transfer.incoming.ResultPlace;

class KeptCodeTest {

    private static KeptResult result(
            long pupil, String component, @Nullable String qualifier, String year, String text) {
        ResultPlace.Coded place = new ResultPlace.Coded("KS2", "ENG", "eng", "TT", component, "R", qualifier);
        return new KeptResult(0, pupil, place, year, text, null, "Nobody knows this code.", null);
    }

    @Test
    void gathersResultsByTheirCode() {
        List<KeptCode> codes = KeptCode.listOf(List.of(
                result(1, "REA", "NS", "2025", "104"),
                result(2, "REA", "NS", "2026", "99"),
                result(2, "rea", "ns", "2025", "101"),
                result(1, "GPS", null, "2026", "34")));
        assertThat(codes)
                .extracting(KeptCode::label)
                .containsExactly("KS2 / ENG / TT / GPS / –", "KS2 / ENG / TT / REA / NS");
        assertThat(codes.getFirst().isWhole()).isFalse();
        assertThat(codes.getLast()).satisfies(code -> {
            assertThat(code.countPupils()).isEqualTo(2);
            assertThat(code.years()).containsExactly("2025", "2026");
            assertThat(code.reasons()).containsExactly("Nobody knows this code.");
            assertThat(code.hint()).contains("scaled scores");
        });
    }

    @Test
    void countsWhatAMeaningPlaces() {
        KeptCode code = KeptCode.listOf(List.of(
                        result(1, "REA", "NS", "2025", "104"),
                        result(2, "REA", "NS", "2026", "99"),
                        result(3, "REA", "NS", "soon", "99")))
                .getFirst();
        CodeMeaning since = new CodeMeaning(
                1, "KS2", "ENG", "TT", "REA", "NS", 2026, null, Assessment.KS2, "reading.scaled", "Ada Lead");
        assertThat(code.countPlaced(List.of(since))).isEqualTo(1);
        assertThat(code.countPlaced(List.of())).isZero();
    }
}

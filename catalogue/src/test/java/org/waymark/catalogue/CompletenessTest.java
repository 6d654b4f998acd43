package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.Trial.edition;
import static org.waymark.catalogue.Trial.evaluate;
import static org.waymark.catalogue.Trial.ks1;
import static org.waymark.catalogue.Trial.ks2;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CompletenessTest {
    private static final String[] WHOLE = {
        "reading.raw=30",
        "gps.p1=40",
        "gps.p2=15",
        "maths.p1=30",
        "maths.p2=20",
        "maths.p3=20",
        "writing.ta=EXS",
        "science.ta=EXS"
    };

    @Test
    void keyStage2NeedsEveryPaperAndBothJudgements() {
        assertThat(ks2(2026, WHOLE).complete()).isTrue();
        assertThat(ks2(2026).missing())
                .containsExactly(
                        "reading.raw",
                        "gps.p1",
                        "gps.p2",
                        "writing.ta",
                        "maths.p1",
                        "maths.p2",
                        "maths.p3",
                        "science.ta");
    }

    @Test
    void aScaledScoreOrACodeStandsForThePapers() {
        assertThat(ks2(2026, "reading.scaled=104", "gps.scaled=N", "maths.outcome=A")
                        .missing())
                .containsExactly("writing.ta", "science.ta");
    }

    @Test
    void aJudgementIsDueExactlyWhereThePupilWorksBelowTheTest() {
        assertThat(ks2(2026, "reading.outcome=B").missing())
                .contains("reading.ta")
                .doesNotContain("maths.ta");
        assertThat(ks2(2026, "maths.outcome=B", "maths.ta=PK3").missing()).doesNotContain("maths.ta", "maths.p1");
        assertThat(ks2(2026, "maths.outcome=J").missing()).doesNotContain("maths.ta");
        assertThat(ks2(2019, "maths.outcome=B").missing()).contains("maths.ta").doesNotContain("reading.ta");
        assertThat(ks2(2018).missing()).contains("maths.ta", "reading.ta");
    }

    @Test
    void aRefusedValueIsStillMissing() {
        Evaluation evaluation = ks2(2026, "maths.p1=41", "maths.p2=20", "maths.p3=20");
        assertThat(evaluation.missing()).contains("maths.p1");
        assertThat(evaluation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.REFUSED);
            assertThat(finding.item()).isEqualTo("maths.p1");
            assertThat(finding.hint()).isEqualTo("Allowed: 0 to 40, or A, B, F, H, J, L, M, P, Q or U.");
        });
    }

    @Test
    void keyStage1NeedsTheFourJudgementsAndNoTests() {
        assertThat(ks1(2026).missing()).containsExactly("reading.ta", "writing.ta", "maths.ta", "science.ta");
        assertThat(ks1(2026, "reading.ta=GDS", "writing.ta=EM", "maths.ta=PK4", "science.ta=HNM")
                        .complete())
                .isTrue();
    }

    @Test
    void theTablesCheckNeedsAScoreOrAReason() {
        Edition mtc = edition(Assessment.MTC, 2026);
        assertThat(evaluate(mtc, YearGroup.YEAR_4).missing()).containsExactly("mtc.score");
        assertThat(evaluate(mtc, YearGroup.YEAR_4, "mtc.score=0").complete()).isTrue();
        assertThat(evaluate(mtc, YearGroup.YEAR_4, "mtc.score=J").complete()).isTrue();
        assertThat(evaluate(mtc, YearGroup.YEAR_4, "mtc.score= ").complete()).isFalse();
    }

    @Test
    void theProfileNeedsAllSeventeenGoals() {
        Edition eyfsp = edition(Assessment.EYFSP, 2026);
        String[] goals = IntStream.rangeClosed(1, 17)
                .mapToObj(number -> "e%02d=2".formatted(number))
                .toArray(String[]::new);
        assertThat(evaluate(eyfsp, YearGroup.RECEPTION, goals).complete()).isTrue();
        goals[16] = "e17=";
        assertThat(evaluate(eyfsp, YearGroup.RECEPTION, goals).missing()).containsExactly("e17");
    }
}

package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.Trial.edition;
import static org.waymark.catalogue.Trial.ks1;
import static org.waymark.catalogue.Trial.ks2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values were copied by hand from the published lists, not taken from the files under test. */
final class ConversionTest {
    @ParameterizedTest
    @CsvSource({
        "2016, 21, 43, 60",
        "2017, 26, 36, 57",
        "2018, 28, 38, 61",
        "2019, 28, 36, 58",
        "2022, 29, 35, 58",
        "2023, 24, 36, 56",
        "2024, 27, 35, 54",
        "2025, 28, 35, 58",
        "2026, 25, 34, 56",
    })
    void keyStage2MeetsTheStandardExactlyAtTheRawMarkOf100(int year, int reading, int gps, int maths) {
        checkBoundary(Assessment.KS2, year, "reading", reading);
        checkBoundary(Assessment.KS2, year, "gps", gps);
        checkBoundary(Assessment.KS2, year, "maths", maths);
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 37, 22, 25",
        "2017, 36, 25, 24",
        "2018, 36, 25, 24",
        "2019, 34, 25, 24",
        "2022, 35, 26, 24",
        "2023, 35, 25, 23",
    })
    void keyStage1MeetsTheStandardExactlyAtTheRawMarkOf100(int year, int maths, int reading, int gps) {
        checkBoundary(Assessment.KS1, year, "reading", reading);
        checkBoundary(Assessment.KS1, year, "gps", gps);
        checkBoundary(Assessment.KS1, year, "maths", maths);
    }

    private static void checkBoundary(Assessment assessment, int year, String subject, int rawFor100) {
        assertThat(outcome(assessment, year, subject, rawFor100)).isEqualTo("AS");
        assertThat(outcome(assessment, year, subject, rawFor100 - 1)).isEqualTo("NS");
        assertThat(outcome(assessment, year, subject, 3)).isEqualTo("NS");
        assertThat(outcome(assessment, year, subject, 2)).isEqualTo("N");
        assertThat(outcome(assessment, year, subject, 0)).isEqualTo("N");
    }

    private static String outcome(Assessment assessment, int year, String subject, int raw) {
        Edition edition = edition(assessment, year);
        Evaluation evaluation =
                Trial.evaluate(edition, edition.yearGroups().iterator().next(), spread(edition, subject, raw));
        return evaluation.derived().getOrDefault(subject + ".outcome", "none");
    }

    /** Fills the papers of a test one after the other until the raw mark is reached. */
    private static String[] spread(Edition edition, String subject, int raw) {
        List<String> marks = new ArrayList<>();
        int left = raw;
        for (Item paper : edition.itemsOf(subject)) {
            if (paper.kind() == ItemKind.MARK) {
                int mark = Math.min(left, paper.scale().marks().orElseThrow().max());
                marks.add(paper.id() + "=" + mark);
                left -= mark;
            }
        }
        return marks.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, reading, 27, 40",
        "2024, gps, 35, 53",
        "2025, reading, 28, 40",
        "2025, gps, 35, 54",
        "2026, reading, 25, 39",
        "2026, gps, 34, 55",
        "2026, maths, 56, 94",
    })
    void theWholeTablesCross100And110WhereTheThresholdsSay(int year, String subject, int rawFor100, int rawFor110) {
        Conversion.Table table =
                (Conversion.Table) edition(Assessment.KS2, year).conversion(subject);
        assertThat(table.findScaled(rawFor100 - 1).orElseThrow()).isLessThan(100);
        assertThat(table.findScaled(rawFor100).orElseThrow()).isGreaterThanOrEqualTo(100);
        assertThat(table.findScaled(rawFor110 - 1).orElseThrow()).isLessThan(110);
        assertThat(table.findScaled(rawFor110).orElseThrow()).isGreaterThanOrEqualTo(110);
        assertThat(table.findScaled(2)).isEmpty();
        assertThat(table.findScaled(table.scores().lastKey())).contains(120);
        assertThat(table.findScaled(table.scores().lastKey() + 1)).isEmpty();
    }

    @Test
    void onlyCompleteTablesConvert() {
        List<String> tables = new ArrayList<>();
        for (Assessment assessment : List.of(Assessment.KS1, Assessment.KS2)) {
            for (Edition edition : Trial.CATALOGUE.listEditions(assessment)) {
                for (TestItems test : edition.tests()) {
                    if (edition.conversion(test.subject().code()) instanceof Conversion.Table) {
                        tables.add(edition + " " + test.subject().code());
                    }
                }
            }
        }
        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "ks2 2024 reading",
                        "ks2 2024 gps",
                        "ks2 2025 reading",
                        "ks2 2025 gps",
                        "ks2 2026 reading",
                        "ks2 2026 gps",
                        "ks2 2026 maths");
    }

    @Test
    void aYearWithNeitherSaysSo() {
        assertThat(edition(Assessment.KS2, 2027).awaited())
                .containsExactly("Awaiting the DfE's table: only the total is worked out until it is loaded.");
        assertThat(edition(Assessment.KS2, 2026).awaited()).isEmpty();
        assertThat(edition(Assessment.KS2, 2018).awaited()).isEmpty();
        assertThat(edition(Assessment.KS2, 2027).conversion("maths"))
                .isInstanceOfSatisfying(
                        Conversion.Awaiting.class,
                        awaiting -> assertThat(awaiting.words()).contains("Awaiting the DfE's table"));
        assertThat(edition(Assessment.KS1, 2025).conversion("reading"))
                .isInstanceOfSatisfying(
                        Conversion.Awaiting.class,
                        awaiting -> assertThat(awaiting.words()).contains("2024/25"));
        assertThat(edition(Assessment.KS2, 2018).conversion("gps"))
                .isInstanceOfSatisfying(
                        Conversion.Thresholds.class,
                        thresholds -> assertThat(thresholds.rawFor110()).isEqualTo(OptionalInt.empty()));
    }

    @Test
    void marksBecomeTotalScaledScoreAndOutcome() {
        Evaluation evaluation = ks2(2026, "maths.p1=25", "maths.p2=21", "maths.p3=13");
        assertThat(evaluation.derived())
                .containsEntry("maths.raw", "59")
                .containsEntry("maths.scaled", "100")
                .containsEntry("maths.outcome", "AS");
        assertThat(evaluation.findings()).isEmpty();
        assertThat(evaluation.readOnly()).containsKeys("maths.raw", "maths.scaled", "gps.raw");
        assertThat(evaluation.readOnly()).doesNotContainKeys("reading.scaled", "maths.outcome", "maths.p1");
    }

    @Test
    void thereIsNoTotalBeforeEveryPaperIsIn() {
        Evaluation evaluation = ks2(2026, "maths.p1=25", "maths.p2=0");
        assertThat(evaluation.derived()).isEmpty();
        assertThat(evaluation.missing()).contains("maths.p3").doesNotContain("maths.p1", "maths.p2");
        assertThat(evaluation.readOnly()).containsKey("maths.scaled");
        assertThat(ks2(2026, "maths.p1=0", "maths.p2=0", "maths.p3=0").derived())
                .containsEntry("maths.raw", "0")
                .containsEntry("maths.scaled", "N")
                .containsEntry("maths.outcome", "N");
    }

    @Test
    void aTypedScaledScoreGivesTheOutcomeWhereNoMarksAre() {
        assertThat(ks2(2026, "reading.scaled=100").derived()).containsExactly(Map.entry("reading.outcome", "AS"));
        assertThat(ks2(2026, "reading.scaled=99").derived()).containsEntry("reading.outcome", "NS");
        assertThat(ks2(2026, "reading.scaled=N").derived()).containsEntry("reading.outcome", "N");
        assertThat(ks1(2025, "reading.scaled=115").derived()).containsEntry("reading.outcome", "AS");
    }

    @Test
    void withThresholdsAloneTheScaledScoreStaysToBeTyped() {
        Evaluation evaluation = ks2(2019, "reading.raw=30");
        assertThat(evaluation.derived()).containsExactly(Map.entry("reading.outcome", "AS"));
        assertThat(evaluation.readOnly()).doesNotContainKey("reading.scaled");
    }

    @Test
    void withNeitherOnlyTheTotalIsWorkedOut() {
        Evaluation evaluation = ks2(2027, "gps.p1=40", "gps.p2=18");
        assertThat(evaluation.derived()).containsExactly(Map.entry("gps.raw", "58"));
        assertThat(ks2(2027, "gps.p1=40", "gps.p2=18", "gps.scaled=112").derived())
                .containsEntry("gps.outcome", "AS");
    }

    @Test
    void aCodeStandsInPlaceOfAnOutcome() {
        assertThat(ks2(2026, "maths.outcome=A").derived()).isEmpty();
        assertThat(ks2(2026, "reading.outcome=A", "reading.raw=30").derived()).isEmpty();
        assertThat(ks2(2026, "gps.outcome=A", "gps.p1=3", "gps.p2=4").derived())
                .containsExactly(Map.entry("gps.raw", "7"));
    }
}

package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.Trial.edition;
import static org.waymark.catalogue.Trial.phonics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhonicsAcrossTwoYearsTest {
    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2022, 2023, 2024, 2025})
    void thirtyTwoMarksMeetTheStandard(int year) {
        assertThat(phonics(year, YearGroup.YEAR_1, "y1.mark=32").derived()).containsEntry("y1.outcome", "Wa");
        assertThat(phonics(year, YearGroup.YEAR_1, "y1.mark=31").derived()).containsEntry("y1.outcome", "Wt");
        assertThat(phonics(year, YearGroup.YEAR_2, "y2.mark=32").derived()).containsEntry("y2.outcome", "Wa");
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void withoutAThresholdTheOutcomeStaysOpen(int year) {
        Evaluation evaluation = phonics(year, YearGroup.YEAR_1, "y1.mark=40");
        assertThat(evaluation.derived()).isEmpty();
        assertThat(evaluation.complete()).isTrue();
        assertThat(edition(Assessment.PHONICS, year).phonicsThreshold()).isEmpty();
        assertThat(edition(Assessment.PHONICS, year).awaited())
                .singleElement()
                .asString()
                .contains("outcomes stay open until it is loaded");
        assertThat(edition(Assessment.PHONICS, 2025).awaited()).isEmpty();
    }

    @Test
    void thePastYearJudgesTheYear1CheckOfAPupilInYear2() {
        Evaluation evaluation = phonics(2026, YearGroup.YEAR_2, "y1.mark=31", "y2.mark=38");
        assertThat(evaluation.derived()).containsEntry("y1.outcome", "Wt").doesNotContainKey("y2.outcome");
        assertThat(phonics(2027, YearGroup.YEAR_2, "y1.mark=40").derived()).isEmpty();
        assertThat(phonics(2022, YearGroup.YEAR_2, "y1.mark=40").derived()).isEmpty();
    }

    @Test
    void lastYearsResultsBelongToLastYear() {
        Edition edition = edition(Assessment.PHONICS, 2026);
        Item first = edition.getItem("y1.mark");
        Item second = edition.getItem("y2.outcome");
        assertThat(edition.yearOf(first, YearGroup.YEAR_2)).isEqualTo(new AcademicYear(2025));
        assertThat(edition.yearOf(first, YearGroup.YEAR_1)).isEqualTo(new AcademicYear(2026));
        assertThat(edition.yearOf(second, YearGroup.YEAR_2)).isEqualTo(new AcademicYear(2026));
        Edition other = edition(Assessment.KS1, 2026);
        assertThat(other.yearOf(other.getItem("reading.ta"), YearGroup.YEAR_2)).isEqualTo(new AcademicYear(2026));
    }

    @Test
    void pupilsInYear1HaveTheYear1ColumnsOnly() {
        Edition edition = edition(Assessment.PHONICS, 2026);
        assertThat(edition.itemsFor(YearGroup.YEAR_1)).extracting(Item::id).containsExactly("y1.mark", "y1.outcome");
        assertThat(edition.itemsFor(YearGroup.YEAR_2)).hasSize(4);
        assertThat(phonics(2026, YearGroup.YEAR_1).readOnly())
                .containsEntry("y2.mark", "Only for pupils in Year 2.")
                .containsKey("y2.outcome")
                .hasSize(2);
        assertThat(phonics(2026, YearGroup.YEAR_2).readOnly()).isEmpty();
    }

    @Test
    void theCheckIsDueAgainWhereItWasNotMetOrNotTaken() {
        assertThat(phonics(2025, YearGroup.YEAR_2, "y1.mark=32").missing()).isEmpty();
        assertThat(phonics(2025, YearGroup.YEAR_2, "y1.mark=31").missing()).containsExactly("y2.mark");
        assertThat(phonics(2025, YearGroup.YEAR_2, "y1.outcome=A").missing()).containsExactly("y2.mark");
        assertThat(phonics(2025, YearGroup.YEAR_2, "y1.outcome=D", "y2.outcome=D")
                        .missing())
                .isEmpty();
        assertThat(phonics(2025, YearGroup.YEAR_2).missing()).containsExactly("y2.mark");
        assertThat(phonics(2025, YearGroup.YEAR_2, "y2.mark=0").missing()).isEmpty();
    }

    @Test
    void whatCannotBeKnownIsNotDemanded() {
        // The threshold of 2026 is not known, and in 2021 there was no check.
        assertThat(phonics(2027, YearGroup.YEAR_2, "y1.mark=10").missing()).isEmpty();
        assertThat(phonics(2022, YearGroup.YEAR_2).missing()).isEmpty();
        assertThat(phonics(2027, YearGroup.YEAR_2, "y1.outcome=A").missing()).containsExactly("y2.mark");
    }

    @Test
    void aPupilInYear1NeedsAMarkOrACode() {
        assertThat(phonics(2025, YearGroup.YEAR_1).missing()).containsExactly("y1.mark");
        assertThat(phonics(2025, YearGroup.YEAR_1, "y1.mark=0").missing()).isEmpty();
        assertThat(phonics(2025, YearGroup.YEAR_1, "y1.outcome=L").missing()).isEmpty();
    }
}

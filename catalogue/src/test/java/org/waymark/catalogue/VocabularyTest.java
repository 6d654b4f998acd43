package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyTest {
    @Test
    void anAcademicYearRunsFromSeptemberToAugust() {
        AcademicYear year = new AcademicYear(2026);
        assertThat(year.label()).isEqualTo("2025/26");
        assertThat(new AcademicYear(2000).label()).isEqualTo("1999/00");
        assertThat(year.contains(LocalDate.of(2025, 8, 31))).isFalse();
        assertThat(year.contains(LocalDate.of(2025, 9, 1))).isTrue();
        assertThat(year.contains(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(AcademicYear.of(LocalDate.of(2025, 8, 31))).isEqualTo(year.previous());
        assertThat(AcademicYear.of(LocalDate.of(2025, 9, 1))).isEqualTo(year);
        assertThat(year.next()).isGreaterThan(year);
        assertThatThrownBy(() -> new AcademicYear(26)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "N, NURSERY",
        "n1, NURSERY",
        "N2, NURSERY",
        "E1, NURSERY",
        "e2, NURSERY",
        "nursery, NURSERY",
        "R, RECEPTION",
        "r, RECEPTION",
        "0, RECEPTION",
        "YR, RECEPTION",
        "Year R, RECEPTION",
        "reception, RECEPTION",
        "1, YEAR_1",
        "Y1, YEAR_1",
        "y2, YEAR_2",
        "Year 3, YEAR_3",
        "year4, YEAR_4",
        "' 5 ', YEAR_5",
        "06, YEAR_6",
        "YR6, YEAR_6",
        "Yr 6, YEAR_6",
    })
    void readsYearGroupsAsPeopleWriteThem(String text, YearGroup yearGroup) {
        assertThat(YearGroup.find(text)).contains(yearGroup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "Y7", "Year", "X", "-1", "61", "Oak"})
    void readsNothingElseAsAYearGroup(String text) {
        assertThat(YearGroup.find(text)).isEmpty();
    }

    @Test
    void everyYearGroupReadsItsOwnCodeAndLabel() {
        for (YearGroup yearGroup : YearGroup.values()) {
            assertThat(YearGroup.find(yearGroup.code())).contains(yearGroup);
            assertThat(YearGroup.find(yearGroup.label())).contains(yearGroup);
        }
        assertThat(YearGroup.YEAR_6.next()).isEmpty();
        assertThat(YearGroup.RECEPTION.next()).contains(YearGroup.YEAR_1);
    }

    @Test
    void aPupilOfReceptionTurnsFiveDuringTheYear() {
        AcademicYear births = YearGroup.RECEPTION.usualBirths(new AcademicYear(2026));
        assertThat(births.firstDay()).isEqualTo(LocalDate.of(2020, 9, 1));
        assertThat(births.lastDay()).isEqualTo(LocalDate.of(2021, 8, 31));
        assertThat(YearGroup.YEAR_6.usualBirths(new AcademicYear(2026)).lastDay())
                .isEqualTo(LocalDate.of(2015, 8, 31));
    }

    @Test
    void findsAssessmentsInAnyCaseUnderAnyLocale() {
        assertThat(Assessment.find("PhonIcs")).contains(Assessment.PHONICS);
        assertThat(Assessment.find("ks3")).isEmpty();
        assertThat(Assessment.PHONICS.code()).isEqualTo("phonics");
    }

    @Test
    void findsTheReferenceLists() {
        assertThat(Trial.CATALOGUE.ethnicities()).hasSize(102).contains(new ReferenceCode("WBRI", "British"));
        assertThat(Trial.CATALOGUE.firstLanguages()).hasSize(7);
        assertThat(Trial.CATALOGUE.senProvisions()).contains(new ReferenceCode("K", "SEN support"));
        assertThat(Trial.CATALOGUE.sexes()).extracting(ReferenceCode::code).containsExactly("F", "M", "U");
    }
}

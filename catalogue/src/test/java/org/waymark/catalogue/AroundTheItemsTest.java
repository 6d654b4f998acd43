package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.Trial.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AroundTheItemsTest {
    @ParameterizedTest
    @CsvSource({
        "KS2, 2016, ks2.rwm.expected, all, 53", "KS2, 2019, ks2.rwm.higher, all, 11",
        "KS2, 2025, ks2.reading.average, all, 106", "KS2, 2024, ks2.rwm.expected, not_disadvantaged, 67",
        "KS2, 2018, ks2.writing.higher, all, 20", "KS2, 2025, ks2.rwm.expected, girls, 65",
        "PHONICS, 2012, phonics.y1, all, 58", "PHONICS, 2019, phonics.by_y2, all, 91",
        "PHONICS, 2024, phonics.y1, sen_support, 51", "MTC, 2022, mtc.mean, all, 19.8",
        "MTC, 2025, mtc.full_marks, all, 37", "EYFSP, 2025, eyfsp.gld, all, 68.3",
        "EYFSP, 2022, eyfsp.mean_expected, all, 14.1", "EYFSP, 2019, eyfsp.all17, boys, 64.0",
        "KS1, 2019, ks1.reading.expected, all, 75", "KS1, 2022, ks1.writing.higher, all, 8",
    })
    void holdsThePublishedFigures(Assessment assessment, int year, String measure, String group, BigDecimal value) {
        assertThat(edition(assessment, year).nationalFigures())
                .filteredOn(figure ->
                        figure.measure().equals(measure) && figure.group().equals(group))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo(value);
                    assertThat(figure.source()).isNotBlank();
                });
    }

    @Test
    void hasNoFigureOfAYearThatIsNotPublished() {
        assertThat(edition(Assessment.KS2, 2026).nationalFigures()).isEmpty();
        assertThat(edition(Assessment.KS2, 2027).nationalFigures()).isEmpty();
    }

    @Test
    void knowsHowResultsStandInACommonTransferFile() {
        assertThat(ctf(Assessment.MTC, "mtc.score")).contains("KS2 MAT TT MTC MT CONFIRMED");
        assertThat(ctf(Assessment.EYFSP, "e07")).contains("EYF PHY FA E07 FD OBSERVED");
        assertThat(ctf(Assessment.PHONICS, "y2.mark")).contains("KS1 PHO TT CHK NM OBSERVED");
        assertThat(ctf(Assessment.PHONICS, "y1.outcome")).contains("KS1 PHO TT CHK NY OBSERVED");
        assertThat(ctf(Assessment.KS2, "writing.ta")).contains("KS2 ENG TA WRI NC OBSERVED");
        assertThat(ctf(Assessment.KS2, "reading.ta")).contains("KS2 ENG TA REA NC MEMORY");
        assertThat(ctf(Assessment.KS1, "maths.ta")).contains("KS1 MAT TA MAT NC OBSERVED");
    }

    @Test
    void knowsNoCodesForKeyStage2Tests() {
        assertThat(ctf(Assessment.KS2, "reading.scaled")).isEmpty();
        assertThat(edition(Assessment.KS2, 2026).notes()).anyMatch(note -> note.contains("is not public"));
    }

    private static Optional<String> ctf(Assessment assessment, String item) {
        return edition(assessment, 2026).ctfCodes().stream()
                .filter(code -> code.item().equals(item))
                .map(code -> String.join(
                        " ",
                        code.stage(),
                        code.subject(),
                        code.method(),
                        code.component(),
                        code.qualifier(),
                        code.certainty().name()))
                .findFirst();
    }

    @Test
    void knowsTheDatesOfTheSummer() {
        List<KeyDate> dates = edition(Assessment.KS2, 2026).keyDates();
        assertThat(dates).extracting(KeyDate::from).isSorted();
        assertThat(dates)
                .contains(new KeyDate(
                        LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 14), "Tests", Certainty.CONFIRMED));
        assertThat(edition(Assessment.KS2, 2027).keyDates()).isEmpty();
    }

    @Test
    void everyCodeCountsAsTheFactsSay() {
        Edition ks2 = edition(Assessment.KS2, 2026);
        for (String code : List.of("A", "B", "H", "J", "Q", "U")) {
            Counts counts = counts(ks2, "maths.outcome", code);
            assertThat(counts.inDenominator() && !counts.met() && !counts.inAverage())
                    .as(code)
                    .isTrue();
        }
        for (String code : List.of("L", "M")) {
            assertThat(counts(ks2, "maths.outcome", code).inDenominator())
                    .as(code)
                    .isFalse();
        }
        assertThat(counts(ks2, "writing.ta", "GDS").higher()).isTrue();
        assertThat(counts(ks2, "writing.ta", "EXS").met()).isTrue();
        assertThat(counts(ks2, "writing.ta", "WTS").met()).isFalse();
        Edition phonics = edition(Assessment.PHONICS, 2026);
        for (String code : List.of("Wa", "Wt", "A", "D", "Q")) {
            assertThat(counts(phonics, "y1.outcome", code).inDenominator())
                    .as(code)
                    .isTrue();
        }
        assertThat(counts(phonics, "y1.outcome", "L").inDenominator()).isFalse();
        assertThat(counts(edition(Assessment.EYFSP, 2026), "e01", "A").inDenominator())
                .isFalse();
    }

    private static Counts counts(Edition edition, String item, String code) {
        return edition.getItem(item).scale().findCode(code).orElseThrow().counts();
    }
}

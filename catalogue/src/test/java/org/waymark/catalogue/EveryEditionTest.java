package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EveryEditionTest {
    private static Stream<Edition> editions() {
        return Trial.CATALOGUE.listEditions().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyItemTakesEveryValueItAllows(Edition edition) {
        for (Item item : edition.items()) {
            item.scale()
                    .marks()
                    .ifPresent(range -> IntStream.rangeClosed(range.min(), range.max())
                            .mapToObj(Integer::toString)
                            .forEach(mark -> assertThat(item.decode(mark)).isEqualTo(new Decoded.Value(mark))));
            for (Code code : item.scale().codes()) {
                if (code.typable()) {
                    assertThat(item.decode(code.value())).isEqualTo(new Decoded.Value(code.value()));
                } else {
                    assertThat(item.decode(code.value())).isInstanceOf(Decoded.Refused.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyCodeSaysWhatItMeansAndHowItCounts(Edition edition) {
        for (Item item : edition.items()) {
            for (Code code : item.scale().codes()) {
                assertThat(code.label()).as(item.id() + " " + code.value()).isNotBlank();
                assertThat(code.explanation())
                        .as(item.id() + " " + code.value())
                        .isNotBlank();
                assertThat(code.source()).as(item.id() + " " + code.value()).isNotBlank();
                assertThat(code.certainty() == Certainty.UNKNOWN)
                        .as("only codes of unknown meaning have unknown certainty")
                        .isEqualTo(Set.of("CA", "CB", "CN", "S", "X").contains(code.value())
                                && edition.assessment() == Assessment.KS2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void anEmptyRowHasNoFindingsAndIsNotComplete(Edition edition) {
        for (YearGroup yearGroup : edition.yearGroups()) {
            Evaluation evaluation = Trial.evaluate(edition, yearGroup);
            assertThat(evaluation.derived()).isEmpty();
            assertThat(evaluation.findings()).isEmpty();
            boolean nothingDue = edition.assessment() == Assessment.PHONICS
                    && yearGroup == YearGroup.YEAR_2
                    && !edition.heldBefore();
            assertThat(evaluation.complete()).isEqualTo(nothingDue);
        }
    }

    @Test
    void theItemsAreThoseOfTheContract() {
        List<String> tests = List.of("p1", "p2", "raw", "scaled", "outcome");
        assertThat(ids(Assessment.EYFSP, 2026))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17)
                        .mapToObj(number -> (number < 10 ? "e0" : "e") + number)
                        .toList());
        assertThat(ids(Assessment.PHONICS, 2026)).containsExactly("y1.mark", "y1.outcome", "y2.mark", "y2.outcome");
        assertThat(ids(Assessment.MTC, 2026)).containsExactly("mtc.score");
        assertThat(ids(Assessment.KS1, 2026))
                .containsAll(tests.stream()
                        .flatMap(part -> Stream.of("reading." + part, "gps." + part, "maths." + part))
                        .toList())
                .contains("reading.ta", "writing.ta", "maths.ta", "science.ta")
                .hasSize(19);
        assertThat(ids(Assessment.KS2, 2026))
                .containsExactly(
                        "reading.raw",
                        "reading.scaled",
                        "reading.outcome",
                        "reading.ta",
                        "gps.p1",
                        "gps.p2",
                        "gps.raw",
                        "gps.scaled",
                        "gps.outcome",
                        "writing.ta",
                        "maths.p1",
                        "maths.p2",
                        "maths.p3",
                        "maths.raw",
                        "maths.scaled",
                        "maths.outcome",
                        "maths.ta",
                        "science.ta");
    }

    @Test
    void theOldGoalsKeepTheirNamesAndOrder() {
        Edition old = Trial.edition(Assessment.EYFSP, 2019);
        assertThat(old.subjects())
                .extracting(Subject::code)
                .containsExactly("COM", "PHY", "PSE", "LIT", "MAT", "UTW", "EXP");
        assertThat(old.getItem("e04").label()).isEqualTo("G04");
        assertThat(old.getItem("e04").longLabel()).isEqualTo("Moving and handling");
        Edition now = Trial.edition(Assessment.EYFSP, 2022);
        assertThat(now.subjects())
                .extracting(Subject::code)
                .containsExactly("COM", "PSE", "PHY", "LIT", "MAT", "UTW", "EXP");
        assertThat(now.getItem("e04").longLabel()).isEqualTo("Managing self");
    }

    @Test
    void codesComeAndGoWithTheYears() {
        assertThat(allows(Assessment.KS2, 2018, "writing.ta", "PKG")).isTrue();
        assertThat(allows(Assessment.KS2, 2019, "writing.ta", "PKG")).isFalse();
        assertThat(allows(Assessment.KS2, 2018, "writing.ta", "PK1")).isFalse();
        assertThat(allows(Assessment.KS2, 2019, "writing.ta", "PK1")).isTrue();
        assertThat(allows(Assessment.KS2, 2019, "writing.ta", "EM")).isFalse();
        assertThat(allows(Assessment.KS2, 2022, "writing.ta", "EM")).isTrue();
        assertThat(allows(Assessment.KS2, 2018, "reading.ta", "EXS")).isTrue();
        assertThat(allows(Assessment.KS2, 2019, "reading.ta", "EXS")).isFalse();
        assertThat(allows(Assessment.KS2, 2018, "maths.outcome", "T")).isTrue();
        assertThat(allows(Assessment.KS2, 2019, "maths.outcome", "T")).isFalse();
        assertThat(allows(Assessment.KS1, 2017, "science.ta", "U")).isTrue();
        assertThat(allows(Assessment.KS1, 2018, "science.ta", "U")).isFalse();
        assertThat(allows(Assessment.KS1, 2017, "reading.ta", "Q")).isFalse();
        assertThat(allows(Assessment.KS1, 2018, "reading.ta", "Q")).isTrue();
        assertThat(allows(Assessment.KS1, 2026, "reading.ta", "PK4")).isTrue();
        assertThat(allows(Assessment.KS1, 2026, "reading.ta", "PK5")).isFalse();
        assertThat(allows(Assessment.MTC, 2023, "mtc.score", "NAA")).isFalse();
        assertThat(allows(Assessment.MTC, 2024, "mtc.score", "NAA")).isTrue();
    }

    @Test
    void thePresentYearSaysWhatIsNotConfirmed() {
        for (Assessment assessment : Assessment.statutory()) {
            Edition present = Trial.edition(assessment, 2027);
            assertThat(present.certainty()).isEqualTo(Certainty.MEMORY);
            assertThat(present.notes()).anyMatch(note -> note.contains("have not been read yet"));
        }
        assertThat(Trial.edition(Assessment.KS1, 2023).status()).isEqualTo(EditionStatus.STATUTORY);
        assertThat(Trial.edition(Assessment.KS1, 2024).status()).isEqualTo(EditionStatus.OPTIONAL);
    }

    private static boolean allows(Assessment assessment, int year, String item, String code) {
        return Trial.edition(assessment, year).getItem(item).decode(code) instanceof Decoded.Value;
    }

    private static List<String> ids(Assessment assessment, int year) {
        return Trial.edition(assessment, year).items().stream().map(Item::id).toList();
    }
}

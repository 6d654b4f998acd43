package org.waymark.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluation;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.PupilValues;

class PointEditionsTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final Scheme SCHEME = withTest(Scheme.usual());
    private static final Edition SUMMER =
            PointEditions.find(SCHEME, Assessment.SUMMER_2, YEAR).orElseThrow();

    private static Scheme withTest(Scheme scheme) {
        OwnTest test = new OwnTest(
                "test",
                "Reading test",
                "reading",
                60,
                140,
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(15),
                85,
                100,
                115,
                List.of(YearGroup.YEAR_3, YearGroup.YEAR_4));
        return new Scheme(scheme.points(), scheme.subjects(), scheme.scales(), List.of(test), scheme.combinations());
    }

    @Test
    void onlyThePointsOfTheSchemeAreThere() {
        assertThat(PointEditions.list(SCHEME, YEAR))
                .extracting(edition -> edition.assessment().code())
                .containsExactly("autumn2", "spring2", "summer2");
        assertThat(PointEditions.find(SCHEME, Assessment.AUTUMN_1, YEAR)).isEmpty();
        assertThat(SUMMER.title()).isEqualTo("Summer 2, 2025/26");
    }

    @Test
    void everySubjectAndTestIsAColumn() {
        assertThat(SUMMER.items())
                .extracting(Item::id)
                .containsExactly("reading", "reading.test", "writing", "maths", "science");
        assertThat(SUMMER.itemsFor(YearGroup.YEAR_2)).extracting(Item::id).doesNotContain("reading.test");
        assertThat(SUMMER.filters()).extracting("code").containsExactly("core");
    }

    @Test
    void stepsAreTypedInAnyCaseAndNothingElseIs() {
        Item reading = SUMMER.getItem("reading");
        assertThat(reading.decode(" s ")).isEqualTo(new Decoded.Value("S"));
        assertThat(reading.decode("EXS")).isInstanceOf(Decoded.Refused.class);
        assertThat(SUMMER.getItem("reading.test").decode("141")).isInstanceOf(Decoded.Refused.class);
        assertThat(SUMMER.getItem("reading.test").decode("99")).isEqualTo(new Decoded.Value("99"));
    }

    @Test
    void stepsAndScoresHaveBands() {
        Item reading = SUMMER.getItem("reading");
        Item test = SUMMER.getItem("reading.test");
        assertThat(List.of("P", "B", "J", "S", "A"))
                .map(code -> reading.scale().findBand(code).orElseThrow())
                .containsExactly(Band.BELOW, Band.BELOW, Band.JUST_AT, Band.SECURELY_AT, Band.ABOVE);
        assertThat(reading.scale().findBand("X")).isEmpty();
        assertThat(List.of("84", "85", "99", "100", "114", "115"))
                .map(score -> test.scale().findBand(score).orElseThrow())
                .containsExactly(
                        Band.BELOW, Band.JUST_AT, Band.JUST_AT, Band.SECURELY_AT, Band.SECURELY_AT, Band.ABOVE);
        assertThat(List.of("84", "85", "115"))
                .map(score -> Standing.of(SUMMER, test, score))
                .containsExactly(Standing.NONE, Standing.MET, Standing.HIGHER);
    }

    @Test
    void aJudgementIsMissingUntilItIsMadeAndATestIsNot() {
        Evaluation evaluation = Evaluator.evaluate(
                SUMMER,
                new PupilContext(YearGroup.YEAR_3, LocalDate.of(2017, 11, 3), YEAR),
                Map.of("reading", new Typed("S", LocalDate.of(2026, 7, 1)), "maths", new Typed("?", null)));
        assertThat(evaluation.missing()).isEqualTo(Set.of("writing", "maths", "science"));
        assertThat(evaluation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.item()).isEqualTo("maths");
            assertThat(finding.message()).contains("not allowed");
        });
    }

    /** Worked by hand: J, S, A, B and P are judged, X is not, one is missing; three of five are at or above, one above. */
    @Test
    void figuresCountWhatTheStepsMean() {
        List<PupilValues> pupils = new ArrayList<>();
        for (String step : List.of("J", "S", "A", "B", "P", "X")) {
            pupils.add(item -> item.equals("reading") ? step : null);
        }
        pupils.add(item -> null);
        Figure expected = Figure.of(SUMMER, measure("summer2.reading.expected"), pupils);
        assertThat(expected.numerator()).isEqualTo(3);
        assertThat(expected.denominator()).isEqualTo(5);
        assertThat(expected.leftOut()).isEqualTo(Map.of("X", 1));
        assertThat(expected.missing()).isEqualTo(1);
        assertThat(Figure.of(SUMMER, measure("summer2.reading.higher"), pupils).numerator())
                .isEqualTo(1);
    }

    @Test
    void aCombinationNeedsEveryPart() {
        PupilValues all = item -> item.equals("maths") ? "J" : "A";
        PupilValues notAll = item -> item.equals("maths") ? "B" : "A";
        PupilValues gap = item -> item.equals("maths") ? null : "A";
        Figure rwm = Figure.of(SUMMER, measure("summer2.rwm.expected"), List.of(all, notAll, gap));
        assertThat(rwm.numerator()).isEqualTo(1);
        assertThat(rwm.denominator()).isEqualTo(2);
        assertThat(rwm.missing()).isEqualTo(1);
    }

    @Test
    void aTestHasAMean() {
        List<PupilValues> pupils = List.of(item -> "90", item -> "105", item -> null);
        assertThat(Figure.of(SUMMER, measure("summer2.reading.test.average"), pupils)
                        .value())
                .hasValue(97.5);
    }

    private static Measure measure(String id) {
        return SUMMER.findMeasure(id).orElseThrow();
    }
}

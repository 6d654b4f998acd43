package org.waymark.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;

class SchemeFaultsTest {

    private static final Scheme USUAL = Scheme.usual();

    @Test
    void theUsualSchemeHasNone() {
        assertThat(SchemeFaults.of(USUAL)).isEmpty();
    }

    @Test
    void pointsStandInOrder() {
        assertThat(faults(List.of(Assessment.SUMMER_2, Assessment.AUTUMN_1), USUAL.subjects(), USUAL.scales()))
                .singleElement()
                .asString()
                .contains("in their order");
        assertThat(faults(List.of(Assessment.KS2), USUAL.subjects(), USUAL.scales()))
                .isNotEmpty();
        assertThat(faults(List.of(), USUAL.subjects(), USUAL.scales())).isNotEmpty();
    }

    @Test
    void stepsRiseAndAreToldApart() {
        List<Step> falling = List.of(new Step("A", "Above", Meaning.ABOVE), new Step("B", "Below", Meaning.BELOW));
        List<Step> alike = List.of(new Step("a", "Below", Meaning.BELOW), new Step("A", "Above", Meaning.ABOVE));
        List<Step> odd = List.of(new Step("a=b", "Below", Meaning.BELOW), new Step("C", "Above", Meaning.ABOVE));
        assertThat(faults(falling)).singleElement().asString().contains("lowest first");
        assertThat(faults(alike)).singleElement().asString().contains("twice");
        assertThat(faults(odd)).singleElement().asString().contains("cannot be a step's code");
        assertThat(faults(List.of(new Step("X", "Absent", Meaning.NOT_JUDGED))))
                .singleElement()
                .asString()
                .contains("two steps or more");
    }

    @Test
    void twentySubjectsAreEnough() {
        List<OwnSubject> many = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            many.add(new OwnSubject("s" + i, "Subject " + i, "Core", "steps", List.of(YearGroup.YEAR_1)));
        }
        assertThat(SchemeFaults.of(new Scheme(USUAL.points(), many, USUAL.scales(), List.of(), List.of())))
                .singleElement()
                .asString()
                .contains("up to 20");
    }

    @Test
    void aTestIsOfASubjectAndItsBandsRise() {
        OwnTest wrong = new OwnTest(
                "test", "Test", "latin", 60, 140, BigDecimal.valueOf(100), BigDecimal.ZERO, 100, 85, 115, List.of());
        assertThat(SchemeFaults.of(
                        new Scheme(USUAL.points(), USUAL.subjects(), USUAL.scales(), List.of(wrong), List.of())))
                .hasSize(4);
    }

    private static List<String> faults(List<Step> steps) {
        return faults(USUAL.points(), USUAL.subjects(), List.of(new OwnScale("steps", "Steps", steps)));
    }

    private static List<String> faults(List<Assessment> points, List<OwnSubject> subjects, List<OwnScale> scales) {
        return SchemeFaults.of(new Scheme(points, subjects, scales, List.of(), List.of()));
    }
}

package org.waymark.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Step;

/** The form of a scheme, from what is typed to what is saved. */
class SchemeFormTest {

    @Test
    void whatStandsComesBackAsItWas() {
        assertThat(new SchemeReading(SchemeRows.of(Scheme.usual())).read())
                .isEqualTo(new SchemeReading.Read(Scheme.usual(), List.of()));
    }

    @Test
    void namesMakeCodesThatOtherSchoolsHaveToo() {
        MultiValueMap<String, String> sent = sent();
        sent.set("s.rows", "4");
        sent.set("s.0.code", "");
        sent.set("s.0.group", "");
        sent.set("s.0.label", "Mathematics");
        sent.set("s.1.label", "Design and technology");
        sent.set("s.2.label", "Ünder water");
        sent.set("s.3.label", "");
        for (int i = 0; i < 3; i++) {
            sent.set("s." + i + ".scale", "steps");
            sent.set("s." + i + ".year", "4");
        }
        SchemeReading.Read read = new SchemeReading(SchemeRows.read(sent)).read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.scheme().subjects())
                .extracting("code", "label", "group")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("maths", "Mathematics", "Subjects"),
                        org.assertj.core.groups.Tuple.tuple(
                                "design_and_technology", "Design and technology", "Subjects"),
                        org.assertj.core.groups.Tuple.tuple("nder_water", "Ünder water", "Subjects"));
        assertThat(read.scheme().subjects().getFirst().yearGroups()).containsExactly(YearGroup.YEAR_4);
    }

    @Test
    void stepsStandInTheOrderOfTheirMeanings() {
        SchemeReading.Read read = new SchemeReading(SchemeRows.read(sent())).read();
        assertThat(read.scheme().scales())
                .containsExactly(new OwnScale(
                        "steps",
                        "Ours",
                        List.of(
                                new Step("L", "Low", Meaning.BELOW),
                                new Step("M", "Middle", Meaning.BELOW),
                                new Step("H", "High", Meaning.ABOVE))));
        assertThat(read.scheme().points()).containsExactly(Assessment.AUTUMN_1, Assessment.SUMMER_2);
    }

    @Test
    void emptyBandsOfATestTakeTheProposal() {
        MultiValueMap<String, String> sent = sent();
        test(sent, "100", "15");
        OwnTest test =
                new SchemeReading(SchemeRows.read(sent)).read().scheme().tests().getFirst();
        assertThat(test.item()).isEqualTo("reading.test");
        assertThat(List.of(test.justAt(), test.securelyAt(), test.above())).containsExactly(85, 100, 115);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        MultiValueMap<String, String> sent = sent();
        test(sent, "a hundred", "15");
        sent.set("c.0.s.1.meaning", "");
        SchemeRows rows = SchemeRows.read(sent);
        assertThat(new SchemeReading(rows).read().faults())
                .contains(
                        "The mean of Reading test is a number, such as 100.",
                        "Say what the step “H” of the scale “Ours” means.");
        assertThat(rows.tests().getFirst().mean()).isEqualTo("a hundred");
        assertThat(rows.more("test").tests()).hasSize(2);
    }

    @Test
    void whatIsLeftOutGoes() {
        MultiValueMap<String, String> sent = sent();
        sent.set("s.0.remove", "1");
        assertThat(new SchemeReading(SchemeRows.read(sent)).read().faults()).contains("Choose at least one subject.");
    }

    private static void test(MultiValueMap<String, String> sent, String mean, String deviation) {
        sent.set("t.rows", "1");
        sent.set("t.0.label", "Reading test");
        sent.set("t.0.subject", "reading");
        sent.set("t.0.lowest", "69");
        sent.set("t.0.highest", "141");
        sent.set("t.0.mean", mean);
        sent.set("t.0.deviation", deviation);
        sent.add("t.0.year", "3");
    }

    private static MultiValueMap<String, String> sent() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.addAll("point", List.of("summer2", "autumn1"));
        sent.set("s.rows", "1");
        sent.set("s.0.code", "reading");
        sent.set("s.0.label", "Reading");
        sent.set("s.0.group", "Core");
        sent.set("s.0.scale", "steps");
        sent.add("s.0.year", "3");
        sent.set("c.rows", "1");
        sent.set("c.0.id", "steps");
        sent.set("c.0.name", "Ours");
        sent.set("c.0.s.rows", "4");
        step(sent, 0, "L", "Low", "BELOW");
        step(sent, 1, "H", "High", "ABOVE");
        step(sent, 2, "M", "Middle", "BELOW");
        step(sent, 3, "", "", "");
        return sent;
    }

    private static void step(MultiValueMap<String, String> sent, int at, String code, String label, String meaning) {
        sent.set("c.0.s." + at + ".code", code);
        sent.set("c.0.s." + at + ".label", label);
        sent.set("c.0.s." + at + ".meaning", meaning);
    }
}

package org.waymark.analysis.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.analysis.FigureSchool.edition;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.analysis.GroupFigures;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;

/** Tables of pupils, worked out by hand, and the outcomes that must come of them. */
class OutcomesTest {

    private static final Edition KS2 = edition(Assessment.KS2, 2026);

    private FigureSchool school;
    private Outcomes outcomes;

    @BeforeEach
    void open() {
        school = new FigureSchool();
        outcomes = school.room(Outcomes.class);
    }

    @AfterEach
    void close() {
        school.close();
    }

    /*
     * Year 6 of 2025/26:
     *
     *   pupil   class   writing   reading, scaled
     *   Ash     6A      GDS       112
     *   Birch   6A      EXS       110
     *   Cedar   6A      EXS       100
     *   Dogwood 6A      WTS        99
     *   Elm     6B      PK4       B, works below the test
     *   Fir     6B      L, left   L, left
     *   Gorse   6B      none      J, just arrived: counts
     *   Hazel   6B      none      none
     */
    private void yearSix() {
        pupil("Ash", "6A", "writing.ta=GDS", "reading.scaled=112");
        pupil("Birch", "6A", "writing.ta=EXS", "reading.scaled=110");
        pupil("Cedar", "6A", "writing.ta=EXS", "reading.scaled=100");
        pupil("Dogwood", "6A", "writing.ta=WTS", "reading.scaled=99");
        pupil("Elm", "6B", "writing.ta=PK4", "reading.outcome=B");
        pupil("Fir", "6B", "writing.ta=L", "reading.outcome=L");
        pupil("Gorse", "6B", "reading.outcome=J");
        school.pupil("Hazel", YearGroup.YEAR_6, "6B");
    }

    private void pupil(String name, String className, String... results) {
        school.enter(KS2, school.pupil(name, YearGroup.YEAR_6, className), results);
    }

    @Test
    void countsEveryCodeAndItsShareOfThoseWhoCount() {
        yearSix();
        OutcomeSheet sheet = get(school.administrator(), Assessment.KS2, "", "");

        // Five count: GDS 1 of 5, EXS 2 of 5, WTS 1 of 5, PK4 1 of 5. One left, two have no result.
        assertThat(drawn(codes(sheet, "writing.ta"))).isEqualTo("""
                GDS 1 20%
                EXS 2 40%
                WTS 1 20%
                PK4 1 20%
                L 1 not counted
                none 2 missing
                """);
        // AS 3, NS 1, B 1 and J 1 count: 6. One left, one has no result.
        assertThat(drawn(codes(sheet, "reading.outcome"))).isEqualTo("""
                AS 3 50%
                NS 1 17%
                B 1 17%
                J 1 17%
                L 1 not counted
                none 1 missing
                """);
        // Only who works below the test needs one: Elm, whose is not there, and nobody else is missing it.
        assertThat(codes(sheet, "reading.ta").isEmpty()).isFalse();
    }

    @Test
    void putsScoresIntoRangesThatBeginAtTheStandards() {
        yearSix();
        ScoreTable reading = scores(get(school.administrator(), Assessment.KS2, "", ""), "reading.scaled");

        assertThat(drawn(reading.ranges())).isEqualTo("""
                80-89 0 0%
                90-99 1 25%
                100-109 1 25%
                110-120 2 50%
                B 1 not counted
                J 1 not counted
                L 1 not counted
                none 1 missing
                """);
        assertThat(reading.sum()).isEqualTo(112 + 110 + 100 + 99);
        assertThat(reading.median()).isEqualTo(100);
        assertThat(reading.single().count(reading.single().findOutcome("110").orElseThrow()))
                .isEqualTo(1);
        assertThat(reading.markers()).extracting(ScoreTable.Marker::score).containsExactly(100, 110);
    }

    @Test
    void knowsThePupilsBehindACount() {
        yearSix();
        OutcomeSheet sheet = get(school.administrator(), Assessment.KS2, "", "");
        OutcomeTable table = sheet.findTable("writing.ta", "EXS").orElseThrow();

        assertThat(table.pupils(table.findOutcome("EXS").orElseThrow()))
                .extracting(member -> member.pupil().surname())
                .containsExactly("Birch", "Cedar");
        assertThat(sheet.findTable("reading.scaled", "110-120")
                        .orElseThrow()
                        .pupils(new Outcome(
                                "110-120", "", "", Outcome.Place.COUNTED, org.waymark.catalogue.Standing.HIGHER)))
                .extracting(member -> member.pupil().surname())
                .containsExactly("Ash", "Birch");
        assertThat(sheet.findTable("writing.ta", "nonsense")).isEmpty();
    }

    @Test
    void narrowsDownToAClassAndAGroup() {
        yearSix();
        assertThat(drawn(codes(get(school.administrator(), Assessment.KS2, "", "class:6A"), "writing.ta")))
                .isEqualTo("""
                        GDS 1 25%
                        EXS 2 50%
                        WTS 1 25%
                        none 0 missing
                        """);
        assertThat(get(school.administrator(), Assessment.KS2, "girls", "").group())
                .hasValueSatisfying(group -> assertThat(group.code()).isEqualTo("girls"));
        assertThat(get(school.administrator(), Assessment.KS2, "nonsense", "").group())
                .isEmpty();
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("6B"));
        assertThat(codes(get(teacher, Assessment.KS2, "", ""), "writing.ta").all())
                .isEqualTo(4);
    }

    @Test
    void showsMeasuresByGroup() {
        yearSix();
        GroupFigures all =
                get(school.administrator(), Assessment.KS2, "", "").byGroup().getFirst();
        // Writing at expected: Ash, Birch and Cedar of the five who count.
        assertThat(all.figures())
                .filteredOn(shown -> shown.figure().measure().id().equals("ks2.writing.expected"))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.figure().numerator()).isEqualTo(3);
                    assertThat(shown.figure().denominator()).isEqualTo(5);
                });
    }

    @Test
    void doesNotMissTheSecondCheckOfWhoMetTheFirst() {
        Edition before = edition(Assessment.PHONICS, 2025);
        Edition now = edition(Assessment.PHONICS, 2026);
        long ali = school.pupil("Ali", YearGroup.YEAR_2, "2A");
        long bell = school.pupil("Bell", YearGroup.YEAR_2, "2A");
        long cole = school.pupil("Cole", YearGroup.YEAR_2, "2A");
        for (long pupil : List.of(ali, bell, cole)) {
            school.enrol(pupil, 2025, YearGroup.YEAR_1);
        }
        school.enter(before, ali, "y1.mark=35");
        school.enter(before, bell, "y1.mark=20");
        school.enter(before, cole, "y1.mark=31");
        school.enter(now, bell, "y2.outcome=A");

        OutcomeSheet sheet = get(school.administrator(), Assessment.PHONICS, "", "");
        assertThat(drawn(codes(sheet, "y2.outcome"))).isEqualTo("""
                Wa 0 0%
                Wt 0 0%
                A 1 100%
                met-before 1 not counted
                none 1 missing
                """);
        // Last year's check of these pupils belongs to last year's report.
        assertThat(codes(sheet, "y1.outcome").all()).isZero();
        OutcomeSheet lastYear =
                outcomes.get(school.administrator(), Assessment.PHONICS, new Outcomes.Asked(2025, "", ""));
        assertThat(drawn(codes(lastYear, "y1.outcome"))).isEqualTo("""
                Wa 1 33%
                Wt 2 67%
                none 0 missing
                """);
        // The threshold of 2025 is 32.
        assertThat(drawn(scores(lastYear, "y1.mark").ranges()))
                .startsWith("0-4 0 0%")
                .contains("""
                20-24 1 33%
                25-29 0 0%
                30-31 1 33%
                32-34 0 0%
                35-40 1 33%
                """);
    }

    @Test
    void keepsTheCodesOfTheTablesCheckApart() {
        Edition mtc = edition(Assessment.MTC, 2026);
        school.enter(mtc, school.pupil("Ali", YearGroup.YEAR_4, "4A"), "mtc.score=25");
        school.enter(mtc, school.pupil("Bell", YearGroup.YEAR_4, "4A"), "mtc.score=0");
        school.enter(mtc, school.pupil("Cole", YearGroup.YEAR_4, "4A"), "mtc.score=24");
        school.enter(mtc, school.pupil("Dean", YearGroup.YEAR_4, "4A"), "mtc.score=U");

        ScoreTable score = scores(get(school.administrator(), Assessment.MTC, "", ""), "mtc.score");
        assertThat(drawn(score.ranges())).isEqualTo("""
                0-4 1 33%
                5-9 0 0%
                10-14 0 0%
                15-19 0 0%
                20-24 1 33%
                25 1 33%
                U 1 not counted
                none 0 missing
                """);
        assertThat(score.single().outcomes()).hasSize(26 + 2);
    }

    @Test
    void asksForAreasOfLearningByTheRuleOfTheGoodLevel() {
        Edition eyfsp = edition(Assessment.EYFSP, 2026);
        String[] all = eyfsp.items().stream().map(item -> item.id() + "=2").toArray(String[]::new);
        school.enter(eyfsp, school.pupil("Ali", YearGroup.RECEPTION, "RA"), all);
        long bell = school.pupil("Bell", YearGroup.RECEPTION, "RA");
        school.enter(eyfsp, bell, all);
        school.enter(eyfsp, bell, "e08=1");

        OutcomeSheet sheet = get(school.administrator(), Assessment.EYFSP, "", "");
        assertThat(sheet.byGroup().getFirst().figures().stream()
                        .filter(shown -> shown.figure().measure().id().startsWith("eyfsp.area."))
                        .map(shown -> shown.figure().measure().label() + " "
                                + shown.figure().numerator() + " of "
                                + shown.figure().denominator()))
                .contains("Literacy 1 of 2", "Mathematics 2 of 2")
                .hasSize(7);
        assertThat(drawn(codes(sheet, "e08"))).isEqualTo("""
                1 1 50%
                2 1 50%
                none 0 missing
                """);
    }

    @Test
    void hidesSmallCountsFromReadersWithoutNames() {
        for (int i = 0; i < 30; i++) {
            pupil(
                    "Pupil" + (char) ('a' + i % 26) + (char) ('a' + i / 26),
                    i % 2 == 0 ? "6A" : "6B",
                    "writing.ta=" + (i < 2 ? "PK4" : i < 9 ? "WTS" : i < 22 ? "EXS" : "GDS"));
        }
        Scope governor = school.school().as(Role.READER_WITHOUT_NAMES);
        OutcomeTable table = codes(get(governor, Assessment.KS2, "boys", "class:6A"), "writing.ta");
        HiddenOutcomes hidden = HiddenOutcomes.of(governor, table);

        // The filters do not work for them; PK4 2 is hidden, and WTS 7, which would tell it beside the 21 who met it.
        assertThat(table.all()).isEqualTo(30);
        assertThat(table.outcomes().stream().filter(hidden::isHidden).map(Outcome::key))
                .contains("PK4", "WTS")
                .doesNotContain("EXS");
        assertThat(HiddenOutcomes.of(school.administrator(), table).any()).isFalse();
    }

    @Test
    void findsWhatThereIsToShow() {
        assertThat(outcomes.findFirst(school.administrator())).isEqualTo(Assessment.EYFSP);
        assertThat(get(school.administrator(), Assessment.KS1, "", "").cohort().hasResults())
                .isFalse();
        yearSix();
        assertThat(outcomes.findFirst(school.administrator())).isEqualTo(Assessment.KS2);
        assertThatThrownBy(() -> outcomes.get(school.administrator(), Assessment.KS2, new Outcomes.Asked(2021, "", "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outcomes.get(school.administrator(), Assessment.KS2, new Outcomes.Asked(3, "", "")))
                .isInstanceOf(NotFound.class);
    }

    private OutcomeSheet get(Scope scope, Assessment assessment, String group, String className) {
        return outcomes.get(scope, assessment, new Outcomes.Asked(2026, group, className));
    }

    private static OutcomeTable codes(OutcomeSheet sheet, String item) {
        return sheet.codes().stream()
                .filter(table -> table.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static ScoreTable scores(OutcomeSheet sheet, String item) {
        return sheet.scores().stream()
                .filter(table -> table.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static String drawn(OutcomeTable table) {
        return table.outcomes().stream()
                .map(outcome -> outcome.key() + " " + table.count(outcome) + " "
                        + switch (outcome.place()) {
                            case COUNTED ->
                                OutcomeTable.percent(table.count(outcome), table.counted())
                                                .orElseThrow() + "%";
                            case LEFT_OUT -> "not counted";
                            case MISSING -> "missing";
                        }
                        + "\n")
                .collect(Collectors.joining());
    }
}

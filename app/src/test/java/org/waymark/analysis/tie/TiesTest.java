package org.waymark.analysis.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.analysis.FigureSchool.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.analysis.Group;
import org.waymark.analysis.tie.OfficialFigures.Saved;
import org.waymark.analysis.tie.Tie.Verdict;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;

/** Planned differences are found, with the pupils who make them. */
class TiesTest {

    private static final Edition KS2 = edition(Assessment.KS2, 2026);
    private static final String READING = "ks2.reading.expected";
    private static final String WRITING = "ks2.writing.expected";

    private FigureSchool school;

    @BeforeEach
    void open() {
        school = new FigureSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    /** Ten pupils: six read 25 or more, two 24 (a scaled score of 99), two below the test. */
    private void tenPupils() {
        for (int i = 0; i < 10; i++) {
            long pupil = school.pupil("Pupil" + (char) ('a' + i), YearGroup.YEAR_6, "6A");
            school.enter(
                    KS2,
                    pupil,
                    i < 6 ? "reading.raw=30" : i < 8 ? "reading.raw=24" : "reading.outcome=B",
                    "writing.ta=" + (i < 7 ? "EXS" : "WTS"));
        }
    }

    private Saved save(String measure, String value, String numerator, String denominator) {
        return school.room(OfficialFigures.class)
                .save(
                        school.administrator(),
                        KS2,
                        "all",
                        "Check, July 2026",
                        Map.of(measure, new OfficialWords(measure, value, numerator, denominator)));
    }

    private Tie tie(Scope scope, String measure) {
        return school.room(Ties.class).list(scope, KS2, Group.ALL).stream()
                .filter(one -> one.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private Tie tie(String measure) {
        return tie(school.administrator(), measure);
    }

    private static List<String> words(Explanation explanation) {
        return explanation.steps().stream()
                .map(step -> step.alternative().words())
                .toList();
    }

    private static List<String> who(Explanation explanation) {
        return explanation.steps().stream()
                .flatMap(step -> step.alternative().pupils().stream())
                .map(candidate -> candidate.pupil().surname())
                .toList();
    }

    @Test
    void whatIsRoundedTheSameTies() {
        tenPupils();
        assertThat(tie(READING).verdict()).isEqualTo(Verdict.NOT_GIVEN);
        save(READING, "60", "", "");
        assertThat(tie(READING).verdict()).isEqualTo(Verdict.TIES);
        save(READING, "60.0", "6", "10");
        assertThat(tie(READING).verdict()).isEqualTo(Verdict.TIES);
        assertThat(tie(READING).explanations()).isEmpty();
        save(READING, "60", "", "5");
        assertThat(tie(READING).verdict())
                .as("the same figure of other pupils is another figure")
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void whoIsBelowTheTestWasLeftOutThere() {
        tenPupils();
        save(READING, "75", "", "");
        Tie tie = tie(READING);
        assertThat(tie.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(tie.points().orElseThrow()).hasToString("-15.0");
        Explanation first = tie.explanations().getFirst();
        assertThat(words(first))
                .containsExactly("2 pupils with B (Working below the standard of the test) do not count there");
        assertThat(who(first)).containsExactly("Pupili", "Pupilj");
        assertThat(first.numerator() + "/" + first.denominator()).isEqualTo("6/8");
        assertThat(tie.explanations())
                .filteredOn(one -> one.steps().size() == 1)
                .as("nothing else alone")
                .hasSize(1);
    }

    @Test
    void whoLeftWasCountedThere() {
        tenPupils();
        long left = school.pupil("Leaver", YearGroup.YEAR_6, "6A");
        school.enter(KS2, left, "reading.outcome=L");
        save(READING, "54.5", "6", "11");
        Explanation only = tie(READING).explanations().getFirst();
        assertThat(words(only)).containsExactly("1 pupil with L (Left the school) counts there, as not met");
        assertThat(who(only)).containsExactly("Leaver");
    }

    @Test
    void whoLeftEarlyWithoutAResultStandsOnTheirList() {
        tenPupils();
        long left = school.pupil("Leaver", YearGroup.YEAR_6, "6A");
        school.leaves(left, LocalDate.of(2026, 3, 1));
        assertThat(tie(WRITING).ours().figure().pupils()).isEqualTo(10);
        save(WRITING, "64", "7", "11");
        Explanation only = tie(WRITING).explanations().getFirst();
        assertThat(words(only))
                .containsExactly("1 pupil who left before the end without a result counts there, as not met");
        assertThat(who(only)).containsExactly("Leaver");
    }

    @Test
    void whoIsMissingHereHasAResultThere() {
        tenPupils();
        school.pupil("Missing", YearGroup.YEAR_6, "6A");
        school.pupil("Missing", YearGroup.YEAR_6, "6A");
        save(WRITING, "67", "8", "12");
        Explanation first = tie(WRITING).explanations().getFirst();
        assertThat(words(first)).containsExactly("2 pupils without a result here count there, 1 of them as met");
        assertThat(who(first)).containsExactly("Missing", "Missing");
    }

    @Test
    void aScoreJustBelowTheStandardMayHaveBeenAwardedIt() {
        tenPupils();
        save(READING, "70", "7", "10");
        assertThat(tie(READING).explanations()).anySatisfy(one -> {
            assertThat(words(one))
                    .containsExactly(
                            "1 of the 2 pupils with a scaled score just below the standard counts there as met");
            assertThat(who(one)).containsExactly("Pupilg", "Pupilh");
        });
        save("ks2.writing.higher", "10", "", "");
        assertThat(tie("ks2.writing.higher").explanations()).isEmpty();
    }

    @Test
    void whoJustArrivedAndAnotherTogetherExplainIt() {
        tenPupils();
        long arrived = school.pupil("Arrived", YearGroup.YEAR_6, "6A");
        school.enter(KS2, arrived, "reading.outcome=J");
        assertThat(tie(READING).ours().figure().denominator()).isEqualTo(11);
        save(READING, "75", "6", "8");
        Explanation first = tie(READING).explanations().getFirst();
        assertThat(words(first))
                .containsExactlyInAnyOrder(
                        "1 pupil with J (Just arrived) does not count there",
                        "2 pupils with B (Working below the standard of the test) do not count there");
        assertThat(who(first)).containsExactlyInAnyOrder("Arrived", "Pupili", "Pupilj");
    }

    @Test
    void aPupilOutOfTheYearGroupAndOneWithAnErrorAreNamed() {
        tenPupils();
        long young = school.pupil("Young", YearGroup.YEAR_5, "5A");
        school.enter(KS2, young, "writing.ta=EXS");
        save(WRITING, "70", "7", "10");
        assertThat(words(tie(WRITING).explanations().getFirst()))
                .containsExactly("1 pupil out of their year group does not count there");
        long wrong = school.pupil("Wrong", YearGroup.YEAR_6, "6A");
        school.enter(KS2, wrong, "reading.raw=30");
        school.enter(KS2, wrong, "reading.outcome=A");
        save(READING, "63.6", "7", "11");
        assertThat(tie(READING).explanations()).anySatisfy(one -> {
            assertThat(words(one))
                    .containsExactly("1 pupil whose results have something to put right stands as met there");
            assertThat(who(one)).containsExactly("Wrong");
            assertThat(one.steps().getFirst().alternative().pupils().getFirst().errors())
                    .isNotEmpty();
        });
    }

    @Test
    void aMeanLosesWhoDoesNotCountThere() {
        for (int i = 0; i < 4; i++) {
            school.enter(
                    KS2,
                    school.pupil("Pupil" + (char) ('a' + i), i < 3 ? YearGroup.YEAR_6 : YearGroup.YEAR_5, "6A"),
                    "reading.raw=" + (i < 3 ? 25 : 47));
        }
        save("ks2.reading.average", "100.0", "", "");
        Tie tie = tie("ks2.reading.average");
        assertThat(tie.ours().figure().rounded())
                .hasValueSatisfying(value -> assertThat(value).hasToString("105"));
        assertThat(words(tie.explanations().getFirst()))
                .containsExactly("1 pupil out of their year group does not count there");
    }

    @Test
    void leadsKeepTheFiguresAndEverybodyElseReads() {
        tenPupils();
        save(READING, "75", "", "");
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            Scope reader = school.school().as(role);
            assertThatThrownBy(() -> school.room(OfficialFigures.class).save(reader, KS2, "all", "", Map.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> school.room(OfficialFigures.class).load(reader, KS2, "all", "", "x"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> school.room(OfficialFigures.class).remove(reader, KS2, "all"))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(tie(school.school().as(Role.READER), READING).explanations()).isNotEmpty();
        Tie nameless = tie(school.school().as(Role.READER_WITHOUT_NAMES), READING);
        assertThat(nameless.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(nameless.explanations()).isEmpty();
        Scope other = school.school().addSchool("9991002", "Ash Grove");
        assertThat(school.room(OfficialFigures.class).list(other, KS2, "all")).isEmpty();
    }

    @Test
    void aFigureIsReplacedAndTakenAway() {
        save(READING, "75", "", "");
        save(READING, "76.5", "", "");
        save(WRITING, "70", "", "");
        Map<String, Official> kept = school.room(OfficialFigures.class).list(school.administrator(), KS2, "all");
        assertThat(kept).hasSize(2);
        assertThat(Objects.requireNonNull(kept.get(READING)).value()).hasToString("76.5");
        assertThat(Objects.requireNonNull(kept.get(READING)).source()).isEqualTo("Check, July 2026");
        assertThat(Objects.requireNonNull(kept.get(READING)).by()).isEqualTo("Ada Lead");
        assertThat(school.room(OfficialFigures.class).list(school.administrator(), KS2, "girls"))
                .isEmpty();
        assertThat(save(READING, "", "", "").removed()).isEqualTo(1);
        assertThat(school.room(OfficialFigures.class).remove(school.administrator(), KS2, "all"))
                .isEqualTo(1);
        assertThat(tie(WRITING).verdict()).isEqualTo(Verdict.NOT_GIVEN);
    }

    @Test
    void aTableIsTakenWholeOrNotAtAll() {
        OfficialFigures officials = school.room(OfficialFigures.class);
        Saved refused = officials.load(
                school.administrator(),
                KS2,
                "all",
                "",
                "measure,value\nReading expected,75\nHistory,50\n" + WRITING + ",170\n");
        assertThat(refused.faults().get("text")).contains("Line 3: “History” is no measure of End of Key Stage 2");
        Saved numbers =
                officials.load(school.administrator(), KS2, "all", "", "Reading expected,75\n" + WRITING + ",170\n");
        assertThat(numbers.faults().get("text")).isEqualTo("Writing expected lies between 0 and 100%, so 170 is none.");
        assertThat(officials.list(school.administrator(), KS2, "all")).isEmpty();
        Saved loaded = officials.load(
                school.administrator(),
                KS2,
                "all",
                "ASP",
                "Value;Measure;Eligible;Reached\n60;Reading, expected standard;10;6\n70%;Writing TA: EXS or better;;\n");
        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.saved()).isEqualTo(2);
    }
}

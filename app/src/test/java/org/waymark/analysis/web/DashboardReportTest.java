package org.waymark.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.analysis.dashboard.Asked;
import org.waymark.analysis.dashboard.Compare;
import org.waymark.analysis.dashboard.Dashboards;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;

/** The dashboard of cohorts so small that every figure is worked out by hand beside them. */
class DashboardReportTest {

    private static final Edition KS2 = FigureSchool.edition(Assessment.KS2, 2026);
    private static final Edition MTC = FigureSchool.edition(Assessment.MTC, 2026);

    private FigureSchool school;

    @BeforeEach
    void open() {
        school = new FigureSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Report report(Scope scope, Asked asked) {
        return new DashboardReport(
                        scope, school.room(Dashboards.class).get(scope, asked), Instant.parse("2026-03-03T11:00:00Z"))
                .report();
    }

    private Report report() {
        return report(school.administrator(), Asked.PLAIN);
    }

    private static Part.Card card(Report report, String title) {
        return report.parts().stream()
                .flatMap(part -> part instanceof Part.Cards cards ? cards.cards().stream() : Stream.of())
                .filter(card -> card.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Part.Table table(Report report, String heading, String title) {
        List<Part> parts = report.parts();
        int from = parts.indexOf(new Part.Heading(heading));
        return parts.subList(from, parts.size()).stream()
                .flatMap(part -> part instanceof Part.Table found ? Stream.of(found) : Stream.of())
                .filter(found -> found.title().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Part.Table table, String name) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Part.Cell::text).toList())
                .filter(cells -> cells.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Ten pupils: seven met reading, writing and maths, three did not because of writing. 7 of 10 is 70 %. */
    private List<Long> tenPupils() {
        return Stream.iterate(0, i -> i + 1)
                .limit(10)
                .map(i -> {
                    long pupil = school.pupil("Pupil" + (char) ('a' + i), YearGroup.YEAR_6, i < 3 ? "6A" : "6B");
                    school.sql("update pupil set sex = '" + (i < 4 ? "F" : "M") + "' where id = " + pupil);
                    school.enter(
                            KS2,
                            pupil,
                            "reading.scaled=105",
                            "maths.scaled=105",
                            "writing.ta=" + (i < 3 ? "WTS" : "EXS"));
                    return pupil;
                })
                .toList();
    }

    private static final String RWM = "Reading, writing and maths, expected standard";

    @Test
    void aHeadlineSaysWhatItCountsAndHowItCompares() {
        tenPupils();
        Part.Card card = card(report(), RWM);
        assertThat(card.value() + card.unit()).isEqualTo("70%");
        assertThat(card.counted()).isEqualTo("7 of 10");
        assertThat(card.leftOut()).isEmpty();
        // 70 less England's 62 of 2025 is 8 points, of 10 pupils 0.8: one pupil.
        assertThat(card.verdict()).isEqualTo("▲ 1 pupil above England (62 in 2025); one pupil is 10 points");
        assertThat(card.href()).isEqualTo("/schools/9991001/figures/measures/ks2.rwm.expected?year=2026");
        Part.Table years = table(report(), "End of Key Stage 2", "over the years");
        assertThat(years.columns().stream().map(Part.Column::label))
                .containsExactly("Measure", "2026", "England", "Compared");
        assertThat(row(years, "RWM expected")).containsExactly("RWM expected", "70%", "62% (2025)", "▲ 1 pupil");
        Part.Table groups = table(report(), "End of Key Stage 2", "by group");
        // Girls: one of four met; boys: six of six.
        assertThat(row(groups, "Girls").get(1)).isEqualTo("25% (1 of 4)");
        assertThat(row(groups, "Boys").get(1)).isEqualTo("100% (6 of 6)");
        assertThat(row(groups, "6A").get(1)).isEqualTo("0% (0 of 3)");
        assertThat(report().lines()).anyMatch(line -> line.startsWith("Live: last result saved "));
    }

    @Test
    void aHalfEnteredCohortSaysSo() {
        // 25, 20 and 18 are 63, of 3 pupils 21.0; absent counts in no mean; one has no result yet.
        int i = 0;
        for (String score : List.of("25", "20", "18", "A")) {
            school.enter(MTC, school.pupil("Pupil" + (char) ('a' + i++), YearGroup.YEAR_4, "4A"), "mtc.score=" + score);
        }
        school.pupil("Late", YearGroup.YEAR_4, "4A");
        Report report = report();
        Part.Card card = card(report, "Multiplication tables, mean score");
        assertThat(card.value() + card.unit()).isEqualTo("21.0");
        assertThat(card.counted()).isEqualTo("3 counted; 1 of 5 has no result yet");
        assertThat(card.leftOut()).isEqualTo("who is not counted");
        assertThat(card.verdict()).isEqualTo("= in line with England so far (21.0 in 2025)");
        assertThat(row(table(report, "Multiplication Tables Check", "by group"), "All pupils"))
                .containsExactly("All pupils", "21.0 (3 counted)", "25% (1 of 4)");
        assertThat(report.parts())
                .anyMatch(part -> part instanceof Part.Picture picture
                        && picture.table().rows().stream()
                                .anyMatch(row -> row.cells().getFirst().text().startsWith("A (")));
    }

    @Test
    void whereMostHaveNoResultNothingIsCompared() {
        school.enter(MTC, school.pupil("Ali", YearGroup.YEAR_4, "4A"), "mtc.score=3");
        school.pupil("Bell", YearGroup.YEAR_4, "4A");
        school.pupil("Cole", YearGroup.YEAR_4, "4A");
        Part.Card card = card(report(), "Multiplication tables, mean score");
        assertThat(card.counted()).isEqualTo("1 counted; 2 of 3 have no result yet");
        assertThat(card.value()).isEqualTo("–");
        assertThat(card.unit()).isEmpty();
        assertThat(card.number()).isNull();
        assertThat(card.verdict()).isEqualTo("Too few have a result yet to compare");
        assertThat(card.svg()).isNull();
    }

    @Test
    void aBreakInTheSeriesAndYearsWithoutTestsAreNamed() {
        for (int year : List.of(2019, 2022)) {
            long pupil = school.pupil("Of" + year, YearGroup.YEAR_6, "6A");
            school.sql("delete from enrolment where pupil_id = " + pupil);
            school.enrol(pupil, year, YearGroup.RECEPTION);
            String[] goals = Stream.iterate(1, goal -> goal + 1)
                    .limit(17)
                    .map(goal -> "e%02d=2".formatted(goal))
                    .toArray(String[]::new);
            school.enter(FigureSchool.edition(Assessment.EYFSP, year), pupil, goals);
        }
        Report report = report();
        Part.Table years = table(report, "Early Years Foundation Stage Profile", "over the years");
        assertThat(years.columns().stream().map(Part.Column::label))
                .containsExactly("Measure", "2019", "‖", "2022", "England", "Compared");
        assertThat(years.caption()).contains("‖ is a break in the series").contains("No profile in 2020 and 2021.");
        assertThat(row(years, "GLD").subList(1, 4)).containsExactly("100.0%", "‖", "100.0%");
        // Last year's framework was another one: nothing of ours compares.
        Report own = report(school.administrator(), new Asked(2022, "", Compare.LAST_YEAR, WhatIf.NOTHING));
        assertThat(card(own, "Good level of development").verdict()).startsWith("No earlier figure of ours compares");
    }

    @Test
    void besideLastYear() {
        tenPupils();
        Edition before = FigureSchool.edition(Assessment.KS2, 2025);
        for (String judged : List.of("EXS", "WTS")) {
            long pupil = school.pupil("Gone" + judged, YearGroup.YEAR_6, "6A");
            school.sql("delete from enrolment where pupil_id = " + pupil);
            school.enrol(pupil, 2025, YearGroup.YEAR_6);
            school.enter(before, pupil, "reading.scaled=100", "maths.scaled=100", "writing.ta=" + judged);
        }
        Report report = report(school.administrator(), new Asked(2026, "", Compare.LAST_YEAR, WhatIf.NOTHING));
        // 70 less 50 is 20 points, of ten pupils two.
        assertThat(card(report, RWM).verdict()).startsWith("▲ 2 pupils above last year (50 in 2025)");
        Report none = report(school.administrator(), new Asked(2026, "", Compare.NONE, WhatIf.NOTHING));
        assertThat(card(none, RWM).verdict()).isEqualTo("one pupil is 10 points");
    }

    @Test
    void whatIfIsMarkedAndTheRealFigureStandsBesideIt() {
        List<Long> pupils = tenPupils();
        WhatIf whatIf = WhatIf.of(school.administrator(), pupils.get(0).toString(), pupils.get(1) + ":writing.ta:EXS");
        Report report = report(school.administrator(), new Asked(2026, "", Compare.ENGLAND, whatIf));
        // Nine are left, of whom seven had met it and one would.
        Part.Card card = card(report, RWM);
        assertThat(card.value()).isEqualTo("89");
        assertThat(card.counted()).isEqualTo("8 of 9; really 70%, 7 of 10");
        assertThat(report.parts().getFirst())
                .isInstanceOfSatisfying(
                        Part.Words.class,
                        words -> assertThat(words.text())
                                .startsWith(
                                        "What if: without 1 pupil and with 1 other result. These are not the school's figures"));
        assertThat(row(table(report, "End of Key Stage 2", "over the years"), "RWM expected"))
                .contains("89%, really 70%");
        assertThat(card(report(), RWM).value()).as("the school's own").isEqualTo("70");
    }

    @Test
    void aReaderWithoutNamesSeesNoSmallNumbers() {
        tenPupils();
        Scope governor = school.school().as(Role.READER_WITHOUT_NAMES);
        Report report = report(governor, Asked.PLAIN);
        assertThat(card(report, RWM).value()).isEqualTo("70");
        Part.Table groups = table(report, "End of Key Stage 2", "by group");
        assertThat(row(groups, "Girls").get(1)).isEqualTo("hidden");
        assertThat(row(groups, "Boys").get(1))
                .as("else girls could be worked out")
                .isEqualTo("hidden");
        Report girls = report(governor, new Asked(2026, "girls", Compare.ENGLAND, WhatIf.NOTHING));
        assertThat(card(girls, RWM).counted()).isEqualTo("hidden");
        assertThat(card(girls, RWM).number()).isNull();
        assertThat(row(table(girls, "End of Key Stage 2", "over the years"), "RWM expected")
                        .get(1))
                .isEqualTo("hidden");
    }

    @Test
    void aTeacherSeesTheOwnClassesOnlyAndIsToldSo() {
        tenPupils();
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("6A"));
        Report report = report(teacher, Asked.PLAIN);
        assertThat(card(report, RWM).counted()).isEqualTo("0 of 3");
        assertThat(report.lines()).contains("Your classes only.");
    }

    @Test
    void anEmptySchoolAndUnknownGroups() {
        assertThat(report().parts().getFirst())
                .isInstanceOfSatisfying(
                        Part.Words.class,
                        words -> assertThat(words.text()).startsWith("There are no results in 2025/26 yet."));
        assertThatThrownBy(
                        () -> report(school.administrator(), new Asked(2026, "tall", Compare.ENGLAND, WhatIf.NOTHING)))
                .isInstanceOf(NotFound.class);
    }
}

package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.results.ResultsSchool.KS2;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Overviews.Overview;

/** Who is on a sheet, and what is counted. */
class SheetsTest {

    static final Edition MTC = ResultsSchool.edition(Assessment.MTC, 2026);

    ResultsSchool school = new ResultsSchool();
    Scope ada = school.administrator();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aLeaverCountsOnlyWithAResult() {
        long here = fourth("Here");
        long left = fourth("Left");
        long leftLate = fourth("Late");
        for (long leaver : List.of(left, leftLate)) {
            school.housekeep("update pupil set leaving_date = '2026-02-01' where id = " + leaver);
        }
        mtc(here, "25");
        mtc(leftLate, "L");
        assertThat(school.sheets().list(ada, MTC, null, null))
                .as("all are shown")
                .hasSize(3);
        Overview overview = overview(ada);
        assertThat(overview.expected()).isEqualTo(2);
        assertThat(overview.started()).isEqualTo(2);
        assertThat(overview.complete()).isEqualTo(2);
        assertThat(overview.percent()).isEqualTo(100);
        fourth("Blank");
        overview = overview(ada);
        assertThat(overview.expected()).isEqualTo(3);
        assertThat(overview.complete()).isEqualTo(2);
        assertThat(overview.percent()).isEqualTo(66);
        assertThat(overview.lastChange()).isPresent();
    }

    @Test
    void aResultOfAPupilOutsideTheYearGroupIsShownAndWarned() {
        fourth("Usual");
        long third = school.school.addPupil("Ahead", "Sky", YearGroup.YEAR_3, "3A");
        school.school.addPupil("Nothing", "Sky", YearGroup.YEAR_3, "3A");
        mtc(third, "20");
        List<PupilState> sheet = school.sheets().list(ada, MTC, null, null);
        assertThat(sheet).extracting(state -> state.pupil().surname()).containsExactly("Usual", "Ahead");
        assertThat(sheet.getLast().evaluation().findings()).isNotEmpty();
        assertThat(school.sheets().list(ada, MTC, null, school.school.classId("3A")))
                .hasSize(1);
        assertThat(school.sheets().list(ada, MTC, YearGroup.YEAR_4, null)).hasSize(1);
        assertThat(overview(ada).expected()).isEqualTo(2);
        assertThat(overview(ada).warnings()).isPositive();
        mtc(third, "");
        assertThat(school.sheets().list(ada, MTC, null, null)).hasSize(1);
    }

    @Test
    void aTeacherSeesAndCountsTheOwnClass() {
        fourth("Mine");
        long theirs = school.school.addPupil("Theirs", "Sky", YearGroup.YEAR_4, "4B");
        mtc(theirs, "20");
        Scope teacher = school.teacherOf("4A");
        assertThat(overview(teacher).expected()).isEqualTo(1);
        assertThat(overview(teacher).started()).isZero();
        assertThat(overview(teacher).classes()).containsExactly("4A");
        assertThat(school.sheets().listPupils(teacher, MTC, List.of(theirs))).isEmpty();
        assertThat(overview(school.teacherOf()).expected())
                .as("a teacher without classes")
                .isZero();
        assertThat(school.sheets().list(teacher, MTC, null, school.school.classId("4B")))
                .isEmpty();
    }

    @Test
    void aReaderWithoutNamesSeesResultsOfPupilsWithNumbers() {
        long pupil = fourth("Secret");
        mtc(pupil, "20");
        Scope governor = school.school.as(Role.READER_WITHOUT_NAMES);
        PupilState state = school.sheets().list(governor, MTC, null, null).getFirst();
        assertThat(state.value("mtc.score")).isEqualTo("20");
        assertThat(state.toString()).doesNotContain("Secret").doesNotContain("Sky");
        assertThat(state.pupil().upn()).isNull();
        assertThat(school.school.room(Scripts.class).results(governor, MTC).toString())
                .doesNotContain("Secret");
    }

    @Test
    void scriptsTakeTheSameRoad() {
        long pupil = school.pupil("Script", "6A");
        school.housekeep("update pupil set upn = 'A999100125001' where id = " + pupil);
        Scripts.SetAnswer answer = school.school
                .room(Scripts.class)
                .set(
                        ada,
                        KS2,
                        "a999100125001",
                        Map.of("reading.raw", "025", "gps.p1", "99", "writing.ta", "gds"),
                        ResultsSchool.DAY,
                        "test");
        assertThat(answer.savedAll()).isFalse();
        assertThat(answer.saved()).containsOnly(Map.entry("reading.raw", "25"), Map.entry("writing.ta", "GDS"));
        assertThat(answer.derived()).containsEntry("reading.scaled", "100").containsEntry("reading.outcome", "AS");
        assertThat(answer.findings())
                .anyMatch(finding ->
                        finding.severity().equals("refused") && finding.item().equals("gps.p1"));
        assertThat(school.histories()
                        .listSets(ada, KS2, Long.MAX_VALUE, 1)
                        .getFirst()
                        .kind())
                .isEqualTo(ChangeKind.SCRIPT);
        assertThat(school.school
                        .room(Scripts.class)
                        .results(ada, KS2)
                        .pupils()
                        .getFirst()
                        .results())
                .containsEntry("writing.ta", "GDS");
    }

    private long fourth(String surname) {
        return school.school.addPupil(surname, "Sky", YearGroup.YEAR_4, "4A");
    }

    private void mtc(long pupil, String text) {
        assertThat(school.save(ada, MTC, ChangeKind.CELL, new Input(pupil, "mtc.score", text, null))
                        .changeSet())
                .isNotNull();
    }

    private Overview overview(Scope scope) {
        return school.school.room(Overviews.class).list(scope, 2026).stream()
                .filter(overview -> overview.edition() == MTC)
                .findFirst()
                .orElseThrow();
    }
}

package org.waymark.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.analysis.AnalysisRooms;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.TestSchool;

/** A table of pupils, worked out by hand, and the matrix that must come of it. */
class MatricesTest {

    TestSchool school = new TestSchool(AnalysisRooms.class);
    Matrices matrices = school.room(Matrices.class);

    @AfterEach
    void close() {
        school.close();
    }

    /*
     * Year 6 of 2025/26. KS1 was sat in Year 2, in 2021/22.
     *
     *   pupil            KS1 reading        KS2 reading
     *   Ash              GDS 2022           112
     *   Birch            EXS 2022           104
     *   Cedar            EXS 2022           99
     *   Dogwood          EXS 2022           100
     *   Elm              WTS 2022           A (absent)
     *   Fir, joined in Year 5 with the result of the old school: WTS 2022, recorded elsewhere    89
     *   Gorse, joined from abroad: none      95
     *   Hazel, a year behind, sat KS1 twice: WTS 2020/21 was not held, so PK4 2019 and WTS 2022   90
     *   Ivy              EXS 2022           none yet
     *   Juniper          none                none
     *   Kapok, a year behind since Year 3: EXS 2019 only                          110
     */
    @BeforeEach
    void fill() {
        pupil("Ash", "GDS", 2022, "112");
        pupil("Birch", "EXS", 2022, "104");
        pupil("Cedar", "EXS", 2022, "99");
        pupil("Dogwood", "EXS", 2022, "100");
        result(pupil("Elm", "WTS", 2022, ""), Assessment.KS2, 2026, "reading.outcome", "A");
        pupil("Fir", "WTS", 2022, "89");
        pupil("Gorse", "", 0, "95");
        result(pupil("Hazel", "WTS", 2022, "90"), Assessment.KS1, 2019, "reading.ta", "PK4");
        pupil("Ivy", "EXS", 2022, "");
        pupil("Juniper", "", 0, "");
        pupil("Kapok", "EXS", 2019, "110");
    }

    @Test
    void everyPupilStandsWhereTheTableSays() {
        assertThat(drawn(get("ks1.reading.ta", "ks2.reading.scaled", school.administrator())))
                .isEqualTo("""
                          110 or more|100–109|90–99|Below 90|A|No result
                GDS       |1|0|0|0|0|0
                EXS       |1|2|1|0|0|1
                WTS       |0|0|1|1|1|0
                No result |0|0|1|0|0|1
                """);
    }

    @Test
    void aScoreCarriesItsStandardAndItsYear() {
        Matrix matrix = get("ks1.reading.ta", "ks2.reading.scaled", school.administrator());
        assertThat(matrix.columns())
                .extracting(band -> band.mark().letter())
                .containsExactly("H", "M", "N", "N", "N", "");
        MatrixPupil kapok = one(matrix, "Kapok");
        assertThat(kapok.rowYear()).hasValue(2019);
        assertThat(kapok.columnNumber()).hasValue(110);
        assertThat(kapok.complete()).isTrue();
        assertThat(one(matrix, "Hazel").row().key()).isEqualTo("WTS");
        assertThat(matrix.complete()).isEqualTo(8);
    }

    @Test
    void headlinesAndItemsStandOnEitherSide() {
        long ash = one(get("ks1.reading.ta", "ks2.reading.scaled", school.administrator()), "Ash")
                .member()
                .pupil()
                .pupilId();
        result(ash, Assessment.PHONICS, 2021 + 1, "y2.outcome", "Wa");
        result(ash, Assessment.PHONICS, 2019, "y1.outcome", "Wt");
        Matrix byYearTwo = get("phonics.by_y2", "ks2.reading.scaled", school.administrator());
        assertThat(one(byYearTwo, "Ash").row().key()).isEqualTo("yes");
        Matrix inYearOne = get("phonics.y1.outcome", "ks2.reading.scaled", school.administrator());
        assertThat(one(inYearOne, "Ash").row().key()).isEqualTo("Wt");
        assertThat(inYearOne.complete()).isEqualTo(1);
    }

    @Test
    void aGoalOfTheProfileBeforeIsNoGoalOfThisOne() {
        long child = school.addPupil("Young", "Sky", YearGroup.YEAR_4, "4A");
        result(child, Assessment.EYFSP, 2019, "e08", "2");
        result(child, Assessment.MTC, 2026, "mtc.score", "25");
        Edition mtc = edition(Assessment.MTC, 2026);
        Side goal = Side.find(edition(Assessment.EYFSP, 2022), "eyfsp.e08").orElseThrow();
        Matrix matrix = matrices.get(
                school.administrator(), goal, Side.find(mtc, "mtc.mtc.score").orElseThrow());
        assertThat(one(matrix, "Young").row()).isEqualTo(Band.OTHER_VERSION);
        assertThat(one(matrix, "Young").column().key()).isEqualTo("25");
        assertThat(matrix.rows()).extracting(Band::key).containsExactly("2", "1", "other", "none");
    }

    @Test
    void theOtherWayRoundHasTheSamePupilsInTheSameCells() {
        Edition ks1 = edition(Assessment.KS1, 2022);
        school.room(ScopedTransactions.class)
                .housekeeping(() -> school.room(JdbcClient.class)
                        .sql("insert into enrolment (school_id, pupil_id, year, year_group)"
                                + " select school_id, pupil_id, 2022, '2' from enrolment where year = 2026")
                        .update());
        Matrix back = matrices.get(
                school.administrator(),
                side(Assessment.KS2, 2026, "ks2.reading.scaled"),
                Side.find(ks1, "ks1.reading.ta").orElseThrow());
        assertThat(one(back, "Ash").row().label()).isEqualTo("110 or more");
        assertThat(one(back, "Ash").column().key()).isEqualTo("GDS");
        assertThat(one(back, "Gorse").column()).isEqualTo(Band.NO_RESULT);
        assertThat(one(back, "Elm").row().key()).isEqualTo("A");
    }

    @Test
    void aTeacherSeesTheOwnClassOnly() {
        long other = school.addPupil("Oak", "Sky", YearGroup.YEAR_6, "6B");
        result(other, Assessment.KS2, 2026, "reading.scaled", "101");
        Scope teacher = school.as(Role.TEACHER, school.classId("6B"));
        assertThat(get("ks1.reading.ta", "ks2.reading.scaled", teacher).pupils())
                .extracting(pupil -> pupil.member().pupil().surname())
                .containsExactly("Oak");
    }

    private static String drawn(Matrix matrix) {
        StringBuilder text = new StringBuilder(" ".repeat(10))
                .append(matrix.columns().stream().map(Band::label).collect(Collectors.joining("|")))
                .append('\n');
        int[][] counts = matrix.counts();
        for (int row = 0; row < counts.length; row++) {
            String label = matrix.rows().get(row).label();
            text.append(label)
                    .append(" ".repeat(10 - label.length()))
                    .append('|')
                    .append(Arrays.stream(counts[row])
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining("|")))
                    .append('\n');
        }
        return text.toString();
    }

    private Matrix get(String from, String to, Scope scope) {
        Side start = side(Side.findAssessment(from).orElseThrow(), 2022, from);
        return matrices.get(scope, start, side(Assessment.KS2, 2026, to));
    }

    private static Side side(Assessment assessment, int year, String id) {
        return Side.find(edition(assessment, year), id).orElseThrow();
    }

    private static Edition edition(Assessment assessment, int year) {
        return AnalysisRooms.CATALOGUE.getEdition(assessment, new AcademicYear(year));
    }

    private static MatrixPupil one(Matrix matrix, String surname) {
        List<MatrixPupil> found = matrix.pupils().stream()
                .filter(pupil -> pupil.member().pupil().surname().equals(surname))
                .toList();
        assertThat(found).as(surname).hasSize(1);
        return found.getFirst();
    }

    private long pupil(String surname, String ks1, int ks1Year, String scaled) {
        long pupil = school.addPupil(surname, "Sky", YearGroup.YEAR_6, "6A");
        if (!ks1.isEmpty()) {
            result(pupil, Assessment.KS1, ks1Year, "reading.ta", ks1);
        }
        if (!scaled.isEmpty()) {
            result(pupil, Assessment.KS2, 2026, "reading.scaled", scaled);
        }
        return pupil;
    }

    /** As it stands with the pupil, whichever school recorded it: no entry here, no enrolment in that year needed. */
    private void result(long pupil, Assessment assessment, int year, String item, String value) {
        school.room(ScopedTransactions.class)
                .housekeeping(() -> school.room(JdbcClient.class)
                        .sql("""
                        insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                        values (:school, :pupil, :assessment, :year, :item, :value, false, 1, 1)
                        """)
                        .param("school", school.administrator().schoolId())
                        .param("pupil", pupil)
                        .param("assessment", assessment.code())
                        .param("year", year)
                        .param("item", item)
                        .param("value", value)
                        .update());
    }
}

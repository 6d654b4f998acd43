package org.waymark.tracking.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;
import org.waymark.school.TestSchool;
import org.waymark.tracking.TrackingRooms;

/** Six pupils of Year 6 in 2025/26, at the end of Key Stage 1 in 2021/22. Counted by hand. */
class StartingPointsTest {

    private static final AcademicYear YEAR = TestSchool.YEAR;
    private static final Edition KS1 = FigureSchool.edition(Assessment.KS1, 2022);
    private static final Edition KS2 = FigureSchool.edition(Assessment.KS2, 2026);

    /** Invented numbers, none of them the DfE's. */
    private static final String TABLE = """
            line,subject,code,from,to,value
            weight,reading,,,,1
            weight,writing,,,,1
            weight,maths,,,,2
            points,,WTS,,,10
            points,,EXS,,,20
            points,,GDS,,,30
            expected,reading,low,0,14.99,95
            expected,reading,middle,15,24.99,103
            expected,reading,high,25,30,110
            nominal,reading,PK6,,,70
            deviation,reading,,,,6
            multiplier,,,,,2
            """;

    private FigureSchool school;
    private StartingPoints starts;
    private Scope lead;

    @BeforeEach
    void open() {
        school = new FigureSchool(TrackingRooms.class);
        starts = school.room(StartingPoints.class);
        lead = school.administrator();
        pupil("Adams", "GDS GDS EXS", "reading.scaled=112", "writing.ta=GDS", "maths.scaled=104");
        pupil("Bates", "EXS EXS EXS", "reading.scaled=100", "writing.ta=EXS", "maths.scaled=99");
        pupil("Clark", "EXS WTS EXS", "reading.scaled=96", "writing.ta=EXS", "maths.scaled=101");
        pupil("Davis", "WTS WTS WTS", "reading.outcome=B", "reading.ta=PK6", "writing.ta=WTS");
        pupil("Evans", "", "reading.scaled=110", "writing.ta=EXS", "maths.scaled=110");
        long ford = pupil("Ford", "EXS EXS EXS");
        school.leaves(ford, LocalDate.of(2026, 2, 1));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private long pupil(String name, String began, String... results) {
        long id = school.pupil(name, YearGroup.YEAR_6, "6A");
        school.enrol(id, 2022, YearGroup.YEAR_2);
        if (!began.isEmpty()) {
            String[] codes = began.split(" ");
            school.enter(KS1, id, "reading.ta=" + codes[0], "writing.ta=" + codes[1], "maths.ta=" + codes[2]);
        }
        if (results.length > 0) {
            school.enter(KS2, id, results);
        }
        return id;
    }

    private StartTable table(Baseline from, Assessment to, String code) {
        return starts.list(lead, from, to, YEAR, pupil -> true).stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keyStageOneToKeyStageTwo() {
        StartTable reading = table(new Baseline.KeyStageOne(), Assessment.KS2, "reading");
        // Rows: below, at, above, not known. Columns likewise. Ford left in February without a result.
        assertThat(reading.counts()).isDeepEqualTo(new int[][] {
            {1, 0, 0, 0}, // Davis, below the test
            {1, 1, 0, 0}, // Clark 96; Bates 100
            {0, 0, 1, 0}, // Adams 112
            {0, 0, 1, 0} // Evans 110
        });
        assertThat(reading.mean(Attainment.AT)).contains(new BigDecimal("98.0"));
        assertThat(reading.scored(Attainment.BELOW)).isZero();
        assertThat(reading.list(Attainment.AT, Attainment.BELOW))
                .extracting(pupil -> pupil.pupil().surname())
                .containsExactly("Clark");
        // The lowest of the three: Adams EXS to 104; Bates EXS to 99; Clark WTS to 96; Davis has no maths result.
        assertThat(table(new Baseline.KeyStageOne(), Assessment.KS2, "rwm").counts())
                .isDeepEqualTo(new int[][] {{1, 0, 0, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 0}});
    }

    @Test
    void aJudgementToKeyStageTwoAndToAnotherJudgement() {
        Edition autumn = school.room(Schemes.class)
                .findEdition(lead, Assessment.AUTUMN_2, YEAR)
                .orElseThrow();
        Edition spring = school.room(Schemes.class)
                .findEdition(lead, Assessment.SPRING_2, YEAR)
                .orElseThrow();
        long gill = pupil("Gill", "", "reading.scaled=103");
        school.enter(autumn, gill, "reading=B", "writing=X");
        school.enter(spring, gill, "reading=A", "writing=S");
        Baseline from = new Baseline.Judgement(new Point(Assessment.AUTUMN_2, YEAR));
        StartTable tests = table(from, Assessment.KS2, "reading");
        assertThat(tests.list(Attainment.BELOW, Attainment.AT)).singleElement().satisfies(pupil -> {
            assertThat(pupil.began()).isEqualTo("B");
            assertThat(pupil.became()).isEqualTo("103");
        });
        assertThat(tests.counts()[Attainment.UNKNOWN.ordinal()]).containsExactly(2, 1, 2, 0);
        assertThat(table(from, Assessment.SPRING_2, "reading").list(Attainment.BELOW, Attainment.ABOVE))
                .hasSize(1);
        // X judges nothing.
        assertThat(table(from, Assessment.SPRING_2, "writing").list(Attainment.UNKNOWN, Attainment.AT))
                .hasSize(1);
        assertThat(starts.list(lead, from, Assessment.AUTUMN_1, YEAR, pupil -> true))
                .isEmpty();
    }

    @Test
    void theTablesCheckHasScoresAndNoStandard() {
        Edition mtc = FigureSchool.edition(Assessment.MTC, 2026);
        long hall = school.pupil("Hall", YearGroup.YEAR_4, "4A");
        school.enrol(hall, 2024, YearGroup.YEAR_2);
        school.enter(FigureSchool.edition(Assessment.KS1, 2024), hall, "maths.ta=EXS");
        school.enter(mtc, hall, "mtc.score=21");
        StartTable table = table(new Baseline.KeyStageOne(), Assessment.MTC, "mtc");
        assertThat(table.standard()).isFalse();
        assertThat(table.mean(Attainment.AT)).contains(new BigDecimal("21.0"));
    }

    private List<String> load(String text) {
        return school.room(ProgressTables.class)
                .load(lead, YEAR, text.getBytes(StandardCharsets.UTF_8), "An invented page, 1 May 2026");
    }

    @Test
    void scoresComeOfTheLoadedTableAlone() {
        ProgressTables tables = school.room(ProgressTables.class);
        assertThat(tables.find(lead, YEAR)).isEmpty();
        assertThat(load(TABLE)).isEmpty();
        ProgressTables.Loaded loaded = tables.find(lead, YEAR).orElseThrow();
        assertThat(loaded.source()).isEqualTo("An invented page, 1 May 2026");
        assertThat(loaded.by()).isEqualTo("Ada Lead");
        List<SubjectProgress> all = school.room(ProgressScores.class).list(lead, loaded.table(), YEAR, pupil -> true);
        assertThat(all).extracting(SubjectProgress::subject).containsExactly("reading");
        SubjectProgress reading = all.getFirst();
        // Averages: Adams (30+30+2*20)/4 = 25, high, 112-110; Bates 20, middle, 100-103;
        // Clark (20+10+2*20)/4 = 17.5, middle, 96-103; Davis 10, low, PK6 = 70, 70-95; Evans has no Key Stage 1.
        assertThat(reading.pupils().stream()
                        .map(pupil -> pupil.pupil().surname() + " "
                                + pupil.score().map(BigDecimal::toPlainString).orElse(pupil.why())))
                .containsExactly(
                        "Adams 2", "Bates -3", "Clark -7", "Davis -25", "Evans not all three subjects of Key Stage 1");
        // (2 - 3 - 7 - 25) / 4 = -8.25; half of the interval 2 * 6 / sqrt(4) = 6.
        assertThat(reading.mean()).contains(new BigDecimal("-8.3"));
        assertThat(reading.halfInterval()).contains(new BigDecimal("6.0"));
        tables.remove(lead, YEAR);
        assertThat(tables.find(lead, YEAR)).isEmpty();
        assertThat(tables.find(lead, YEAR.next())).isEmpty();
    }

    @Test
    void withoutItsFiguresThereIsNoInterval() {
        assertThat(load(TABLE.lines()
                        .filter(line -> !line.startsWith("multiplier"))
                        .reduce("", (text, line) -> text + line + "\n")))
                .isEmpty();
        ProgressTable table =
                school.room(ProgressTables.class).find(lead, YEAR).orElseThrow().table();
        assertThat(school.room(ProgressScores.class)
                        .list(lead, table, YEAR, pupil -> true)
                        .getFirst()
                        .halfInterval())
                .isEmpty();
        assertThat(table.gaps()).hasSize(1);
    }

    @Test
    void everyLineIsChecked() {
        assertThat(load("a,b\n1,2")).singleElement().asString().contains("line, subject, code, from, to, value");
        assertThat(load(TABLE + "expected,reading,again,20,26,1\nguess,reading,,,,1\nweight,history,,,,1\n"
                        + "points,,WTS,,,ten\npoints,,EXS,,,9\nexpected,maths,x,9,8,1\n"))
                .containsExactly(
                        "Line 15: “guess” is no kind of line. Use weight, points, expected, nominal, deviation or multiplier.",
                        "Line 16: the subject must be reading, writing or maths.",
                        "Line 17: “ten” in the column value is not a number such as 8 or 99.47.",
                        "Line 18: this stands in the table twice.",
                        "Line 19: from is above to.");
        assertThat(load(TABLE + "expected,reading,again,20,26,1\n"))
                .containsExactly(
                        "In reading the groups “middle” and “again” overlap.",
                        "In reading the groups “again” and “high” overlap.");
        assertThat(load("line,subject,code,from,to,value\nweight,reading,,,,1\n"))
                .hasSize(3);
        assertThat(school.room(ProgressTables.class).find(lead, YEAR)).isEmpty();
    }
}

package org.waymark.tracking.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.OwnTest;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.tracking.JudgedSchool;

/** Shares at and above age-related expectations, worked out by hand. */
class PointOverviewsTest {

    private static final Asked EVERYBODY = new Asked("", "", "");

    private final JudgedSchool judged = new JudgedSchool();
    private final HeldPoints held = judged.room(HeldPoints.class);
    private final PointOverviews overviews = judged.room(PointOverviews.class);

    @BeforeEach
    void judge() {
        Scheme usual = Scheme.usual();
        OwnTest test = new OwnTest(
                "test",
                "Reading test",
                "reading",
                60,
                140,
                new java.math.BigDecimal(100),
                new java.math.BigDecimal(15),
                85,
                100,
                115,
                List.of(YearGroup.YEAR_6));
        judged.room(Schemes.class)
                .save(
                        judged.scope(),
                        new AcademicYear(2020),
                        new Scheme(
                                usual.points(), usual.subjects(), usual.scales(), List.of(test), usual.combinations()));
        // Year 6, reading: A, S, J, B, X and nobody's: 3 of 4 ARE, 1 of 4 above, one left out, one missing.
        judged.pupil(
                "Ali",
                YearGroup.YEAR_6,
                "6A",
                "2026-autumn2 reading=A writing=S maths=A reading.test=118",
                "2025-summer2 reading=S");
        judged.pupil(
                "Bo",
                YearGroup.YEAR_6,
                "6A",
                "2026-autumn2 reading=S writing=B maths=S reading.test=84",
                "2025-summer2 reading=B");
        judged.pupil("Cy", YearGroup.YEAR_6, "6A", "2026-autumn2 reading=J writing=J maths=J reading.test=85");
        judged.pupil("Di", YearGroup.YEAR_6, "6B", "2026-autumn2 reading=B writing=P maths=B");
        judged.pupil("Ed", YearGroup.YEAR_6, "6B", "2026-autumn2 reading=X writing=S maths=S");
        judged.pupil("Fay", YearGroup.YEAR_6, "6B");
        // Year 5: 1 of 1.
        judged.pupil("Gil", YearGroup.YEAR_5, "5A", "2026-autumn2 reading=J");
        // Reception is judged in nothing, and is not missing.
        judged.pupil("Hal", YearGroup.RECEPTION, "R");
    }

    @AfterEach
    void close() {
        judged.close();
    }

    private PointOverview get(Scope scope, Source source, Asked asked) {
        List<Edition> editions = held.listEditions(scope);
        return overviews.get(scope, editions, HeldPoints.choose(editions, "").orElseThrow(), source, asked);
    }

    private static SubjectLine line(PointOverview overview, String series) {
        return overview.lines().stream()
                .filter(line -> line.measure().series().equals("own." + series))
                .findFirst()
                .orElseThrow();
    }

    private static String counts(ShownFigure shown) {
        return shown.figure().numerator() + "/" + shown.figure().denominator() + " out "
                + shown.figure().leftOutCount() + " missing " + shown.figure().missing();
    }

    @Test
    void theNewestPointStandsFirst() {
        assertThat(held.listEditions(judged.scope()))
                .extracting(edition -> HeldPoints.point(edition).code())
                .containsExactly("2025-summer2", "2026-autumn2");
        PointOverview overview = get(judged.scope(), Source.JUDGEMENT, EVERYBODY);
        assertThat(overview.edition().assessment()).isEqualTo(Assessment.AUTUMN_2);
        assertThat(overview.measures())
                .extracting(measure -> measure.series())
                .containsExactly(
                        "own.rwm.expected",
                        "own.reading.expected",
                        "own.writing.expected",
                        "own.maths.expected",
                        "own.science.expected");
    }

    @Test
    void countsWhoIsAtAndAbove() {
        PointOverview overview = get(judged.scope(), Source.JUDGEMENT, new Asked("6", "", ""));
        SubjectLine reading = line(overview, "reading.expected");
        assertThat(counts(reading.expected())).isEqualTo("3/4 out 1 missing 1");
        assertThat(counts(reading.higher())).isEqualTo("1/4 out 1 missing 1");
        assertThat(reading.bands())
                .containsEntry(Band.BELOW, 1)
                .containsEntry(Band.JUST_AT, 1)
                .containsEntry(Band.SECURELY_AT, 1)
                .containsEntry(Band.ABOVE, 1);
        // All three: Ali and Cy; Bo not by writing, Di by none; Ed is left out by reading.
        assertThat(counts(line(overview, "rwm.expected").expected())).isEqualTo("2/4 out 1 missing 1");
        // At Summer 2 of the year before they were Year 5, if they were on roll: nobody was enrolled then.
        assertThat(reading.trend()).hasSize(1);
    }

    @Test
    void yearGroupsStandForThemselvesAndReceptionIsNotAwaited() {
        PointOverview overview = get(judged.scope(), Source.JUDGEMENT, EVERYBODY);
        assertThat(counts(line(overview, "reading.expected").expected())).isEqualTo("4/5 out 1 missing 1");
        assertThat(overview.byYear())
                .extracting(line ->
                        line.yearGroup().label() + " " + counts(line.figures().get(1)))
                .containsExactly("Year 5 1/1 out 0 missing 0", "Year 6 3/4 out 1 missing 1");
    }

    @Test
    void testsCountByTheirCuts() {
        PointOverview overview = get(judged.scope(), Source.TEST, EVERYBODY);
        SubjectLine test = overview.lines().getFirst();
        // 118 is above, 85 just at, 84 below; three of Year 6 have no score.
        assertThat(counts(test.expected())).isEqualTo("2/3 out 0 missing 3");
        assertThat(counts(test.higher())).isEqualTo("1/3 out 0 missing 3");
        assertThat(test.average().orElseThrow().figure().numerator()).isEqualTo(118 + 84 + 85);
        assertThat(test.measure().series()).isEqualTo("own.reading.test.expected");
    }

    @Test
    void classesAndGroupsNarrow() {
        PointOverview overview = get(judged.scope(), Source.JUDGEMENT, new Asked("6", "class:6A", ""));
        assertThat(counts(line(overview, "reading.expected").expected())).isEqualTo("3/3 out 0 missing 0");
        assertThat(overview.pupils().chosen().words()).isEqualTo("Year 6, class 6A");
    }

    @Test
    void aTeacherSeesTheOwnClassOnly() {
        Scope teacher = judged.school().as(Role.TEACHER, judged.school().classId("6B"));
        PointOverview overview = get(teacher, Source.JUDGEMENT, EVERYBODY);
        assertThat(counts(line(overview, "reading.expected").expected())).isEqualTo("0/1 out 1 missing 1");
    }

    @Test
    void aReaderWithoutNamesSeesOneYearGroupAndNoFewPupils() {
        Scope governor = judged.school().as(Role.READER_WITHOUT_NAMES);
        PointOverview overview = get(governor, Source.JUDGEMENT, EVERYBODY);
        assertThat(overview.pupils().chosen().words()).isEqualTo("Year 6");
        SubjectLine reading = line(overview, "reading.expected");
        assertThat(reading.expected().hidden()).as("four of them are judged").isTrue();
        assertThat(reading.bands()).isEmpty();
        assertThat(overview.pupils().classes()).isEmpty();
    }
}

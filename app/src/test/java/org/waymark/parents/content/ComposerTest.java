package org.waymark.parents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.Draft;
import org.waymark.parents.Missing;

/** Reports of every year group below Year 6, and what is special about some. Each was read by a person. */
class ComposerTest {

    private ReportSchool school;

    @BeforeEach
    void open() {
        school = new ReportSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static String[] goals(int from, int to, String value) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(goal -> "e%02d=%s".formatted(goal, value))
                .toArray(String[]::new);
    }

    @Test
    void receptionHasEveryGoalAndNoAttendance() {
        long pupil = school.whole("Ash", YearGroup.RECEPTION, "Acorn");
        school.enter(Assessment.EYFSP, pupil, goals(1, 9, "2"));
        school.enter(Assessment.EYFSP, pupil, goals(10, 12, "1"));
        school.enter(Assessment.EYFSP, pupil, goals(13, 17, "2"));
        Golden.check("reception", school.draft(pupil));
        assertThat(school.draft(pupil).complete()).isTrue();
    }

    @Test
    void receptionExemptHasAReasonAndNoTable() {
        long pupil = school.whole("Ash", YearGroup.RECEPTION, "Acorn");
        school.enter(Assessment.EYFSP, pupil, goals(1, 17, "A"));
        Golden.check("reception-exempt", school.draft(pupil));
    }

    @Test
    void receptionHalfDoneSaysWhatIsMissing() {
        long pupil = school.rooms().pupil("Ash", YearGroup.RECEPTION, "Acorn");
        school.enter(Assessment.EYFSP, pupil, goals(1, 4, "2"));
        Golden.check("reception-half-done", school.draft(pupil));
    }

    @Test
    void nurseryHasNoDutyOfItsOwn() {
        long pupil = school.rooms().pupil("Ash", YearGroup.NURSERY, "Seed");
        school.comment(pupil, ReportSchool.YEAR, "progress", "Sky sings.");
        assertThat(school.draft(pupil).report().parts())
                .extracting(part -> part.id())
                .containsExactly("comment.progress", "discuss");
    }

    @Test
    void phonicsWaitsForItsThreshold() {
        long pupil = school.whole("Beech", YearGroup.YEAR_1, "Birch");
        school.enter(Assessment.PHONICS, pupil, "y1.mark=34");
        Golden.check("year1-awaiting-threshold", school.draft(pupil));
        assertThat(school.draft(pupil).complete()).isTrue();
    }

    @Test
    void phonicsWithItsThresholdSaysWhetherItIsMet() {
        long met = school.rooms().pupil("Beech", YearGroup.YEAR_2, "Birch");
        long not = school.rooms().pupil("Cedar", YearGroup.YEAR_2, "Birch");
        for (long pupil : List.of(met, not)) {
            school.rooms().enrol(pupil, 2025, YearGroup.YEAR_1);
            school.finish(pupil, 2025, YearGroup.YEAR_1);
        }
        school.rooms().enter(FigureSchool.edition(Assessment.PHONICS, 2025), met, "y1.mark=32");
        school.rooms().enter(FigureSchool.edition(Assessment.PHONICS, 2025), not, "y1.mark=31");
        Golden.check("year1-met-2025", school.draft(school.lead(), 2025, met, "en-GB"));
        Golden.check("year1-not-met-2025", school.draft(school.lead(), 2025, not, "en-GB"));
        school.finish(met, 2026, YearGroup.YEAR_2);
        school.finish(not, 2026, YearGroup.YEAR_2);
        assertThat(school.draft(met).report().parts())
                .extracting(part -> part.id())
                .as("who met it in Year 1 has nothing to report in Year 2")
                .containsExactly("attendance", "comment.achievements", "comment.progress", "discuss");
        assertThat(school.draft(met).missing()).isEmpty();
        assertThat(school.draft(not).missing()).extracting(Missing::id).containsExactly("phonics.y2");
        school.enter(Assessment.PHONICS, not, "y2.mark=36");
        Golden.check("year2-retake", school.draft(not));
    }

    @Test
    void whoWasAbsentOrLeftHasAReason() {
        long absent = school.whole("Beech", YearGroup.YEAR_1, "Birch");
        school.enter(Assessment.PHONICS, absent, "y1.outcome=A");
        Golden.check("year1-absent", school.draft(absent));
        long left = school.whole("Cedar", YearGroup.YEAR_1, "Birch");
        school.rooms().leaves(left, LocalDate.of(2026, 3, 27));
        Golden.check("year1-left", school.draft(left));
        assertThat(school.draft(left).complete()).isTrue();
        long leftBare = school.rooms().pupil("Dogwood", YearGroup.YEAR_1, "Birch");
        school.rooms().leaves(leftBare, LocalDate.of(2026, 3, 27));
        assertThat(school.draft(leftBare).complete())
                .as("nothing keeps it back")
                .isTrue();
        assertThat(school.draft(leftBare).missing()).hasSize(3);
    }

    @Test
    void optionalKeyStage1IsThereWhereItIsRecorded() {
        long pupil = school.whole("Elm", YearGroup.YEAR_2, "Cherry");
        school.enter(Assessment.PHONICS, pupil, "y2.outcome=D");
        school.enter(Assessment.KS1, pupil, "reading.scaled=104", "gps.outcome=B", "writing.ta=WTS", "maths.ta=GDS");
        Golden.check("year2-key-stage-1", school.draft(pupil));
    }

    @Test
    void otherYearsHaveWhatEveryReportHas() {
        Golden.check("year3", school.draft(school.whole("Fir", YearGroup.YEAR_3, "Damson")));
        Draft bare = school.draft(school.rooms().pupil("Gum", YearGroup.YEAR_5, "Fig"));
        assertThat(bare.missing())
                .extracting(Missing::id, Missing::byLaw)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("attendance", true),
                        org.assertj.core.groups.Tuple.tuple("comment.achievements", true),
                        org.assertj.core.groups.Tuple.tuple("comment.progress", true));
        assertThat(bare.complete()).isFalse();
    }

    @Test
    void theTablesCheckHasAScoreOrAReason() {
        long scored = school.whole("Hazel", YearGroup.YEAR_4, "Elder");
        school.enter(Assessment.MTC, scored, "mtc.score=22");
        Golden.check("year4", school.draft(scored));
        long arrived = school.whole("Ivy", YearGroup.YEAR_4, "Elder");
        school.enter(Assessment.MTC, arrived, "mtc.score=J");
        Golden.check("year4-just-arrived", school.draft(arrived));
        long late = school.whole("Juniper", YearGroup.YEAR_4, "Elder");
        school.rooms().sql("update pupil set entry_date = '2026-06-22' where id = " + late);
        Golden.check("year4-joined-late", school.draft(late));
    }

    @Test
    void whatIsOnNoScaleCountsAsNoResult() {
        long pupil = school.whole("Lotus", YearGroup.YEAR_4, "Elder");
        school.enter(Assessment.MTC, pupil, "mtc.score=22");
        for (String value : List.of("26", "-1", "many", "99999999999")) {
            school.rooms().sql("update result set value = '" + value + "' where item = 'mtc.score'");
            assertThat(school.draft(pupil).missing())
                    .as(value)
                    .extracting(Missing::id)
                    .containsExactly("mtc");
        }
    }

    @Test
    void ofAnotherYearGroupIsReportedWhatIsRecorded() {
        long pupil = school.whole("Kauri", YearGroup.YEAR_5, "Fig");
        school.enter(Assessment.KS2, pupil, "writing.ta=F", "science.ta=F");
        assertThat(school.draft(pupil).report().parts())
                .extracting(part -> part.id())
                .contains("ks2.tests", "ks2.teacher")
                .doesNotContain("ks2.comparison");
    }
}

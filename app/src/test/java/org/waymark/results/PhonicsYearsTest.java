package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.results.ResultsSchool.PHONICS;
import static org.waymark.results.ResultsSchool.PHONICS_BEFORE;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.CellOutcome.Status;

/** The check of Year 1 belongs to the year in which the pupil was in Year 1. */
class PhonicsYearsTest {

    ResultsSchool school = new ResultsSchool();

    @AfterEach
    void check() {
        RecordChecks.assertConsistent(school, PHONICS, PHONICS_BEFORE);
        school.close();
    }

    @Test
    void lastYearsMarkIsEnteredThisYearAndSeenInBoth() {
        long child = school.school.addPupil("Young", "Sky", YearGroup.YEAR_2, "2A");
        school.enrolEarlier(child, 2025, "1", "1A");
        int threshold = PHONICS.phonicsThreshold(PHONICS.getItem("y1.mark"), YearGroup.YEAR_2)
                .orElseThrow()
                .mark();
        assertThat(threshold)
                .isEqualTo(PHONICS_BEFORE.phonicsThreshold().orElseThrow().mark());
        save(child, "y1.mark", String.valueOf(threshold - 1));
        assertThat(school.state(PHONICS, child).value("y1.outcome")).isEqualTo("Wt");
        assertThat(school.state(PHONICS_BEFORE, child).value("y1.mark")).isEqualTo(String.valueOf(threshold - 1));
        assertThat(school.state(PHONICS_BEFORE, child).value("y1.outcome")).isEqualTo("Wt");
        assertThat(school.number("select count(*) from result where year = 2025"))
                .isEqualTo(2);
        assertThat(school.number("select count(*) from result where year = 2026"))
                .isZero();

        save(child, "y2.mark", "35");
        assertThat(school.number("select count(*) from result where year = 2026 and item = 'y2.mark'"))
                .isEqualTo(1);
        assertThat(school.state(PHONICS_BEFORE, child).value("y2.mark")).isNull();

        school.save(
                school.administrator(),
                PHONICS_BEFORE,
                ChangeKind.CELL,
                new Input(child, "y1.mark", String.valueOf(threshold), null));
        assertThat(school.state(PHONICS, child).value("y1.outcome")).isEqualTo("Wa");
        assertThat(school.histories().listCell(school.administrator(), PHONICS, child, "y1.mark"))
                .hasSize(2)
                .isEqualTo(school.histories().listCell(school.administrator(), PHONICS_BEFORE, child, "y1.mark"));
    }

    @Test
    void whoeverIsInYear1NowIsCheckedThisYear() {
        long child = school.school.addPupil("Young", "Sky", YearGroup.YEAR_1, "1A");
        save(child, "y1.mark", "40");
        Cell cell = Objects.requireNonNull(school.state(PHONICS, child).cells().get("y1.mark"));
        assertThat(cell.year()).isEqualTo(2026);
        assertThat(save(child, "y2.mark", "30").cells().getFirst().status()).isEqualTo(Status.REFUSED);
        assertThat(school.state(PHONICS, child).value("y2.mark")).isNull();
    }

    @Test
    void aMarkOfLastYearEnteredThisYearIsUndone() {
        long child = school.school.addPupil("Young", "Sky", YearGroup.YEAR_2, "2A");
        save(child, "y1.mark", "20");
        assertThat(school.histories().undo(school.administrator(), PHONICS)).isInstanceOf(Histories.Undone.Done.class);
        assertThat(school.state(PHONICS, child).hasResults()).isFalse();
    }

    private SaveAnswer save(long child, String item, String text) {
        return school.save(school.administrator(), PHONICS, ChangeKind.CELL, new Input(child, item, text, null));
    }
}

package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.analysis.FigureSchool.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;

/** Who belongs to a figure. */
class CohortsTest {

    private static final Edition KS2 = edition(Assessment.KS2, 2026);
    private static final Edition PHONICS = edition(Assessment.PHONICS, 2026);

    private FigureSchool school;

    @BeforeEach
    void open() {
        school = new FigureSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Cohort cohort(Edition edition) {
        return school.room(Cohorts.class).get(school.administrator(), edition);
    }

    private static List<String> names(Cohort cohort) {
        return cohort.members().stream().map(member -> member.pupil().surname()).toList();
    }

    private static String figure(Cohort cohort, String measure) {
        var figure = cohort.figure(cohort.edition().findMeasure(measure).orElseThrow());
        return figure.numerator() + "/" + figure.denominator() + " " + figure.leftOut() + " " + figure.missing();
    }

    @Test
    void whoTakesItBelongsWithAResultOrWithout() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        school.pupil("Bell", YearGroup.YEAR_6, "6A");
        school.pupil("Cole", YearGroup.YEAR_5, "5A");
        school.enter(KS2, ali, "writing.ta=EXS");
        assertThat(names(cohort(KS2))).containsExactly("Ali", "Bell");
        assertThat(figure(cohort(KS2), "ks2.writing.expected")).isEqualTo("1/1 {} 1");
        assertThat(figure(cohort(KS2), "ks2.rwm.expected")).isEqualTo("0/0 {} 2");
        school.enter(KS2, ali, "writing.ta=");
        assertThat(figure(cohort(KS2), "ks2.writing.expected"))
                .as("live: what was cleared is gone")
                .isEqualTo("0/0 {} 2");
    }

    @Test
    void whoLeftEarlyBelongsOnlyWithAResult() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        long bell = school.pupil("Bell", YearGroup.YEAR_6, "6A");
        long cole = school.pupil("Cole", YearGroup.YEAR_6, "6A");
        long dean = school.pupil("Dean", YearGroup.YEAR_6, "6A");
        school.enter(KS2, bell, "reading.outcome=L");
        school.enter(KS2, cole, "reading.raw=25");
        school.leaves(ali, LocalDate.of(2026, 6, 30));
        school.leaves(bell, LocalDate.of(2026, 2, 10));
        school.leaves(cole, LocalDate.of(2026, 5, 20));
        school.leaves(dean, LocalDate.of(2026, 7, 1));
        assertThat(names(cohort(KS2))).containsExactly("Bell", "Cole", "Dean");
        assertThat(figure(cohort(KS2), "ks2.reading.expected")).isEqualTo("1/1 {L=1} 1");
    }

    @Test
    void aPupilOfAnotherYearGroupBelongsOnlyWithAResult() {
        long ali = school.pupil("Ali", YearGroup.YEAR_5, "5A");
        school.pupil("Bell", YearGroup.YEAR_5, "5A");
        long cole = school.pupil("Cole", YearGroup.YEAR_3, "3A");
        school.enter(KS2, ali, "writing.ta=GDS");
        school.enter(PHONICS, cole, "y2.outcome=A");
        assertThat(names(cohort(KS2))).containsExactly("Ali");
        assertThat(figure(cohort(KS2), "ks2.writing.higher")).isEqualTo("1/1 {} 0");
        assertThat(names(cohort(PHONICS))).containsExactly("Cole");
        assertThat(figure(cohort(PHONICS), "phonics.by_y2"))
                .as("a check of one year group is about its pupils only")
                .isEqualTo("0/0 {} 0");
    }

    @Test
    void aRetainedPupilIsInEachYearOnce() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        school.enrol(ali, 2025, YearGroup.YEAR_6);
        Edition before = edition(Assessment.KS2, 2025);
        school.enter(before, ali, "writing.ta=F");
        school.enter(KS2, ali, "writing.ta=EXS");
        List<Cohort> cohorts = school.room(Cohorts.class).list(school.administrator(), List.of(KS2, before));
        assertThat(figure(cohorts.get(0), "ks2.writing.expected")).isEqualTo("1/1 {} 0");
        assertThat(figure(cohorts.get(1), "ks2.writing.expected")).isEqualTo("0/0 {F=1} 0");
    }

    @Test
    void whoWasOutOfTheYearGroupInOneYearIsNotTwiceInAnother() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        school.enrol(ali, 2025, YearGroup.YEAR_5);
        Edition before = edition(Assessment.KS2, 2025);
        school.enter(before, ali, "writing.ta=EXS");
        List<Cohort> cohorts = school.room(Cohorts.class).list(school.administrator(), List.of(KS2, before));
        assertThat(names(cohorts.get(0))).containsExactly("Ali");
        assertThat(names(cohorts.get(1))).containsExactly("Ali");
    }

    @Test
    void theYear1CheckOfPupilsInYear2IsLastYears() {
        long ali = school.pupil("Ali", YearGroup.YEAR_2, "2A");
        long bell = school.pupil("Bell", YearGroup.YEAR_2, "2A");
        long cole = school.pupil("Cole", YearGroup.YEAR_1, "1A");
        Edition before = edition(Assessment.PHONICS, 2025);
        school.enrol(ali, 2025, YearGroup.YEAR_1);
        school.enter(before, ali, "y1.mark=36");
        // Not here last year, and known all the same.
        school.enter(PHONICS, bell, "y1.mark=20", "y2.outcome=A");
        school.enter(PHONICS, cole, "y1.outcome=D");
        assertThat(figure(cohort(PHONICS), "phonics.by_y2")).isEqualTo("1/2 {} 0");
        assertThat(figure(cohort(PHONICS), "phonics.y1")).isEqualTo("0/1 {} 0");
        assertThat(figure(cohort(before), "phonics.y1")).isEqualTo("1/1 {} 0");
        assertThat(names(cohort(before))).containsExactly("Ali");
    }

    @Test
    void whoLeftBeforeTheYear2CheckIsNotCountedForTheYear1Check() {
        long ali = school.pupil("Ali", YearGroup.YEAR_2, "2A");
        school.pupil("Bell", YearGroup.YEAR_2, "2A");
        school.enrol(ali, 2025, YearGroup.YEAR_1);
        school.enter(edition(Assessment.PHONICS, 2025), ali, "y1.mark=36");
        school.leaves(ali, LocalDate.of(2025, 11, 3));
        assertThat(names(cohort(PHONICS))).containsExactly("Bell");
        school.enter(PHONICS, ali, "y2.outcome=L");
        assertThat(figure(cohort(PHONICS), "phonics.by_y2")).isEqualTo("0/0 {L=1} 1");
    }

    @Test
    void aTeacherSeesOwnClassesOnly() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        long bell = school.pupil("Bell", YearGroup.YEAR_6, "6B");
        long cole = school.pupil("Cole", YearGroup.YEAR_5, "6B");
        school.enter(KS2, ali, "writing.ta=EXS");
        school.enter(KS2, bell, "writing.ta=WTS");
        school.enter(KS2, cole, "writing.ta=WTS");
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("6A"));
        Cohort seen = school.room(Cohorts.class).get(teacher, KS2);
        assertThat(names(seen)).containsExactly("Ali");
        assertThat(figure(seen, "ks2.writing.expected")).isEqualTo("1/1 {} 0");
        assertThat(names(school.room(Cohorts.class).get(school.school().as(Role.TEACHER), KS2)))
                .isEmpty();
        assertThat(names(school.room(Cohorts.class).get(school.school().as(Role.READER), KS2)))
                .containsExactly("Ali", "Bell", "Cole");
        assertThat(names(school.room(Cohorts.class).get(school.school().as(Role.READER_WITHOUT_NAMES), KS2)))
                .containsOnly("Pupil");
    }

    @Test
    void anotherSchoolsPupilsAreNeverInAndSchoolsArePooledWhereAskedFor() {
        long ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        school.enter(KS2, ali, "writing.ta=EXS");
        Scope other = school.school().addSchool("9991002", "Ash Grove");
        school.school()
                .add(
                        other,
                        new org.waymark.school.PupilDetailsBuilder("Zed", "Sky", LocalDate.of(2015, 3, 3)).build(),
                        YearGroup.YEAR_6,
                        "6A");
        assertThat(names(cohort(KS2))).containsExactly("Ali");
        assertThat(names(school.room(Cohorts.class).get(other, KS2))).containsExactly("Zed");
        List<Cohort> both =
                school.room(Cohorts.class).list(List.of(school.administrator(), other), List.of(KS2), Set.of());
        // Nobody reads the names of many schools' pupils: they are not fetched.
        assertThat(names(both.getFirst())).containsOnly("Pupil");
        assertThat(both.getFirst().members())
                .extracting(Member::schoolId)
                .containsExactlyInAnyOrder(school.administrator().schoolId(), other.schoolId());
        assertThat(figure(both.getFirst(), "ks2.writing.expected")).isEqualTo("1/1 {} 1");
    }

    @Test
    void aSchoolWithoutFiguresHasNone() {
        Scope own = school.administrator();
        Scope light = new Scope(
                1L, "Ada Lead", own.schoolId(), own.laestab(), own.schoolName(), Role.ADMINISTRATOR, Set.of(), false);
        assertThatThrownBy(() -> school.room(Cohorts.class).get(light, KS2))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("has switched figures off");
    }
}

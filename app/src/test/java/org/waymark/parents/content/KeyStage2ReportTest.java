package org.waymark.parents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.Draft;
import org.waymark.parents.Missing;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.wording.WordingKeeper;

/** Reports at the end of Key Stage 2. Each was read by a person. */
class KeyStage2ReportTest {

    private ReportSchool school;

    @BeforeEach
    void open() {
        school = new ReportSchool();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private long whole(String surname, String className, int reading, int gps, int maths, String writing) {
        long pupil = school.whole(surname, YearGroup.YEAR_6, className);
        results(pupil, reading, gps, maths, writing);
        return pupil;
    }

    private void results(long pupil, int reading, int gps, int maths, String writing) {
        school.enter(
                Assessment.KS2,
                pupil,
                "reading.scaled=" + reading,
                "gps.scaled=" + gps,
                "maths.scaled=" + maths,
                "writing.ta=" + writing,
                "science.ta=EXS");
    }

    private static Part part(Draft draft, String id) {
        return draft.report().parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresStandBesideThoseOfTheYearGroupAndOfEngland() {
        long pupil = whole("Larch", "Oak", 104, 99, 112, "EXS");
        whole("Maple", "Oak", 95, 98, 97, "WTS");
        Golden.check("year6-two-pupils", school.draft(pupil));
        for (int i = 0; i < 4; i++) {
            whole("Myrtle " + i, "Ash", 108, 108, 108, "GDS");
        }
        Draft six = school.draft(pupil);
        assertThat(six.missing()).as("six pupils are enough, and all is there").isEmpty();
        Golden.check("year6", six);
    }

    @Test
    void whoWorksBelowTheTestHasAReasonAndAnAssessment() {
        long pupil = school.whole("Nutmeg", YearGroup.YEAR_6, "Oak");
        school.enter(
                Assessment.KS2,
                pupil,
                "reading.outcome=B",
                "gps.outcome=A",
                "maths.outcome=U",
                "writing.ta=PK4",
                "science.ta=HNM");
        assertThat(school.draft(pupil).missing()).extracting(Missing::id).contains("ks2.teacher");
        school.enter(Assessment.KS2, pupil, "reading.ta=PK5");
        Golden.check("year6-below-the-test", school.draft(pupil));
    }

    @Test
    void theEngagementModelNeedsANarrative() {
        long pupil = school.rooms().pupil("Olive", YearGroup.YEAR_6, "Oak");
        school.enter(
                Assessment.KS2,
                pupil,
                "reading.outcome=B",
                "gps.outcome=B",
                "maths.outcome=B",
                "reading.ta=EM",
                "writing.ta=EM",
                "maths.ta=EM",
                "science.ta=A");
        assertThat(school.draft(pupil).missing())
                .filteredOn(Missing::byLaw)
                .extracting(Missing::id)
                .contains("ks2.narrative");
        school.finish(pupil, ReportSchool.YEAR, YearGroup.YEAR_6);
        Golden.check("year6-engagement-model", school.draft(pupil));
    }

    @Test
    void nothingYetIsListedAndNotInvented() {
        Golden.check("year6-nothing-yet", school.draft(school.rooms().pupil("Palm", YearGroup.YEAR_6, "Oak")));
        long left = school.whole("Quince", YearGroup.YEAR_6, "Oak");
        school.rooms().leaves(left, LocalDate.of(2026, 2, 12));
        Golden.check("year6-left", school.draft(left));
    }

    @Test
    void figuresThatMayStillChangeAreSaidToBeSo() {
        long pupil = whole("Larch", "Oak", 104, 99, 112, "EXS");
        school.rooms().pupil("Maple", YearGroup.YEAR_6, "Oak");
        assertThat(school.draft(pupil).complete()).isTrue();
        assertThat(school.draft(pupil).missing())
                .extracting(Missing::message)
                .contains("1 pupil of the year group has no result yet: the school's figures may still change.");
    }

    @Test
    void aLowMarkHasNoScore() {
        long pupil = school.whole("Rowan", YearGroup.YEAR_6, "Oak");
        school.enter(
                Assessment.KS2,
                pupil,
                "reading.raw=2",
                "gps.p1=40",
                "gps.p2=12",
                "maths.outcome=Q",
                "writing.ta=WTS",
                "science.ta=HNM");
        Golden.check("year6-low-mark", school.draft(pupil));
    }

    @Test
    void aTeacherSeesTheOwnClassAndComparesWithTheWholeSchool() {
        long own = whole("Sorrel", "Oak", 104, 104, 104, "EXS");
        long others = whole("Thorn", "Ash", 90, 90, 90, "WTS");
        Scope teacher =
                school.rooms().school().as(Role.TEACHER, school.rooms().school().classId("Oak"));
        List<Draft> drafts =
                school.rooms().room(Composer.class).list(teacher, ReportSchool.YEAR, List.of(own, others), "en-GB");
        assertThat(drafts).extracting(draft -> draft.pupil().pupilId()).containsExactly(own);
        assertThat(drafts.getFirst()).isEqualTo(school.draft(own));
        ParentReport.Table table =
                Objects.requireNonNull(part(drafts.getFirst(), "ks2.comparison").table());
        assertThat(table.rows().getFirst()).contains("50%");
    }

    @Test
    void aSchoolWithoutPagesOfFiguresComparesAllTheSame() {
        long pupil = whole("Sorrel", "Oak", 104, 104, 104, "EXS");
        Scope lead = school.lead();
        Scope off = new Scope(
                1L,
                "Ada Lead",
                lead.schoolId(),
                lead.laestab(),
                lead.schoolName(),
                Role.ADMINISTRATOR,
                Set.of(),
                false);
        assertThat(school.draft(off, ReportSchool.YEAR, pupil, "en-GB")).isEqualTo(school.draft(pupil));
        Scope counting = school.rooms().school().as(Role.TEACHER, 7L).forCounting();
        assertThat(counting.seesNames()).isFalse();
        assertThat(counting.ownClassesOnly()).isFalse();
        assertThat(counting.entersResults() || counting.keepsSchool()).isFalse();
    }

    @Test
    void aReaderWithoutNamesGetsNoReport() {
        long pupil = school.rooms().pupil("Palm", YearGroup.YEAR_6, "Oak");
        Scope governor = school.rooms().school().as(Role.READER_WITHOUT_NAMES);
        assertThatThrownBy(() -> school.draft(governor, ReportSchool.YEAR, pupil, "en-GB"))
                .isInstanceOf(NotAllowed.class);
        assertThat(school.draft(school.rooms().school().as(Role.READER), ReportSchool.YEAR, pupil, "en-GB"))
                .isEqualTo(school.draft(pupil));
    }

    @Test
    void inAnotherLanguageTheFixedWordsAreThatLanguages() {
        long pupil = whole("Larch", "Oak", 104, 99, 112, "EXS");
        school.rooms().room(WordingKeeper.class).addLanguage(school.lead(), "Urdu");
        school.rooms()
                .room(WordingKeeper.class)
                .save(
                        school.lead(),
                        "ur",
                        Map.of(
                                "report.title", "[ur] {year}",
                                "ks2.test.met", "[ur] {subject}: {score} ({forename})",
                                "label.reading", "[ur] Reading",
                                "comment.progress", "[ur] General progress",
                                "ks2.ta.EXS", "[ur] Expected"));
        Draft urdu = school.draft(school.lead(), ReportSchool.YEAR, pupil, "ur");
        Golden.check("year6-urdu", urdu);
        assertThat(school.draft(school.lead(), ReportSchool.YEAR, pupil, "fr"))
                .as("a language the school has not is English, and says so")
                .isEqualTo(school.draft(pupil));
    }

    @Test
    void draftsComeByNameAndOnlyOnce() {
        List<Long> pupils = new ArrayList<>();
        for (String name : List.of("Zinnia", "Aspen", "Lime")) {
            pupils.add(school.rooms().pupil(name, YearGroup.YEAR_6, "Oak"));
        }
        pupils.add(pupils.getFirst());
        assertThat(school.rooms().room(Composer.class).list(school.lead(), ReportSchool.YEAR, pupils, "en-GB"))
                .extracting(draft -> draft.pupil().surname())
                .containsExactly("Aspen", "Lime", "Zinnia");
        assertThat(school.rooms().room(Composer.class).list(school.lead(), ReportSchool.YEAR, List.of(), "en-GB"))
                .isEmpty();
    }
}

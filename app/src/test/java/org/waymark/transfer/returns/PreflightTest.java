package org.waymark.transfer.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Scripts.FindingAnswer;
import org.waymark.testing.WaymarkTest;

/** Each reason for which a return would come back, found; and its opposite, not found. */
@WaymarkTest
class PreflightTest {

    @Autowired
    ApplicationContext rooms;

    ReturnSchool school;
    long good;

    @BeforeEach
    void open() {
        school = new ReturnSchool(rooms);
        good = school.add("Goodwin", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, good, "y1.mark=35");
        school.signOff(Assessment.PHONICS);
    }

    /** The rules found about a pupil of Year 1, results apart. */
    private List<String> found(long pupil) {
        return school.found(Assessment.PHONICS, pupil);
    }

    private long pupil(java.util.function.UnaryOperator<org.waymark.school.PupilDetailsBuilder> change) {
        long pupil = school.add("Changed", YearGroup.YEAR_1, 2026, change);
        school.sql("update sign_off set reopened_at = now(), reopened_by = 'Test' where school_id = "
                + school.scope.schoolId());
        school.enter(Assessment.PHONICS, pupil, "y1.mark=20");
        school.signOff(Assessment.PHONICS);
        return pupil;
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        assertThat(school.check(Assessment.PHONICS).stream()
                        .filter(finding -> !finding.rule().equals(ReturnRule.RESULT_AWAITED.id())))
                .isEmpty();
        assertThat(found(pupil(details -> details))).isEmpty();
    }

    @Test
    void missingResults() {
        long blank = school.add("Blank", YearGroup.YEAR_1);
        assertThat(found(blank)).containsExactly("RET-RESULT-01");
        long left =
                school.add("Left", YearGroup.YEAR_1, 2026, details -> details.leavingDate(LocalDate.of(2026, 5, 1)));
        assertThat(found(left)).as("who left before is not waited for").isEmpty();
        long late = school.add("Late", YearGroup.YEAR_1, 2026, details -> details.entryDate(LocalDate.of(2026, 7, 6)));
        assertThat(school.check(Assessment.PHONICS))
                .filteredOn(finding -> Long.valueOf(late).equals(finding.pupilId()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        long reception = school.add("Young", YearGroup.RECEPTION);
        school.enter(Assessment.EYFSP, reception, "e01=2", "e02=1");
        assertThat(school.found(Assessment.EYFSP, reception))
                .filteredOn("RET-RESULT-01"::equals)
                .as("one for each goal that is missing")
                .hasSize(15);
        long empty = school.add("Empty", YearGroup.RECEPTION);
        assertThat(school.found(Assessment.EYFSP, empty))
                .as("one for all where there is nothing")
                .containsExactly("RET-RESULT-01");
        long fourth = school.add("Fourth", YearGroup.YEAR_4);
        assertThat(school.check(Assessment.MTC))
                .filteredOn(finding -> Long.valueOf(fourth).equals(finding.pupilId()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.error())
                        .as("the DfE has the tables check's results already")
                        .isFalse());
    }

    @Test
    void keyStage2AsksForWhatIsSentOnly() {
        long sixth = school.add("Sixth", YearGroup.YEAR_6);
        school.enter(Assessment.KS2, sixth, "writing.ta=EXS");
        assertThat(school.check(Assessment.KS2))
                .filteredOn(finding -> finding.rule().equals("RET-RESULT-01"))
                .extracting(ReturnFinding::item)
                .as("no test marks: those come from the STA")
                .containsExactly("science.ta");
        school.enter(Assessment.KS2, sixth, "reading.outcome=B");
        assertThat(school.check(Assessment.KS2))
                .filteredOn(finding -> finding.rule().equals("RET-RESULT-01"))
                .extracting(ReturnFinding::item)
                .containsExactlyInAnyOrder("science.ta", "reading.ta");
        school.enter(Assessment.KS2, sixth, "reading.ta=PK2", "science.ta=HNM");
        assertThat(school.found(Assessment.KS2, sixth)).doesNotContain("RET-RESULT-01", "RET-RESULT-03");
        school.enter(Assessment.KS2, sixth, "maths.ta=PK2");
        assertThat(school.found(Assessment.KS2, sixth)).contains("RET-RESULT-03");
    }

    @Test
    void upns() {
        assertThat(found(pupil(details -> details.upn(null)))).containsExactly("RET-UPN-01");
        long wrong = pupil(details -> details);
        school.sql("update pupil set upn = 'A999610055555' where id = " + wrong);
        assertThat(found(wrong)).containsExactly("RET-UPN-02");
        school.sql("update pupil set upn = 'NOT A UPN' where id = " + wrong);
        assertThat(found(wrong)).containsExactly("RET-UPN-02");
        school.sql("update pupil set upn = 'U80120000100A' where id = " + wrong);
        assertThat(found(wrong)).containsExactly("RET-UPN-03");
        school.sql("update pupil set upn = 'H801200001001' where id = " + wrong);
        assertThat(found(wrong)).isEmpty();
        school.sql("update pupil set former_upns = '{H801200001001}' where id = " + good);
        assertThat(found(wrong)).containsExactly("RET-UPN-05");
        school.sql("update pupil set former_upns = '{}', upn = 'h801200001001 ' where id = " + good);
        assertThat(found(wrong)).containsExactly("RET-UPN-04");
        assertThat(found(good)).containsExactly("RET-UPN-04");
    }

    @Test
    void pupilsThemselves() {
        long pupil = pupil(details -> details.sex(null));
        assertThat(found(pupil)).containsExactly("RET-PUPIL-01");
        school.sql("update pupil set sex = 'U' where id = " + pupil);
        assertThat(found(pupil)).containsExactly("RET-PUPIL-05");
        school.sql("update pupil set sex = 'F', surname = '-' where id = " + pupil);
        assertThat(found(pupil)).containsExactly("RET-PUPIL-02");
        school.sql("update pupil set surname = 'Ok', date_of_birth = '2012-01-01' where id = " + pupil);
        assertThat(found(pupil)).containsExactly("RET-PUPIL-03");
        school.sql("update pupil set surname = 'GOODWIN', date_of_birth = (select date_of_birth from pupil where id = "
                + good + ") where id = " + pupil);
        assertThat(found(pupil)).containsExactly("RET-PUPIL-04");
    }

    @Test
    void leaversAndTheirCode() {
        long left = pupil(details -> details.leavingDate(LocalDate.of(2026, 5, 1)));
        assertThat(found(left)).contains("RET-ROLL-01");
        school.sql("update pupil set leaving_date = '2026-07-17' where id = " + left);
        assertThat(found(left)).isEmpty();
        long here = school.add("Here", YearGroup.YEAR_1);
        school.sql("delete from sign_off where school_id = " + school.scope.schoolId());
        school.enter(Assessment.PHONICS, here, "y1.outcome=L");
        assertThat(found(here)).contains("RET-ROLL-02");
        school.sql("update pupil set leaving_date = '2026-05-01' where id = " + here);
        assertThat(found(here)).doesNotContain("RET-ROLL-02", "RET-ROLL-01");
    }

    @Test
    void rulesOfResultsAndOtherYearGroupsStandBesideThem() {
        long third = school.add("Third", YearGroup.YEAR_3);
        school.enter(Assessment.PHONICS, third, "y2.mark=20");
        assertThat(found(third)).contains("ALL-YEARGROUP-01");
        assertThat(found(good)).isEmpty();
    }

    @Test
    void classesNotSignedOffAndThingsAwaited() {
        assertThat(rules(Assessment.PHONICS)).doesNotContain("RET-SIGN-01");
        school.sql("delete from sign_off where school_id = " + school.scope.schoolId());
        assertThat(school.check(Assessment.PHONICS))
                .filteredOn(finding -> finding.rule().equals("RET-SIGN-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("1A is not signed off.");
                    assertThat(finding.error()).isFalse();
                });
        for (Assessment assessment : Assessment.statutory()) {
            assertThat(rules(assessment).contains("RET-RESULT-02"))
                    .as(assessment.code())
                    .isEqualTo(!school.edition(assessment).awaited().isEmpty());
        }
        assertThat(Assessment.statutory().stream().filter(one -> rules(one).contains("RET-RESULT-02")))
                .isNotEmpty();
    }

    @Test
    void registeredPupils() throws IOException {
        long named = pupil(details -> details.upn(null).preferredSurname("Called"));
        RegisteredPupils lists = school.room(RegisteredPupils.class);
        assertThat(load("""
                UPN,Surname,Forename,Date of birth
                %s,,,
                ,CALLED,sky,%s
                ,Unknown,Pupil,2020-01-01
                """.formatted(ReturnSchool.upn(1), birth(named))))
                .isInstanceOf(RegisteredPupils.Loaded.Kept.class);
        assertThat(found(good)).isEmpty();
        assertThat(found(named)).containsExactly("RET-UPN-01");
        assertThat(school.check(Assessment.PHONICS))
                .filteredOn(finding -> finding.rule().equals("RET-REG-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pupil()).isEqualTo("Unknown, Pupil");
                    assertThat(finding.pupilId()).isNull();
                });
        long blank = school.add("Blank", YearGroup.YEAR_1);
        assertThat(load("UPN\n" + ReturnSchool.upn(3) + "\n")).isInstanceOf(RegisteredPupils.Loaded.Kept.class);
        assertThat(found(blank)).containsExactlyInAnyOrder("RET-RESULT-01", "RET-REG-01");
        assertThat(found(good)).containsExactly("RET-REG-02");
        assertThat(lists.find(school.scope, school.edition(Assessment.PHONICS))).hasValueSatisfying(list -> {
            assertThat(list.loadedBy()).isEqualTo("Command line");
            assertThat(list.pupils()).hasSize(1);
        });
        assertThat(lists.find(school.scope, school.edition(Assessment.PHONICS, 2025)))
                .isEmpty();
        lists.remove(school.scope, school.edition(Assessment.PHONICS));
        assertThat(found(good)).isEmpty();
    }

    @Test
    void aListThatNamesNobodyIsNotTaken() throws IOException {
        assertThat(load("UPN,Surname\n")).isInstanceOf(RegisteredPupils.Loaded.Refused.class);
        assertThat(load("Colour,Size\nred,9\n")).isInstanceOf(RegisteredPupils.Loaded.Refused.class);
        assertThat(load("%PDF-1.7")).isInstanceOf(RegisteredPupils.Loaded.Refused.class);
        assertThat(school.room(RegisteredPupils.class).find(school.scope, school.edition(Assessment.PHONICS)))
                .isEmpty();
    }

    @Test
    void scriptsGetTheSameFindingsAndOthersOnlyThoseOfResults() {
        long blank = school.add("Blank", YearGroup.YEAR_1);
        ReturnChecks checks = school.room(ReturnChecks.class);
        assertThat(checks.check(school.scope, school.edition(Assessment.PHONICS))
                        .findings())
                .contains(new FindingAnswer(
                        "error",
                        "RET-RESULT-01",
                        ReturnSchool.upn(2),
                        "y1.mark",
                        "Year 1 check: mark is missing.",
                        ReturnRule.RESULT_MISSING.hint()));
        assertThat(found(blank)).isNotEmpty();
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() -> checks.list(school.as(role), school.edition(Assessment.PHONICS)))
                    .isInstanceOf(NotAllowed.class);
            assertThat(checks.check(school.as(role), school.edition(Assessment.PHONICS))
                            .findings())
                    .isEmpty();
        }
        assertThat(new ReturnSchool(rooms).check(Assessment.PHONICS))
                .as("another school")
                .noneMatch(ReturnFinding::error);
    }

    private RegisteredPupils.Loaded load(String text) throws IOException {
        return school.room(RegisteredPupils.class)
                .load(
                        school.scope,
                        school.edition(Assessment.PHONICS),
                        "list.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private LocalDate birth(long pupil) {
        return school.room(org.waymark.school.Pupils.class)
                .getPupil(school.scope, pupil, 2026)
                .details()
                .dateOfBirth();
    }

    private Set<String> rules(Assessment assessment) {
        return school.check(assessment).stream().map(ReturnFinding::rule).collect(Collectors.toSet());
    }
}

package org.waymark.transfer.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.CtfAddress;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfContact;
import org.waymark.ctf.CtfFile;
import org.waymark.ctf.CtfLimits;
import org.waymark.ctf.CtfPhone;
import org.waymark.ctf.CtfPupil;
import org.waymark.ctf.CtfReader;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.FreeMeals;
import org.waymark.testing.WaymarkTest;
import org.waymark.transfer.kept.CodeMeaning;
import org.waymark.transfer.kept.CodeMeanings;

/** What goes into a file for whom, how it is named, and that it is kept. */
@WaymarkTest
class MakingReturnsTest {

    static final Map<String, String> SPELLING =
            Map.of("stage", "KS2", "subject", "ENG", "method", "TT", "component", "ZZZ", "qualifier", "QQ");

    @Autowired
    ApplicationContext rooms;

    ReturnSchool school;

    @BeforeEach
    void open() {
        school = new ReturnSchool(rooms);
    }

    @Test
    void phonicsMarksForTakersAndCodesForTheOthers() throws IOException {
        long taker = school.add("Taker", YearGroup.YEAR_1);
        long absent = school.add("Absent", YearGroup.YEAR_1);
        school.add("Blank", YearGroup.YEAR_1);
        long again = school.add("Yeartwo", YearGroup.YEAR_2);
        school.enrol(again, 2025, "1");
        school.enter(Assessment.PHONICS, taker, "y1.mark=35");
        school.enter(Assessment.PHONICS, absent, "y1.outcome=A");
        school.enter(Assessment.PHONICS, 2025, again, "y1.mark=20");
        school.enter(Assessment.PHONICS, again, "y2.mark=0");
        CtfFile file = read(school.made(Assessment.PHONICS, Purpose.LA));
        assertThat(file.findings()).isEmpty();
        assertThat(file.pupils().stream().map(MakingReturnsTest::line))
                .containsExactly(
                        "Absent 1: KS1/PHO/TT/CHK/NY 2026 A",
                        "Taker 1: KS1/PHO/TT/CHK/NM 2026 35",
                        "Yeartwo 2: KS1/PHO/TT/CHK/NM 2026 0");
    }

    @Test
    void readingAndMathematicsJudgementsOnlyWhereDue() throws IOException {
        long below = school.add("Below", YearGroup.YEAR_6);
        long tested = school.add("Tested", YearGroup.YEAR_6);
        long open = school.add("Unsaid", YearGroup.YEAR_6);
        school.enter(Assessment.KS2, below, "reading.outcome=B", "reading.ta=PK3", "writing.ta=PK4", "science.ta=HNM");
        school.enter(Assessment.KS2, tested, "reading.raw=30", "writing.ta=EXS", "science.ta=EXS", "maths.outcome=A");
        school.sql("insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)"
                + " values (" + school.scope.schoolId() + ", " + tested
                + ", 'ks2', 2026, 'maths.ta', 'PK6', false, 0, 0)");
        school.enter(Assessment.KS2, open, "maths.ta=PK1", "writing.ta=WTS", "science.ta=HNM");
        MadeReturn.Done made = school.made(Assessment.KS2, Purpose.DFE);
        assertThat(made.file().name()).isEqualTo(school.scope.laestab() + "_KS2_NAALLLL_001.xml");
        assertThat(read(made).pupils().stream().map(MakingReturnsTest::line))
                .containsExactly(
                        "Below 6: KS2/ENG/TA/REA/NC 2026 PK3, KS2/ENG/TA/WRI/NC 2026 PK4, KS2/SCI/TA/SCI/NC 2026 HNM",
                        "Tested 6: KS2/ENG/TA/WRI/NC 2026 EXS, KS2/SCI/TA/SCI/NC 2026 EXS",
                        "Unsaid 6: KS2/ENG/TA/WRI/NC 2026 WTS, KS2/MAT/TA/MAT/NC 2026 PK1, KS2/SCI/TA/SCI/NC 2026 HNM");
        assertThat(made.notes()).singleElement().asString().contains("no file has confirmed yet");
        assertThat(line(read(school.made(Assessment.KS2, Purpose.MIS)).pupils().get(1)))
                .as("another system gets everything that is recorded")
                .contains("KS2/MAT/TA/MAT/NC 2026 PK6");
    }

    @Test
    void testsOfKeyStage2StandOnlyUnderCodesThatTheSchoolHasSaid() throws IOException {
        long pupil = school.add("Tested", YearGroup.YEAR_6);
        school.enter(Assessment.KS2, pupil, "reading.raw=30", "writing.ta=EXS", "science.ta=EXS");
        MadeReturn.Done before = school.made(Assessment.KS2, Purpose.MIS);
        assertThat(ReturnSchool.text(before)).doesNotContain("<Result>30");
        assertThat(before.notes()).singleElement().asString().contains("Reading test");
        school.room(CodeMeanings.class)
                .say(
                        school.scope,
                        List.of(new CodeMeaning(
                                0, "KS2", "ENG", "TT", "REA", "NM", null, null, Assessment.KS2, "reading.raw", "Ada")));
        MadeReturn.Done after = school.made(Assessment.KS2, Purpose.MIS);
        assertThat(line(read(after).pupils().getFirst())).contains("KS2/ENG/TT/REA/NM 2026 30");
        assertThat(ReturnSchool.text(school.made(Assessment.KS2, Purpose.LA))).doesNotContain("<Result>30");
        assertThat(ReturnSchool.text(school.made(Assessment.KS2, Purpose.DFE))).doesNotContain("<Result>30");
    }

    @Test
    void resultsUnderUnknownCodesComeOutAgain() throws IOException {
        long pupil = school.add("Kept", YearGroup.YEAR_6);
        school.enter(Assessment.KS2, pupil, "writing.ta=EXS", "science.ta=EXS");
        school.keep(pupil, "2026", SPELLING, "17 ✓");
        school.keep(pupil, "2024", SPELLING, "9");
        assertThat(line(read(school.made(Assessment.KS2, Purpose.MIS)).pupils().getFirst()))
                .contains("KS2/ENG/TT/ZZZ/QQ 2026 17 ✓")
                .doesNotContain("2024");
        assertThat(ReturnSchool.text(school.made(Assessment.KS2, Purpose.LA))).doesNotContain("ZZZ");
        MadeReturn.Done full = ReturnSchool.done(
                school.returns().transfer(school.scope, new AcademicYear(2026), List.of(pupil), "999 2002"));
        assertThat(line(read(full).pupils().getFirst()))
                .contains("KS2/ENG/TT/ZZZ/QQ 2026 17 ✓")
                .contains("KS2/ENG/TT/ZZZ/QQ 2024 9");
    }

    @Test
    void aTransferHoldsEverything() throws IOException {
        long pupil = school.add(
                "Legal",
                YearGroup.YEAR_4,
                2026,
                details -> details.preferredSurname("Known")
                        .middleNames("Q R")
                        .formerUpns(List.of(ReturnSchool.upn(900)))
                        .ethnicity("WBRI")
                        .firstLanguage("ENG")
                        .senProvision("K")
                        .serviceChild(true)
                        .lookedAfter(true)
                        .entryDate(LocalDate.of(2022, 9, 5))
                        .leavingDate(LocalDate.of(2026, 7, 20))
                        .freeMeals(List.of(
                                new FreeMeals(LocalDate.of(2022, 9, 5), LocalDate.of(2023, 7, 21)),
                                new FreeMeals(LocalDate.of(2025, 1, 6), null))));
        school.enrol(pupil, 2023, "1");
        school.enter(Assessment.MTC, pupil, "mtc.score=25");
        school.enter(Assessment.PHONICS, 2023, pupil, "y1.mark=33");
        int unused = school.room(Contacts.class)
                .write(school.scope, "contacts:1", List.of(contact(pupil, "Ewa", false), contact(pupil, "Jan", true)));
        MadeReturn.Done made = ReturnSchool.done(
                school.returns().transfer(school.scope, new AcademicYear(2026), List.of(pupil), "xxxxxxx"));
        assertThat(made.file().name()).isEqualTo(school.scope.laestab() + "_CTF_XXXXXXX_001.xml");
        CtfFile file = read(made);
        assertThat(file.findings()).isEmpty();
        assertThat(file.header().qualifier()).hasToString("FULL");
        assertThat(file.header().destination().findLaestab()).contains("XXXXXXX");
        CtfPupil sent = file.pupils().getFirst();
        assertThat(sent.surname()).isEqualTo("Legal");
        assertThat(sent.preferredSurname()).isEqualTo("Known");
        assertThat(sent.middleNames()).isEqualTo("Q R");
        assertThat(sent.formerUpns()).containsExactly(ReturnSchool.upn(900));
        assertThat(sent.freeSchoolMeals()).hasSize(2);
        assertThat(sent.contacts())
                .as("all but the one to whom nothing may go")
                .containsExactly(new CtfContact(
                        1,
                        "Mrs",
                        "Legal",
                        "Ewa",
                        "PAM",
                        true,
                        null,
                        new CtfAddress(List.of("1 Nowhere Lane", "Exampleton"), "ZZ99 9ZZ"),
                        List.of(new CtfPhone(null, "01234 567890")),
                        "ewa@example.org"));
        assertThat(sent.senHistory().getFirst().provision()).isEqualTo("K");
        assertThat(sent.serviceChild()).isEqualTo("Y");
        assertThat(sent.inCare()).isTrue();
        assertThat(sent.schoolHistory().getFirst().leaving()).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(line(sent)).isEqualTo("Legal 4: KS1/PHO/TT/CHK/NM 2023 33, KS2/MAT/TT/MTC/MT 2026 25");
        MadeReturn.Done history =
                ReturnSchool.done(school.returns().history(school.scope, new AcademicYear(2026), List.of(pupil)));
        assertThat(history.file().name())
                .isEqualTo(school.scope.laestab() + "_CTF_" + school.scope.laestab() + "_001.xml");
        assertThat(line(read(history).pupils().getFirst())).isEqualTo(line(sent));
        assertThat(ReturnSchool.text(history)).doesNotContain("FSMhistory");
    }

    @Test
    void aTransferNeedsAPlaceToGo() {
        long pupil = school.add("Going", YearGroup.YEAR_6);
        AcademicYear year = new AcademicYear(2026);
        for (String wrong : List.of("", "123", "99920020", "LLLLLLL", school.scope.laestab())) {
            assertThat(school.returns().transfer(school.scope, year, List.of(pupil), wrong))
                    .as(wrong)
                    .isInstanceOf(MadeReturn.Refused.class);
        }
        assertThat(school.returns().transfer(school.scope, year, List.of(), "9992002"))
                .isInstanceOf(MadeReturn.Refused.class);
    }

    @Test
    void whoSendsWhatIsSaidWhereItCannotBeMade() {
        long pupil = school.add("Taker", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, pupil, "y1.mark=35");
        assertThat(school.returns().make(school.scope, school.edition(Assessment.PHONICS), Purpose.DFE, true))
                .isEqualTo(
                        new MadeReturn.Refused("Schools send phonics results to their local authority, which sends them"
                                + " to the DfE: make the file for the local authority."));
    }

    @Test
    void errorsStopAFileUnlessItIsWantedAnyway() {
        long pupil = school.add("Taker", YearGroup.YEAR_1);
        school.add("Missing", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, pupil, "y1.mark=35");
        Returns returns = school.returns();
        assertThat(returns.make(school.scope, school.edition(Assessment.PHONICS), Purpose.LA, false))
                .isInstanceOfSatisfying(
                        MadeReturn.Faulty.class,
                        faulty ->
                                assertThat(Preflight.errors(faulty.findings())).isEqualTo(1));
        assertThat(returns.list(school.scope, 2026)).isEmpty();
        MadeReturn.Done made =
                ReturnSchool.done(returns.make(school.scope, school.edition(Assessment.PHONICS), Purpose.LA, true));
        assertThat(made.file().errors()).isEqualTo(1);
        assertThat(made.file().pupils()).isEqualTo(1);
    }

    @Test
    void nothingToSendIsNoFile() {
        school.add("Blank", YearGroup.YEAR_1);
        assertThat(school.returns().make(school.scope, school.edition(Assessment.PHONICS), Purpose.LA, true))
                .isInstanceOf(MadeReturn.Refused.class);
    }

    @Test
    void serialsCountByTypeDestinationAndYear() {
        long pupil = school.add("Taker", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, pupil, "y1.mark=35");
        school.enrol(pupil, 2025, "1");
        school.enter(Assessment.PHONICS, 2025, pupil, "y1.mark=11");
        assertThat(school.made(Assessment.PHONICS, Purpose.LA).file().serial()).isEqualTo(1);
        assertThat(school.made(Assessment.PHONICS, Purpose.LA).file().serial()).isEqualTo(2);
        assertThat(school.made(Assessment.PHONICS, Purpose.MIS).file().serial()).isEqualTo(1);
        assertThat(ReturnSchool.done(school.returns()
                                .make(school.scope, school.edition(Assessment.PHONICS, 2025), Purpose.LA, true))
                        .file()
                        .serial())
                .isEqualTo(1);
        ReturnSchool other = new ReturnSchool(rooms);
        long theirs = other.add("Taker", YearGroup.YEAR_1);
        other.enter(Assessment.PHONICS, theirs, "y1.mark=35");
        assertThat(other.made(Assessment.PHONICS, Purpose.LA).file().serial()).isEqualTo(1);
        school.sql(
                "update return_file set serial = 999 where school_id = " + school.scope.schoolId() + " and serial = 2");
        assertThat(school.returns().make(school.scope, school.edition(Assessment.PHONICS), Purpose.LA, true))
                .isInstanceOfSatisfying(
                        MadeReturn.Refused.class,
                        refused -> assertThat(refused.why()).contains("999"));
    }

    @Test
    void theSameStateGivesTheSameBytesAndTheMakingDayItsVersion() {
        long pupil = school.add("Taker", YearGroup.YEAR_4);
        school.enter(Assessment.MTC, pupil, "mtc.score=0");
        MadeReturn.Done first = school.made(Assessment.MTC, Purpose.MIS);
        MadeReturn.Done second = school.made(Assessment.MTC, Purpose.MIS);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.file().fingerprint())
                .isEqualTo(first.file().fingerprint())
                .hasSize(64);
        assertThat(ReturnSchool.text(first))
                .contains("<CTFversion>25.0<", "<DateTime>2026-06-20T10:30:15<", "<AcademicYear>2025<")
                .doesNotContain("ResultDate");
        MadeReturn.Done later = ReturnSchool.done(school.returnsAt(Instant.parse("2026-08-31T23:30:00Z"))
                .make(school.scope, school.edition(Assessment.MTC), Purpose.MIS, true));
        assertThat(ReturnSchool.text(later)).contains("<CTFversion>26.0<", "<AcademicYear>2025<");
    }

    @Test
    void aFileIsKeptByteForByteAndNotedAsSentOnce() {
        long pupil = school.add("Taker", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, pupil, "y1.mark=35");
        MadeReturn.Done made = school.made(Assessment.PHONICS, Purpose.LA);
        Returns returns = school.returns();
        long id = made.file().id();
        assertThat(returns.getBytes(school.scope, id)).isEqualTo(made.bytes());
        assertThat(WrittenFile.fingerprint(made.bytes())).isEqualTo(made.file().fingerprint());
        assertThat(state().stage()).isEqualTo(ReturnState.Stage.READY);
        returns.markSent(school.scope, id);
        returns.markSent(school.as(Role.ASSESSMENT_LEAD), id);
        assertThat(returns.get(school.scope, id).sent())
                .hasValueSatisfying(sent -> assertThat(sent.by()).isEqualTo(school.scope.personName()));
        assertThat(state().stage()).isEqualTo(ReturnState.Stage.SENT);
        assertThat(state().changed()).isZero();
        school.enter(Assessment.PHONICS, pupil, "y1.mark=36");
        long late = school.add("Late", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, late, "y1.outcome=D");
        assertThat(state().changed()).isEqualTo(2);
        returns.unmarkSent(school.scope, id);
        assertThat(state().stage()).isEqualTo(ReturnState.Stage.READY);
    }

    @Test
    void onlyWhoKeepsTheSchoolMayAndOthersSchoolsAreNotThere() {
        long pupil = school.add("Taker", YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, pupil, "y1.mark=35");
        long id = school.made(Assessment.PHONICS, Purpose.LA).file().id();
        Returns returns = school.returns();
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(
                            () -> returns.make(school.as(role), school.edition(Assessment.PHONICS), Purpose.LA, true))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> returns.getBytes(school.as(role), id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> returns.list(school.as(role), 2026)).isInstanceOf(NotAllowed.class);
        }
        ReturnSchool other = new ReturnSchool(rooms);
        assertThatThrownBy(() -> returns.getBytes(other.scope, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> returns.markSent(other.scope, id)).isInstanceOf(NotFound.class);
        assertThat(returns.list(other.scope, 2026)).isEmpty();
        assertThat(returns.transfer(other.scope, new AcademicYear(2026), List.of(pupil), "9992002"))
                .as("a pupil of another school is nobody here")
                .isInstanceOf(MadeReturn.Refused.class);
    }

    private ReturnState state() {
        return school.room(ReturnStates.class).list(school.scope, new AcademicYear(2026)).stream()
                .filter(state -> state.edition().assessment() == Assessment.PHONICS)
                .findFirst()
                .orElseThrow();
    }

    static CtfFile read(MadeReturn.Done made) throws IOException {
        return CtfReader.readAll(new ByteArrayInputStream(made.bytes()), CtfLimits.standard());
    }

    /** A pupil of a file in a line: surname, year group and results in their order. */
    static String line(CtfPupil pupil) {
        return pupil.surname() + " " + pupil.ncYearActual() + ": "
                + String.join(
                        ", ",
                        pupil.assessments().stream()
                                .map(MakingReturnsTest::line)
                                .toList());
    }

    private static String line(CtfAssessment result) {
        return String.join(
                        "/",
                        List.of(
                                String.valueOf(result.stage()),
                                String.valueOf(result.subject()),
                                String.valueOf(result.method()),
                                String.valueOf(result.component()),
                                String.valueOf(result.qualifier())))
                + " " + result.year() + " " + result.result();
    }

    private static Contact contact(long pupil, String forename, boolean doNotSend) {
        return new Contact(
                0,
                pupil,
                0,
                "Mrs",
                "Legal",
                forename,
                "Mother",
                true,
                forename.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                "01234 567890",
                "1 Nowhere Lane\nExampleton",
                "ZZ99 9ZZ",
                "pl",
                true,
                doNotSend,
                "",
                "hand");
    }
}

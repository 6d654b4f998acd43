package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.results.ResultsSchool.KS2;
import static org.waymark.results.ResultsSchool.together;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.CellOutcome.Status;

class SignOffsTest {

    ResultsSchool school = new ResultsSchool();
    SignOffs signOffs = school.signOffs();
    Scope ada = school.administrator();
    long pupil;
    long oak;

    @BeforeEach
    void addPupil() {
        pupil = school.pupil("Nott", "6 Oak");
        oak = school.school.classId("6 Oak");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void anErrorStandsInTheWay() {
        school.save(pupil, "reading.raw", "25");
        school.save(pupil, "reading.outcome", "A");
        SignOffs.Refusal refusal = signOffs.signOff(ada, KS2, oak);
        assertThat(refusal.reasons()).isNotEmpty().allMatch(reason -> reason.startsWith("Nott, Sky: "));
        assertThat(signOffs.list(ada, KS2)).isEmpty();
        school.save(pupil, "reading.raw", "");
        assertThat(signOffs.signOff(ada, KS2, oak).reasons()).isEmpty();
    }

    @Test
    void nothingChangesWhileSignedOff() {
        long other = school.pupil("Free", "6 Ash");
        SaveAnswer saved = school.save(pupil, "reading.raw", "25");
        signOffs.signOff(ada, KS2, oak);
        assertThatThrownBy(() -> school.save(pupil, "reading.raw", "26"))
                .isInstanceOf(SignedOff.class)
                .hasMessageContaining("6 Oak was signed off by Ada Lead");
        assertThatThrownBy(() -> school.save(
                        ada,
                        KS2,
                        ChangeKind.PASTE,
                        new Input(other, "reading.raw", "20", null),
                        new Input(pupil, "gps.p1", "20", null)))
                .isInstanceOf(SignedOff.class);
        assertThatThrownBy(() -> school.histories().undo(ada, KS2)).isInstanceOf(SignedOff.class);
        Long set = saved.changeSet();
        assertThat(set).isNotNull();
        assertThatThrownBy(() -> school.histories().undo(ada, KS2, set == null ? 0 : set))
                .isInstanceOf(SignedOff.class);
        assertThat(school.record(pupil)).isEqualTo("reading.raw=25 reading.scaled=100 reading.outcome=AS");
        assertThat(school.record(other)).as("nothing of a half paste").isEmpty();
        assertThat(school.save(pupil, "reading.raw", "25").cells().getFirst().status())
                .as("what changes nothing is not refused")
                .isEqualTo(Status.SAME);
        assertThat(school.save(other, "reading.raw", "20").cells().getFirst().status())
                .isEqualTo(Status.SAVED);
        assertThat(school.save(
                                ada,
                                ResultsSchool.edition(org.waymark.catalogue.Assessment.MTC, 2026),
                                ChangeKind.CELL,
                                new Input(pupil, "mtc.score", "20", null))
                        .cells()
                        .getFirst()
                        .status())
                .as("another assessment is open")
                .isEqualTo(Status.SAVED);
    }

    @Test
    void reopeningIsInTheHistoryAndOpens() {
        signOffs.signOff(ada, KS2, oak);
        signOffs.reopen(school.lead(), KS2, oak);
        signOffs.reopen(school.lead(), KS2, oak);
        assertThat(school.save(pupil, "reading.raw", "25").changeSet()).isNotNull();
        assertThat(school.histories().listSets(ada, KS2, Long.MAX_VALUE, 10))
                .extracting(set -> set.kind() + " " + set.note() + " " + set.person())
                .containsExactly("CELL null Ada Lead", "REOPEN 6 Oak Sam Other", "SIGN_OFF 6 Oak Ada Lead");
        assertThat(school.number("select count(*) from sign_off where reopened_by = 'Sam Other'"))
                .isEqualTo(1);
        assertThat(signOffs.signOff(school.lead(), KS2, oak).reasons()).isEmpty();
        assertThat(signOffs.list(ada, KS2))
                .extracting(SignedOff.SignOff::signedBy)
                .containsExactly("Sam Other");
    }

    @Test
    void signingOffTwiceIsOnce() {
        signOffs.signOff(ada, KS2, oak);
        signOffs.signOff(school.lead(), KS2, oak);
        assertThat(signOffs.list(ada, KS2))
                .extracting(SignedOff.SignOff::signedBy)
                .containsExactly("Ada Lead");
        assertThat(school.histories().listSets(ada, KS2, Long.MAX_VALUE, 10)).hasSize(1);
        Callable<SignOffs.Refusal> again = () -> signOffs.signOff(ada, KS2, oak);
        signOffs.reopen(ada, KS2, oak);
        together(List.of(again, again, again));
        assertThat(school.number("select count(*) from sign_off where reopened_at is null"))
                .isEqualTo(1);
        assertThat(school.number("select count(*) from change_set where kind = 'sign-off'"))
                .isEqualTo(2);
    }

    @Test
    void aSaveAndASignOffAtOnceNeverBothComeLast() {
        for (int round = 0; round < 12; round++) {
            long number = round;
            together(List.<Callable<Object>>of(
                    () -> {
                        try {
                            return school.save(pupil, "reading.raw", String.valueOf(10 + number));
                        } catch (SignedOff late) {
                            return late;
                        }
                    },
                    () -> signOffs.signOff(school.lead(), KS2, oak)));
            assertThat(school.number("""
                            select count(*) from result r, sign_off s
                            join change_set o on o.kind = 'sign-off'
                            where s.reopened_at is null and r.revision > o.id
                              and o.id = (select max(id) from change_set where kind = 'sign-off')
                            """))
                    .as("a result changed after the sign-off that stands")
                    .isZero();
            signOffs.reopen(school.lead(), KS2, oak);
        }
    }

    @Test
    void aTeacherSignsOffTheOwnClassOnlyAndAReaderNone() {
        school.pupil("Free", "6 Ash");
        Scope teacher = school.teacherOf("6 Oak");
        assertThatThrownBy(() -> signOffs.signOff(teacher, KS2, school.school.classId("6 Ash")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signOffs.reopen(teacher, KS2, school.school.classId("6 Ash")))
                .isInstanceOf(NotFound.class);
        assertThat(signOffs.signOff(teacher, KS2, oak).reasons()).isEmpty();
        for (Role role : List.of(Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() -> signOffs.signOff(school.school.as(role), KS2, oak))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> signOffs.reopen(school.school.as(role), KS2, oak))
                    .isInstanceOf(NotAllowed.class);
        }
        var other = school.school.addSchool("9991002", "Harbour Primary");
        assertThatThrownBy(() -> signOffs.reopen(other, KS2, oak)).isInstanceOf(NotFound.class);
    }

    @Test
    void lastYearsSignedOffCheckIsNotChangedThroughThisYearsSheet() {
        long child = school.school.addPupil("Young", "Sky", YearGroup.YEAR_2, "2A");
        school.enrolEarlier(child, 2025, "1", "1A");
        long before = school.number("select id from class where year = 2025 and name = '1A'");
        Input mark = new Input(child, "y1.mark", "20", null);
        signOffs.signOff(ada, ResultsSchool.PHONICS_BEFORE, before);
        assertThatThrownBy(() -> school.save(ada, ResultsSchool.PHONICS, ChangeKind.CELL, mark))
                .isInstanceOf(SignedOff.class)
                .hasMessageContaining("1A");
        signOffs.reopen(ada, ResultsSchool.PHONICS_BEFORE, before);
        signOffs.signOff(ada, ResultsSchool.PHONICS, school.school.classId("2A"));
        assertThatThrownBy(() -> school.save(ada, ResultsSchool.PHONICS, ChangeKind.CELL, mark))
                .isInstanceOf(SignedOff.class)
                .hasMessageContaining("2A");
    }
}

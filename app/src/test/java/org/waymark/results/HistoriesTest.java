package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.waymark.results.ResultsSchool.KS2;
import static org.waymark.results.ResultsSchool.together;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.results.Histories.Undone;

class HistoriesTest {

    ResultsSchool school = new ResultsSchool();
    Histories histories = school.histories();
    Scope ada = school.administrator();
    Scope sam = school.lead();
    long pupil;

    @BeforeEach
    void addPupil() {
        pupil = school.pupil("Nott", "6A");
    }

    @AfterEach
    void check() {
        RecordChecks.assertConsistent(school, KS2);
        school.close();
    }

    @Test
    void threeStepsBackAndThreeForthAndBackAgain() {
        school.save(pupil, "reading.raw", "20");
        school.save(pupil, "reading.raw", "25");
        school.save(pupil, "gps.p1", "30");
        String all = school.record(pupil);
        for (int round = 0; round < 2; round++) {
            undo();
            assertThat(school.record(pupil)).isEqualTo("reading.raw=25 reading.scaled=100 reading.outcome=AS");
            undo();
            assertThat(school.record(pupil)).isEqualTo("reading.raw=20 reading.scaled=97 reading.outcome=NS");
            undo();
            assertThat(school.record(pupil)).isEmpty();
            assertThat(histories.undo(ada, KS2)).isInstanceOf(Undone.Refused.class);
            redo();
            assertThat(school.value(pupil, "reading.raw")).isEqualTo("20");
            redo();
            assertThat(school.value(pupil, "reading.raw")).isEqualTo("25");
            redo();
            assertThat(school.record(pupil)).isEqualTo(all);
            assertThat(histories.redo(ada, KS2)).isInstanceOf(Undone.Refused.class);
        }
    }

    @Test
    void anActBeforeOneThatWasUndoneRedoneAndUndoneCanStillBeUndone() {
        school.save(pupil, "reading.raw", "20");
        school.save(pupil, "gps.p1", "30");
        undo();
        redo();
        undo();
        assertThat(school.record(pupil)).doesNotContain("gps.p1");
        undo();
        assertThat(school.record(pupil)).isEmpty();
        assertThat(histories.steps(ada, KS2).undo()).isEmpty();
        redo();
        redo();
        assertThat(school.record(pupil)).contains("reading.raw=20").contains("gps.p1=30");
    }

    @Test
    void aRedoIsTakenBackFromTheHistoryPageAsTheActThatItBroughtAgain() {
        SaveAnswer act = school.save(pupil, "reading.raw", "20");
        undo();
        Undone redone = redo();
        long redo = Objects.requireNonNull(((Undone.Done) redone).answer().changeSet());
        assertThat(histories.undo(sam, KS2, redo)).isInstanceOf(Undone.Done.class);
        assertThat(school.record(pupil)).isEmpty();
        assertThat(histories.steps(ada, KS2).undo()).isEmpty();
        assertThat(histories.undo(ada, KS2, Objects.requireNonNull(act.changeSet())))
                .isEqualTo(new Undone.Refused(List.of("This has been undone already.")));
    }

    @Test
    void somethingNewEndsRedo() {
        school.save(pupil, "reading.raw", "20");
        undo();
        assertThat(histories.steps(ada, KS2).redo()).isPresent();
        school.save(pupil, "gps.p1", "30");
        assertThat(histories.steps(ada, KS2).redo()).isEmpty();
        assertThat(histories.redo(ada, KS2)).isInstanceOf(Undone.Refused.class);
    }

    @Test
    void somebodyElsesLaterChangeStandsInTheWayAndNothingIsChanged() {
        long other = school.pupil("Okafor", "6A");
        SaveAnswer act = school.save(
                ada,
                KS2,
                ChangeKind.PASTE,
                new Input(pupil, "reading.raw", "20", null),
                new Input(other, "reading.raw", "21", null));
        school.save(sam, other, "reading.raw", "25", null);
        String before = school.record(pupil) + school.record(other);
        Undone undone = histories.undo(ada, KS2, Objects.requireNonNull(act.changeSet()));
        assertThat(undone)
                .isInstanceOf(Undone.Refused.class)
                .extracting(refused -> ((Undone.Refused) refused).reasons(), list(String.class))
                .hasSize(1)
                .first()
                .asString()
                .contains("Okafor", "Sam Other");
        assertThat(school.record(pupil) + school.record(other)).isEqualTo(before);
        undone = histories.undo(sam, KS2);
        assertThat(undone).isInstanceOf(Undone.Done.class);
        assertThat(histories.undo(ada, KS2))
                .as("once the later change is undone, the earlier can be")
                .isInstanceOf(Undone.Done.class);
        assertThat(school.record(pupil) + school.record(other)).isEmpty();
    }

    @Test
    void undoneMarksBringTheTypedScaledScoreBackAsItWas() {
        school.save(pupil, "reading.scaled", "105");
        SaveAnswer marks = school.save(pupil, "reading.raw", "24");
        assertThat(school.record(pupil)).isEqualTo("reading.raw=24 reading.scaled=99 reading.outcome=NS");
        histories.undo(ada, KS2, Objects.requireNonNull(marks.changeSet()));
        assertThat(school.record(pupil)).isEqualTo("reading.scaled=105 reading.outcome=AS");
        Cell scaled = Objects.requireNonNull(school.state(pupil).cells().get("reading.scaled"));
        assertThat(scaled.derived()).isFalse();
        assertThat(scaled.assessedOn()).isEqualTo(ResultsSchool.DAY);
        undo();
        assertThat(school.record(pupil)).isEmpty();
    }

    @Test
    void anUndoBringsTheDatesBackToo() {
        school.entry()
                .save(
                        ada,
                        KS2,
                        new SaveRequest(
                                null,
                                ChangeKind.CELL,
                                "Grid",
                                ResultsSchool.DAY.minusDays(3),
                                List.of(new Input(pupil, "reading.raw", "20", null))));
        school.save(pupil, "reading.raw", "25");
        undo();
        assertThat(school.state(pupil).cells().values())
                .filteredOn(cell -> cell.value() != null)
                .extracting(Cell::assessedOn)
                .containsOnly(ResultsSchool.DAY.minusDays(3));
    }

    @Test
    void aTypedCodeOverAWorkedOutOutcomeIsUndoneToTheWorkedOutOne() {
        school.save(pupil, "reading.raw", "25");
        school.save(pupil, "reading.outcome", "A");
        assertThat(school.value(pupil, "reading.outcome")).isEqualTo("A");
        undo();
        assertThat(school.record(pupil)).isEqualTo("reading.raw=25 reading.scaled=100 reading.outcome=AS");
    }

    @Test
    void aClearedCodeThatLeftAWorkedOutOutcomeIsUndoneAndRedone() {
        school.save(pupil, "reading.outcome", "A");
        school.save(pupil, "reading.raw", "25");
        school.save(pupil, "reading.outcome", "");
        String cleared = "reading.raw=25 reading.scaled=100 reading.outcome=AS";
        assertThat(school.record(pupil)).isEqualTo(cleared);
        undo();
        assertThat(school.value(pupil, "reading.outcome")).isEqualTo("A");
        redo();
        assertThat(school.record(pupil)).isEqualTo(cleared);
        undo();
        undo();
        undo();
        assertThat(school.record(pupil)).isEmpty();
    }

    @Test
    void aCodeTypedSinceIsNotOverwrittenByTheUndoOfAClearing() {
        school.save(pupil, "reading.raw", "25");
        school.save(pupil, "reading.outcome", "A");
        school.save(pupil, "reading.outcome", "");
        school.save(sam, pupil, "reading.outcome", "B", null);
        assertThat(histories.undo(ada, KS2)).isInstanceOf(Undone.Refused.class);
        assertThat(school.value(pupil, "reading.outcome")).isEqualTo("B");
    }

    @Test
    void undoAndRedoOutliveThePage() {
        school.save(pupil, "reading.raw", "20");
        undo();
        // Nothing is kept but the database: another instance of the service goes on where this one was.
        Histories other = new Histories(
                school.school.room(org.waymark.access.ScopedTransactions.class),
                school.school.room(Records.class),
                school.school.room(ChangeStore.class),
                school.school.room(Undoing.class));
        assertThat(other.redo(ada, KS2)).isInstanceOf(Undone.Done.class);
        assertThat(school.value(pupil, "reading.raw")).isEqualTo("20");
        assertThat(other.undo(ada, KS2)).isInstanceOf(Undone.Done.class);
    }

    @Test
    void aPersonUndoesTheOwnActsAndOnlyALeadThoseOfOthers() {
        SaveAnswer act = school.save(pupil, "reading.raw", "20");
        long set = Objects.requireNonNull(act.changeSet());
        Scope teacher = school.teacherOf("6A");
        assertThat(histories.undo(teacher, KS2)).isInstanceOf(Undone.Refused.class);
        assertThatThrownBy(() -> histories.undo(teacher, KS2, set)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> histories.undo(school.school.as(Role.READER), KS2, set))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> histories.undo(sam, ResultsSchool.PHONICS, set))
                .as("the act belongs to another edition")
                .isInstanceOf(NotFound.class);
        assertThat(histories.undo(sam, KS2, set)).isInstanceOf(Undone.Done.class);
        assertThat(school.record(pupil)).isEmpty();
    }

    @Test
    void aTeacherUndoesOwnWorkButNotForPupilsWhoLeftTheClass() {
        Scope teacher = school.teacherOf("6A");
        SaveAnswer act = school.save(teacher, pupil, "reading.raw", "20", null);
        school.pupil("Elsewhere", "6B");
        school.housekeep(
                "update enrolment set class_id = " + school.school.classId("6B") + " where pupil_id = " + pupil);
        assertThat(histories.undo(teacher, KS2, Objects.requireNonNull(act.changeSet())))
                .isEqualTo(new Undone.Refused(List.of("It changed pupils whom you do not see.")));
        assertThat(school.value(pupil, "reading.raw")).isEqualTo("20");
    }

    @Test
    void undoTwiceAtOnceIsOneUndo() {
        for (int round = 0; round < 5; round++) {
            long set = Objects.requireNonNull(school.save(pupil, "reading.raw", String.valueOf(20 + round))
                    .changeSet());
            List<Undone> answers =
                    together(List.of(() -> histories.undo(ada, KS2, set), () -> histories.undo(sam, KS2, set)));
            assertThat(answers).filteredOn(Undone.Done.class::isInstance).hasSize(1);
            assertThat(school.record(pupil)).isEmpty();
        }
    }

    @Test
    void theStepsAreListedNewestFirstInPages() {
        for (int mark = 10; mark < 15; mark++) {
            school.save(pupil, "reading.raw", String.valueOf(mark));
        }
        undo();
        List<ChangeSet> first = histories.listSets(ada, KS2, Long.MAX_VALUE, 4);
        List<ChangeSet> second = histories.listSets(ada, KS2, first.getLast().id(), 4);
        assertThat(first)
                .extracting(ChangeSet::kind)
                .containsExactly(ChangeKind.UNDO, ChangeKind.CELL, ChangeKind.CELL, ChangeKind.CELL);
        assertThat(second).hasSize(2);
        assertThat(first.getFirst().undoes()).isEqualTo(first.get(1).id());
        assertThat(first.get(1).undoneBy()).isEqualTo(first.getFirst().id());
        assertThat(first.getFirst().note()).contains("Takes back").contains("Ada Lead");
        assertThat(first).allMatch(set -> set.person().equals("Ada Lead") && set.changes() == 1);
        assertThatThrownBy(() -> histories.listSets(school.school.as(Role.READER_WITHOUT_NAMES), KS2, 9, 9))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void changedPupilsAreToldSinceARevision() {
        long revision =
                Objects.requireNonNull(school.save(pupil, "reading.raw", "20").changeSet());
        assertThat(histories.listChangedSince(sam, KS2, revision - 1))
                .extracting(state -> state.pupil().pupilId())
                .contains(pupil);
        assertThat(histories.steps(sam, KS2).revision()).isEqualTo(revision);
        assertThat(histories.steps(school.teacherOf(), KS2).undo()).isEmpty();
        assertThat(histories.listChangedSince(school.teacherOf(), KS2, 0)).isEmpty();
    }

    private Undone undo() {
        Undone undone = histories.undo(ada, KS2);
        assertThat(undone).isInstanceOf(Undone.Done.class);
        return undone;
    }

    private Undone redo() {
        Undone redone = histories.redo(ada, KS2);
        assertThat(redone).isInstanceOf(Undone.Done.class);
        return redone;
    }
}

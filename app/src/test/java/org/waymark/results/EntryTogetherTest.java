package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.results.ResultsSchool.KS2;
import static org.waymark.results.ResultsSchool.together;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.results.CellOutcome.Status;

/** Several writers at once, and one who sends the same twice. */
class EntryTogetherTest {

    static ResultsSchool school = new ResultsSchool();

    @AfterAll
    static void close() {
        school.close();
    }

    @Test
    void aChangeThatTheWriterHasNotSeenIsAConflictAndNothingIsOverwritten() {
        long pupil = school.pupil("Conflict", "6A");
        SaveAnswer first = school.save(school.administrator(), pupil, "reading.raw", "20", 0L);
        SaveAnswer second = school.save(school.lead(), pupil, "reading.raw", "22", 0L);
        assertThat(second.cells().getFirst().status()).isEqualTo(Status.CONFLICT);
        assertThat(second.changeSet()).isNull();
        assertThat(school.value(pupil, "reading.raw")).isEqualTo("20");
        assertThat(school.save(school.lead(), pupil, "reading.raw", "20", 0L)
                        .cells()
                        .getFirst()
                        .status())
                .as("the same value is no conflict")
                .isEqualTo(Status.SAME);
        SaveAnswer seen = school.save(school.lead(), pupil, "reading.raw", "22", first.changeSet());
        assertThat(seen.cells().getFirst().status()).isEqualTo(Status.SAVED);
        assertThat(school.value(pupil, "reading.raw")).isEqualTo("22");
    }

    @Test
    void aClearingIsNotOverwrittenUnseen() {
        long pupil = school.pupil("Cleared", "6A");
        SaveAnswer typed = school.save(school.administrator(), pupil, "reading.raw", "20", 0L);
        school.save(school.lead(), pupil, "reading.raw", "", typed.changeSet());
        assertThat(school.save(school.administrator(), pupil, "reading.raw", "21", typed.changeSet())
                        .cells()
                        .getFirst()
                        .status())
                .isEqualTo(Status.CONFLICT);
        assertThat(school.value(pupil, "reading.raw")).isNull();
    }

    @Test
    void aCodeBesideAMarkDoesNotOverwriteACodeUnseenButDoesReplaceWhatWasWorkedOut() {
        long pupil = school.pupil("Codes", "6A");
        SaveAnswer code = school.save(school.administrator(), pupil, "reading.raw", "A", 0L);
        assertThat(code.cells().getFirst().status()).isEqualTo(Status.SAVED);
        assertThat(school.save(school.lead(), pupil, "reading.raw", "B", 0L)
                        .cells()
                        .getFirst()
                        .status())
                .isEqualTo(Status.CONFLICT);
        long marked = school.pupil("Marked", "6A");
        SaveAnswer mark = school.save(school.administrator(), marked, "reading.raw", "30", 0L);
        assertThat(school.save(school.lead(), marked, "reading.raw", "A", mark.changeSet())
                        .cells()
                        .getFirst()
                        .status())
                .isEqualTo(Status.SAVED);
    }

    @Test
    void theSameRequestIsDoneOnceHoweverOftenItIsSent() {
        long pupil = school.pupil("Twice", "6A");
        UUID request = UUID.fromString("00000000-0000-4000-8000-000000000001");
        List<Input> inputs = List.of(new Input(pupil, "reading.raw", "20", 0L), new Input(pupil, "gps.p1", "99", 0L));
        SaveAnswer first = school.save(school.administrator(), KS2, ChangeKind.CELL, request, inputs);
        school.save(school.lead(), pupil, "reading.raw", "25", first.changeSet());
        SaveAnswer again = school.save(school.administrator(), KS2, ChangeKind.CELL, request, inputs);
        assertThat(again.changeSet()).isEqualTo(first.changeSet());
        assertThat(again.cells()).extracting(CellOutcome::status).containsExactly(Status.SAVED, Status.REFUSED);
        assertThat(school.value(pupil, "reading.raw"))
                .as("what somebody entered since stays")
                .isEqualTo("25");
    }

    @Test
    void aRequestSentAgainIsAnsweredAsSavedEvenWhereItCouldNotBeTypedNow() {
        long pupil = school.pupil("Again", "6A");
        UUID request = UUID.fromString("00000000-0000-4000-8000-000000000002");
        List<Input> inputs = List.of(new Input(pupil, "reading.scaled", "105", 0L));
        school.save(school.administrator(), KS2, ChangeKind.CELL, request, inputs);
        school.save(school.lead(), pupil, "reading.raw", "25", null);
        SaveAnswer again = school.save(school.administrator(), KS2, ChangeKind.CELL, request, inputs);
        assertThat(again.cells()).extracting(CellOutcome::status).containsExactly(Status.SAVED);
        assertThat(school.value(pupil, "reading.scaled")).isEqualTo("100");
    }

    @Test
    void theSameRequestAtOnceIsOneChangeSet() {
        long pupil = school.pupil("Once", "6A");
        for (int round = 0; round < 5; round++) {
            UUID request = new UUID(4, round);
            List<Input> inputs = List.of(new Input(pupil, "reading.raw", String.valueOf(10 + round), null));
            List<SaveAnswer> answers = together(Collections.nCopies(
                    4, () -> school.save(school.administrator(), KS2, ChangeKind.CELL, request, inputs)));
            assertThat(answers.stream().map(SaveAnswer::changeSet).distinct()).hasSize(1);
            assertThat(answers).allMatch(answer -> answer.cells().getFirst().status() == Status.SAVED);
            assertThat(school.number("select count(*) from change_set where request_id = '" + request + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void twoWritersOfOnePupilMakeOneTotal() {
        for (int round = 0; round < 10; round++) {
            long pupil = school.pupil("Total" + round, "6A");
            int mark = round + 5;
            together(List.of(
                    () -> school.save(school.administrator(), pupil, "gps.p1", String.valueOf(mark), 0L),
                    () -> school.save(school.lead(), pupil, "gps.p2", "10", 0L)));
            assertThat(school.value(pupil, "gps.raw")).isEqualTo(String.valueOf(mark + 10));
            assertThat(school.value(pupil, "gps.scaled")).isNotNull();
        }
    }

    @Test
    void twoWritersOfOneCellAreTold() {
        for (int round = 0; round < 10; round++) {
            long pupil = school.pupil("Race" + round, "6A");
            List<SaveAnswer> answers = together(List.of(
                    () -> school.save(school.administrator(), pupil, "reading.raw", "20", 0L),
                    () -> school.save(school.lead(), pupil, "reading.raw", "30", 0L)));
            assertThat(answers.stream().map(answer -> answer.cells().getFirst().status()))
                    .containsExactlyInAnyOrder(Status.SAVED, Status.CONFLICT);
        }
    }

    @Test
    void overlappingPastesInDifferentOrdersNeitherLockUpNorDisagree() {
        List<Long> pupils = school.pupils(30, "6L");
        List<Callable<Long>> works = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            Scope scope = writer % 2 == 0 ? school.administrator() : school.lead();
            Random random = new Random(writer);
            int number = writer;
            works.add(() -> {
                for (int round = 0; round < 4; round++) {
                    List<Long> order = new ArrayList<>(pupils);
                    Collections.shuffle(order, random);
                    List<Input> inputs = new ArrayList<>();
                    for (long pupil : order.subList(0, 20)) {
                        inputs.add(new Input(pupil, "gps.p1", String.valueOf(number * 5 + round), null));
                        inputs.add(new Input(pupil, number % 2 == 0 ? "gps.p2" : "maths.p1", "9", null));
                    }
                    school.save(scope, KS2, ChangeKind.PASTE, null, inputs);
                }
                return 0L;
            });
        }
        together(works);
        for (long pupil : pupils) {
            PupilState state = school.state(pupil);
            if (state.value("gps.p1") != null && state.value("gps.p2") != null) {
                int total = Integer.parseInt(Objects.requireNonNull(state.value("gps.p1"))) + 9;
                assertThat(state.value("gps.raw")).isEqualTo(String.valueOf(total));
            }
        }
        RecordChecks.assertConsistent(school, KS2);
    }
}

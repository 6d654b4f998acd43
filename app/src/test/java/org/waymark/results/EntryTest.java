package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.results.ResultsSchool.KS2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.CellOutcome.Status;

class EntryTest {

    static ResultsSchool school = new ResultsSchool();

    @BeforeAll
    static void open() {
        school.pupil("First", "6A");
    }

    @AfterAll
    static void close() {
        school.close();
    }

    @Test
    void aMarkIsSavedWithItsScaledScoreAndOutcome() {
        long pupil = school.pupil("Mark", "6A");
        SaveAnswer answer = school.save(pupil, "reading.raw", " 025 ");
        assertThat(answer.changeSet()).isNotNull();
        assertThat(answer.cells()).extracting(CellOutcome::status).containsExactly(Status.SAVED);
        assertThat(school.record(pupil)).isEqualTo("reading.raw=25 reading.scaled=100 reading.outcome=AS");
        Cell scaled = Objects.requireNonNull(school.state(pupil).cells().get("reading.scaled"));
        assertThat(scaled.derived()).isTrue();
        assertThat(scaled.assessedOn()).isEqualTo(ResultsSchool.DAY);
        assertThat(scaled.revision()).isEqualTo(answer.changeSet());

        school.save(pupil, "reading.raw", "24");
        assertThat(school.record(pupil)).isEqualTo("reading.raw=24 reading.scaled=99 reading.outcome=NS");
        school.save(pupil, "reading.raw", "2");
        assertThat(school.record(pupil)).isEqualTo("reading.raw=2 reading.scaled=N reading.outcome=N");
    }

    @Test
    void aTotalAppearsWithTheLastPaperAndGoesWithTheFirstThatIsCleared() {
        long pupil = school.pupil("Papers", "6A");
        school.save(pupil, "maths.p1", "35");
        school.save(pupil, "maths.p2", "20");
        assertThat(school.record(pupil)).isEqualTo("maths.p1=35 maths.p2=20");
        school.save(pupil, "maths.p3", "15");
        Conversion.Table table = (Conversion.Table) KS2.conversion("maths");
        int scaled = table.findScaled(70).orElseThrow();
        assertThat(school.record(pupil))
                .isEqualTo("maths.p1=35 maths.p2=20 maths.p3=15 maths.raw=70 maths.scaled=" + scaled + " maths.outcome="
                        + (scaled >= 100 ? "AS" : "NS"));
        school.save(pupil, "maths.p2", "");
        assertThat(school.record(pupil)).isEqualTo("maths.p1=35 maths.p3=15");
        assertThat(school.state(pupil).cells().get("maths.p2")).isNotNull();
    }

    @Test
    void anEqualValueIsTheSameAndMakesNoChangeSet() {
        long pupil = school.pupil("Same", "6A");
        school.save(pupil, "reading.raw", "30");
        for (String text : List.of("30", "030", " 30 ")) {
            SaveAnswer again = school.save(pupil, "reading.raw", text);
            assertThat(again.changeSet()).isNull();
            assertThat(again.cells()).extracting(CellOutcome::status).containsExactly(Status.SAME);
        }
        assertThat(school.save(pupil, "reading.scaled", "103").cells())
                .as("what is worked out may be typed again")
                .extracting(CellOutcome::status)
                .containsExactly(Status.SAME);
        assertThat(school.save(pupil, "gps.p1", "").changeSet())
                .as("clearing an empty cell")
                .isNull();
    }

    @Test
    void whatIsOutsideItsScaleIsRefusedWithWords() {
        long pupil = school.pupil("Refused", "6A");
        CellOutcome outcome = school.save(pupil, "reading.raw", "51").cells().getFirst();
        assertThat(outcome.status()).isEqualTo(Status.REFUSED);
        assertThat(outcome.message()).isNotBlank();
        assertThat(outcome.allowed()).contains("0 to 50");
        assertThat(school.save(pupil, "reading.nonsense", "1")
                        .cells()
                        .getFirst()
                        .message())
                .contains("There is no item reading.nonsense");
        assertThat(school.record(pupil)).isEmpty();
    }

    @Test
    void aWorkedOutValueIsNotTyped() {
        long pupil = school.pupil("Derived", "6A");
        assertThat(school.save(pupil, "maths.raw", "70").cells().getFirst().status())
                .isEqualTo(Status.REFUSED);
        school.save(pupil, "reading.raw", "25");
        CellOutcome scaled = school.save(pupil, "reading.scaled", "101").cells().getFirst();
        assertThat(scaled.status()).isEqualTo(Status.REFUSED);
        assertThat(scaled.message()).contains("Clear the marks");
        assertThat(school.record(pupil)).isEqualTo("reading.raw=25 reading.scaled=100 reading.outcome=AS");
    }

    @Test
    void aScaledScoreIsTypedWhereThereAreNoMarksAndGivesWayToThem() {
        long pupil = school.pupil("Scaled", "6A");
        school.save(pupil, "reading.scaled", "105");
        assertThat(school.record(pupil)).isEqualTo("reading.scaled=105 reading.outcome=AS");
        school.save(pupil, "reading.raw", "24");
        assertThat(school.record(pupil)).isEqualTo("reading.raw=24 reading.scaled=99 reading.outcome=NS");
    }

    @Test
    void aCodeTypedBesideAMarkGoesToTheOutcome() {
        long pupil = school.pupil("Code", "6A");
        CellOutcome outcome = school.save(pupil, "reading.raw", "a").cells().getFirst();
        assertThat(outcome.status()).isEqualTo(Status.SAVED);
        assertThat(outcome.item()).isEqualTo("reading.outcome");
        assertThat(outcome.askedItem()).isEqualTo("reading.raw");
        assertThat(school.record(pupil)).isEqualTo("reading.outcome=A");
        assertThat(Objects.requireNonNull(school.state(pupil).cells().get("reading.outcome"))
                        .derived())
                .isFalse();
    }

    @Test
    void aPasteIsOneChangeSetAndARefusedCellBlocksNoNeighbour() {
        List<Long> pupils = school.pupils(60, "6P");
        List<String> items = List.of("reading.raw", "gps.p1", "gps.p2", "maths.p1", "maths.p2", "maths.p3");
        List<Input> inputs = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            for (String item : items) {
                boolean wrong = row % 10 == 3 && item.equals("maths.p2");
                inputs.add(new Input(pupils.get(row), item, wrong ? "99" : String.valueOf(10 + row % 5), 0L));
            }
        }
        long sets = school.number("select count(*) from change_set");
        SaveAnswer answer = school.save(school.administrator(), KS2, ChangeKind.PASTE, null, inputs);
        assertThat(school.number("select count(*) from change_set")).isEqualTo(sets + 1);
        assertThat(answer.cells()).hasSize(360);
        assertThat(answer.cells())
                .filteredOn(cell -> cell.status() == Status.REFUSED)
                .hasSize(6)
                .allMatch(cell -> cell.item().equals("maths.p2"));
        assertThat(answer.cells())
                .filteredOn(cell -> cell.status() == Status.SAVED)
                .hasSize(354);
        for (int row = 0; row < 60; row++) {
            PupilState state = school.state(pupils.get(row));
            assertThat(state.value("gps.raw")).isEqualTo(String.valueOf(2 * (10 + row % 5)));
            assertThat(state.value("maths.raw")).isEqualTo(row % 10 == 3 ? null : String.valueOf(3 * (10 + row % 5)));
        }
        ChangeSet set = school.histories()
                .listSets(school.administrator(), KS2, Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(set.changes()).isEqualTo(354);
        assertThat(set.pupils()).isEqualTo(60);
        assertThat(set.kind()).isEqualTo(ChangeKind.PASTE);
    }

    @Test
    void aTotalPastedWithItsMarksIsSameWhenItFitsAndRefusedWhenNot() {
        long right = school.pupil("Right", "6A");
        long wrong = school.pupil("Wrong", "6A");
        SaveAnswer answer = school.save(
                school.administrator(),
                KS2,
                ChangeKind.PASTE,
                new Input(right, "gps.p1", "30", 0L),
                new Input(right, "gps.p2", "12", 0L),
                new Input(right, "gps.raw", "42", 0L),
                new Input(wrong, "gps.p1", "30", 0L),
                new Input(wrong, "gps.p2", "12", 0L),
                new Input(wrong, "gps.raw", "43", 0L));
        assertThat(answer.cells())
                .extracting(CellOutcome::status)
                .containsExactly(Status.SAVED, Status.SAVED, Status.SAME, Status.SAVED, Status.SAVED, Status.REFUSED);
        assertThat(school.value(wrong, "gps.raw")).isEqualTo("42");
    }

    @Test
    void everyCellTellsItsHistory() {
        long pupil = school.pupil("History", "6A");
        school.save(pupil, "reading.raw", "20");
        school.save(school.lead(), pupil, "reading.raw", "25", null);
        school.save(pupil, "reading.raw", "");
        List<CellChange> typed = school.histories().listCell(school.administrator(), KS2, pupil, "reading.raw");
        assertThat(typed).extracting(CellChange::newValue).containsExactly(null, "25", "20");
        assertThat(typed).extracting(CellChange::oldValue).containsExactly("25", "20", null);
        assertThat(typed).extracting(CellChange::person).containsExactly("Ada Lead", "Sam Other", "Ada Lead");
        List<CellChange> derived = school.histories().listCell(school.administrator(), KS2, pupil, "reading.scaled");
        assertThat(derived).extracting(CellChange::newValue).containsExactly(null, "100", "97");
        assertThat(derived).allMatch(CellChange::derived);
    }

    @Test
    void readersChangeNothing() {
        long pupil = school.pupil("Reader", "6A");
        for (Role role : List.of(Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() -> school.save(school.school.as(role), pupil, "reading.raw", "20", null))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> school.histories().undo(school.school.as(role), KS2))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(school.record(pupil)).isEmpty();
    }

    @Test
    void aTeacherReachesOnlyTheOwnClass() {
        long own = school.pupil("Own", "6T");
        long other = school.pupil("Other", "6U");
        SaveAnswer answer = school.save(
                school.teacherOf("6T"),
                KS2,
                ChangeKind.PASTE,
                new Input(other, "reading.raw", "20", null),
                new Input(own, "reading.raw", "20", null));
        assertThat(answer.cells()).extracting(CellOutcome::status).containsExactly(Status.REFUSED, Status.SAVED);
        assertThat(answer.pupils()).extracting(state -> state.pupil().pupilId()).containsExactly(own);
        assertThat(school.record(other)).isEmpty();
        assertThat(school.sheets().list(school.teacherOf("6T"), KS2, null, null))
                .extracting(state -> state.pupil().pupilId())
                .containsExactly(own);
        assertThatThrownBy(() -> school.histories().listCell(school.teacherOf("6T"), KS2, other, "reading.raw"))
                .hasMessageContaining("no such pupil");
    }

    @Test
    void aPupilOfAnotherSchoolIsNotReached() {
        long ours = school.pupil("Ours", "6A");
        var other = school.school.addSchool("9991002", "Harbour Primary");
        SaveAnswer answer = school.save(other, KS2, ChangeKind.CELL, new Input(ours, "reading.raw", "20", null));
        assertThat(answer.cells().getFirst().status()).isEqualTo(Status.REFUSED);
        assertThat(answer.pupils()).isEmpty();
        assertThat(school.record(ours)).isEmpty();
    }

    @Test
    void aPreviewKeepsNothing() {
        long pupil = school.pupil("Preview", "6A");
        SaveAnswer answer = school.entry()
                .preview(
                        school.administrator(),
                        KS2,
                        new SaveRequest(
                                null,
                                ChangeKind.FILE,
                                "a file",
                                ResultsSchool.DAY,
                                List.of(new Input(pupil, "reading.raw", "20", null))));
        assertThat(answer.changeSet()).isNull();
        assertThat(answer.cells().getFirst().status()).isEqualTo(Status.SAVED);
        assertThat(school.record(pupil)).isEmpty();
    }

    @Test
    void aPupilNotEnrolledThatYearIsRefused() {
        long infant = school.school.addPupil("Small", "Sky", YearGroup.YEAR_1, "1A");
        var before = ResultsSchool.PHONICS_BEFORE;
        SaveAnswer answer =
                school.save(school.administrator(), before, ChangeKind.CELL, new Input(infant, "y1.mark", "20", null));
        assertThat(answer.cells().getFirst().status()).isEqualTo(Status.REFUSED);
    }
}

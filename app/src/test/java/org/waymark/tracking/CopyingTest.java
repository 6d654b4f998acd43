package org.waymark.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Cell;
import org.waymark.results.CellOutcome;
import org.waymark.results.ChangeKind;
import org.waymark.results.Editions;
import org.waymark.results.Entry;
import org.waymark.results.Histories;
import org.waymark.results.Input;
import org.waymark.results.SaveRequest;
import org.waymark.results.Sheets;
import org.waymark.results.SignOffs;
import org.waymark.results.SignedOff;
import org.waymark.results.Standings;
import org.waymark.scheme.Point;
import org.waymark.school.Placing;
import org.waymark.school.PupilWrite;
import org.waymark.school.Pupils;
import org.waymark.school.TestSchool;
import org.waymark.tracking.CopyPlan.Found;

/** What is brought forward is shown first, touches nothing that stands, and is marked until somebody judges it. */
class CopyingTest {

    private static final AcademicYear YEAR = TestSchool.YEAR;
    private static final Point SPRING = new Point(Assessment.SPRING_2, YEAR);

    private final TestSchool school = new TestSchool(TrackingRooms.class);
    private final Copying copying = school.room(Copying.class);
    private final Entry entry = school.room(Entry.class);
    private final Histories histories = school.room(Histories.class);
    private final Scope ada = school.administrator();
    private long bell;
    private long dunn;

    @BeforeEach
    void judgeTheAutumn() {
        bell = school.addPupil("Bell", "Maya", YearGroup.YEAR_3, "3 Oak");
        dunn = school.addPupil("Dunn", "Ella", YearGroup.YEAR_3, "3 Oak");
        save(ada, Assessment.AUTUMN_2, bell, "reading", "J");
        save(ada, Assessment.AUTUMN_2, bell, "maths", "A");
        save(ada, Assessment.AUTUMN_2, dunn, "reading", "X");
        save(ada, Assessment.SPRING_2, bell, "maths", "S");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void thePreviewSaysOfEveryPupilWhatWouldBecomeOfThem() {
        CopyPlan plan = copying.preview(ada, fromAutumn());
        assertThat(plan.pupils().get(0).cells())
                .containsEntry("reading", new Found.Copied("J", 0))
                .containsEntry("maths", new Found.Stands("S"))
                .containsEntry("writing", new Found.Nothing());
        // Not judged in the autumn is nothing to bring forward.
        assertThat(plan.pupils().get(1).cells()).containsEntry("reading", new Found.Nothing());
        assertThat(plan.copied()).isEqualTo(1);
        assertThat(plan.standing()).isEqualTo(1);
        assertThat(cells(Assessment.SPRING_2, bell)).doesNotContainKey("reading");
    }

    @Test
    void aCopiedValueIsMarkedUntilTheSameIsTypedAgain() {
        copying.copy(ada, fromAutumn());
        assertThat(cell(Assessment.SPRING_2, bell, "reading").value()).isEqualTo("J");
        assertThat(cell(Assessment.SPRING_2, bell, "reading").copied()).isTrue();
        assertThat(cell(Assessment.SPRING_2, bell, "maths").value()).isEqualTo("S");
        assertThat(cell(Assessment.SPRING_2, bell, "maths").copied()).isFalse();
        assertThat(copied()).isEqualTo(1);

        assertThat(save(ada, Assessment.SPRING_2, ChangeKind.FILE, bell, "reading", "J"))
                .isEqualTo(CellOutcome.Status.SAME);
        assertThat(cell(Assessment.SPRING_2, bell, "reading").copied()).isTrue();

        assertThat(save(ada, Assessment.SPRING_2, bell, "reading", "J")).isEqualTo(CellOutcome.Status.SAVED);
        assertThat(cell(Assessment.SPRING_2, bell, "reading").copied()).isFalse();
        assertThat(copied()).isZero();
        assertThat(save(ada, Assessment.SPRING_2, bell, "reading", "J")).isEqualTo(CellOutcome.Status.SAME);
    }

    @Test
    void undoTakesBackTheConfirmationAndThenTheCopy() {
        copying.copy(ada, fromAutumn());
        save(ada, Assessment.SPRING_2, bell, "reading", "J");

        assertThat(histories.undo(ada, edition(Assessment.SPRING_2))).isInstanceOf(Histories.Undone.Done.class);
        assertThat(cell(Assessment.SPRING_2, bell, "reading").copied()).isTrue();

        assertThat(histories.undo(ada, edition(Assessment.SPRING_2))).isInstanceOf(Histories.Undone.Done.class);
        assertThat(cell(Assessment.SPRING_2, bell, "reading").value()).isNull();

        assertThat(histories.redo(ada, edition(Assessment.SPRING_2))).isInstanceOf(Histories.Undone.Done.class);
        assertThat(cell(Assessment.SPRING_2, bell, "reading").copied()).isTrue();
        assertThat(copied()).isEqualTo(1);
    }

    /** What reports say above their figures. */
    private int copied() {
        return school.room(Standings.class)
                .countCopied(ada, List.of(edition(Assessment.AUTUMN_2), edition(Assessment.SPRING_2)));
    }

    @Test
    void anotherValueIsAJudgementAtOnce() {
        copying.copy(ada, fromAutumn());
        save(ada, Assessment.SPRING_2, bell, "reading", "S");
        assertThat(cell(Assessment.SPRING_2, bell, "reading").copied()).isFalse();
    }

    @Test
    void theHistoryTellsFromWhereItCame() {
        copying.copy(ada, fromAutumn());
        assertThat(histories.listSets(ada, edition(Assessment.SPRING_2), Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.kind()).isEqualTo(ChangeKind.COPY);
                    assertThat(set.source()).isEqualTo("Copied from Autumn 2, 2025/26");
                });
    }

    @Test
    void onlyTheChosenSubjectsAreCopied() {
        assertThat(copying.preview(ada, choice(edition(Assessment.AUTUMN_2), Set.of("science"), Map.of()))
                        .copied())
                .isZero();
    }

    @Test
    void aTeacherCopiesForOwnClassesAndAReaderNothing() {
        school.addPupil("Iqbal", "Sami", YearGroup.YEAR_3, "3 Ash");
        Scope teacher = school.as(Role.TEACHER, school.classId("3 Ash"));
        assertThat(copying.preview(teacher, fromAutumn()).pupils()).hasSize(1);
        assertThatThrownBy(() -> copying.preview(school.as(Role.READER), fromAutumn()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingIsCopiedIntoAClassThatIsSignedOff() {
        school.room(SignOffs.class).signOff(ada, edition(Assessment.SPRING_2), school.classId("3 Oak"));
        assertThatThrownBy(() -> copying.copy(ada, fromAutumn())).isInstanceOf(SignedOff.class);
        assertThat(cells(Assessment.SPRING_2, bell)).doesNotContainKey("reading");
    }

    @Test
    void theProfileIsCopiedOnlyByTheStepsThatSomebodyChose() {
        AcademicYear before = YEAR.previous();
        long hall = school.addPupil("Hall", "Poppy", YearGroup.YEAR_1, "1 Oak");
        school.room(Pupils.class)
                .rewrite(
                        ada,
                        before.endYear(),
                        known -> known.stream()
                                .filter(pupil -> pupil.id() == hall)
                                .map(pupil -> new PupilWrite(
                                        hall, pupil.details(), new Placing(before, YearGroup.RECEPTION, null)))
                                .toList());
        Edition profile = school.room(Editions.class).get(ada, "eyfsp", before.endYear());
        // Word reading (9) was expected, writing (10) emerging.
        entry.save(
                ada,
                profile,
                new SaveRequest(
                        null,
                        ChangeKind.CELL,
                        "Grid",
                        LocalDate.of(2025, 6, 20),
                        List.of(new Input(hall, "e09", "2", null), new Input(hall, "e10", "1", null))));
        CopyChoice chosen = new CopyChoice(
                profile, SPRING, YearGroup.YEAR_1, null, Set.of("reading", "writing", "maths"), Map.of("2", "S"));
        CopyPlan plan = copying.preview(ada, chosen);
        assertThat(plan.pupils())
                .singleElement()
                .satisfies(of -> assertThat(of.cells())
                        .containsEntry("reading", new Found.Copied("S", 0))
                        .containsEntry("writing", new Found.NoStep("1"))
                        .containsEntry("maths", new Found.Nothing()));
        copying.copy(ada, chosen);
        assertThat(cell(Assessment.SPRING_2, hall, "reading").copied()).isTrue();
        assertThat(cells(Assessment.SPRING_2, hall)).doesNotContainKey("writing");
    }

    private CopyChoice fromAutumn() {
        return choice(edition(Assessment.AUTUMN_2), Set.of("reading", "writing", "maths"), Map.of());
    }

    private static CopyChoice choice(Edition from, Set<String> subjects, Map<String, String> steps) {
        return new CopyChoice(from, SPRING, null, null, subjects, steps);
    }

    private Edition edition(Assessment point) {
        return school.room(Editions.class).find(ada, point, YEAR).orElseThrow();
    }

    private CellOutcome.Status save(Scope scope, Assessment point, long pupil, String item, String text) {
        return save(scope, point, ChangeKind.CELL, pupil, item, text);
    }

    private CellOutcome.Status save(
            Scope scope, Assessment point, ChangeKind kind, long pupil, String item, String text) {
        return entry.save(
                        scope,
                        edition(point),
                        new SaveRequest(
                                null,
                                kind,
                                "Grid",
                                LocalDate.of(2026, 3, 2),
                                List.of(new Input(pupil, item, text, null))))
                .cells()
                .getFirst()
                .status();
    }

    private Cell cell(Assessment point, long pupil, String item) {
        return Objects.requireNonNull(cells(point, pupil).get(item));
    }

    private Map<String, Cell> cells(Assessment point, long pupil) {
        return school.room(Sheets.class)
                .listPupils(ada, edition(point), List.of(pupil))
                .getFirst()
                .cells();
    }
}

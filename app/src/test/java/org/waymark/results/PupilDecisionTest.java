package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.results.ResultsSchool.KS2;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.results.CellOutcome.Status;
import org.waymark.results.PupilDecision.Decided;
import org.waymark.school.OnRoll;

/** What becomes of inputs for one pupil, and of wished cells: no database. */
class PupilDecisionTest {

    private static final LocalDate DAY = ResultsSchool.DAY;
    private static final OnRoll PUPIL = new OnRoll(
            7,
            null,
            "Nott",
            "Sky",
            LocalDate.of(2014, 10, 3),
            null,
            null,
            null,
            null,
            false,
            false,
            null,
            2026,
            "6",
            1L,
            "6A",
            null,
            null);

    @Test
    void twoInputsForOneCellAreTakenInTheirOrder() {
        Decided decided = decide(state(), in("reading.raw", "20", 0L), in("reading.raw", "25", 0L));
        assertThat(decided.outcomes()).extracting(CellOutcome::status).containsExactly(Status.SAVED, Status.SAVED);
        assertThat(decided.changes())
                .extracting(change -> change.item() + " " + change.oldValue() + " " + change.newValue())
                .containsExactly("reading.raw null 25", "reading.scaled null 100", "reading.outcome null AS");
    }

    @Test
    void thereAndBackIsNoChange() {
        Decided decided = decide(state(typed("gps.p1", "20", 3)), in("gps.p1", "21", 3L), in("gps.p1", "20", 3L));
        assertThat(decided.changes()).isEmpty();
    }

    @Test
    void clearingTheMarksAndTypingTheScaledScoreInOneGoIsAllowedInEitherOrder() {
        PupilState before = state(
                typed("reading.raw", "25", 3),
                derived("reading.scaled", "100", 3),
                derived("reading.outcome", "AS", 3));
        for (List<Input> inputs : List.of(
                List.of(in("reading.raw", "", 3L), in("reading.scaled", "105", 3L)),
                List.of(in("reading.scaled", "105", 3L), in("reading.raw", "", 3L)))) {
            Decided decided = decide(before, inputs.toArray(Input[]::new));
            assertThat(decided.outcomes()).extracting(CellOutcome::status).containsOnly(Status.SAVED);
            assertThat(decided.changes())
                    .extracting(change -> change.item() + " " + change.newValue() + " " + change.derived())
                    .containsExactly("reading.raw null false", "reading.scaled 105 false");
        }
    }

    @Test
    void aRefusedScaledScoreLeavesTheOneThatStands() {
        PupilState before = state(
                typed("reading.raw", "25", 3),
                derived("reading.scaled", "100", 3),
                derived("reading.outcome", "AS", 3));
        Decided decided = decide(before, in("reading.scaled", "105", 3L));
        assertThat(decided.outcomes().getFirst().status()).isEqualTo(Status.REFUSED);
        assertThat(decided.changes()).isEmpty();
    }

    @Test
    void aWriterWhoDoesNotLookIsNeverInConflict() {
        PupilState before = state(typed("gps.p1", "20", 9));
        assertThat(decide(before, in("gps.p1", "21", null))
                        .outcomes()
                        .getFirst()
                        .status())
                .isEqualTo(Status.SAVED);
        assertThat(decide(before, in("gps.p1", "21", 8L)).outcomes().getFirst().status())
                .isEqualTo(Status.CONFLICT);
        assertThat(decide(before, in("gps.p1", "", 8L)).outcomes().getFirst().status())
                .isEqualTo(Status.CONFLICT);
    }

    @Test
    void aWishedOriginBringsBackWhoseValueItWas() {
        PupilState before = state(typed("gps.p1", "20", 9));
        Map<String, Cell> wished = new HashMap<>(before.cells());
        wished.put("gps.p1", new Cell("gps.p1", 2026, "15", false, 9, 4, DAY.minusDays(1)));
        assertThat(new Transition(KS2, before.recorded(), item -> null).changesTo(wished))
                .containsExactly(
                        new Change(7, 2026, "gps.p1", false, "20", "15", DAY, DAY.minusDays(1), false, 9L, 4L));
        assertThat(new Transition(KS2, before.recorded(), item -> null).changesTo(before.cells()))
                .isEmpty();
    }

    private static Decided decide(PupilState before, Input... inputs) {
        return new PupilDecision(KS2, before.recorded(), DAY).decide(List.of(inputs));
    }

    private static Input in(String item, String text, @Nullable Long base) {
        return new Input(7, item, text, base);
    }

    private static Cell typed(String item, String value, long set) {
        return new Cell(item, 2026, value, false, set, set, DAY);
    }

    private static Cell derived(String item, String value, long set) {
        return new Cell(item, 2026, value, true, set, set, DAY);
    }

    private static PupilState state(Cell... cells) {
        Map<String, Cell> byItem = new HashMap<>();
        Arrays.stream(cells).forEach(cell -> byItem.put(cell.item(), cell));
        return Records.evaluate(KS2, PUPIL, byItem);
    }
}

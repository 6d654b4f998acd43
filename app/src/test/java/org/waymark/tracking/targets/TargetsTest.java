package org.waymark.tracking.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Outcome;
import org.waymark.school.TestSchool;
import org.waymark.tracking.TrackingRooms;
import org.waymark.tracking.targets.TargetPlan.Verdict;

class TargetsTest {

    private static final AcademicYear YEAR = TestSchool.YEAR;

    private FigureSchool school;
    private Targets targets;
    private Scope lead;
    private long ada;
    private long ben;

    @BeforeEach
    void open() {
        school = new FigureSchool(TrackingRooms.class);
        targets = school.room(Targets.class);
        lead = school.administrator();
        ada = school.pupil("Adams", YearGroup.YEAR_4, "4A");
        ben = school.pupil("Bates", YearGroup.YEAR_4, "4B");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private TargetPlan set(Scope scope, Assessment by, TargetInput... inputs) {
        return targets.set(scope, YEAR, by, List.of(inputs), TargetHow.HAND, "Targets of 4A");
    }

    private static TargetInput input(long pupil, String item, String text) {
        return new TargetInput(pupil, item, text, null);
    }

    private List<String> standing() {
        return targets.listAll(lead, List.of(ada, ben)).stream()
                .map(target -> (target.pupilId() == ada ? "Adams " : "Bates ")
                        + target.aim().assessment().code() + " " + target.aim().year() + " " + target.item() + " "
                        + target.value())
                .toList();
    }

    @Test
    void setsChangesAndTakesAway() {
        TargetPlan plan = set(
                lead,
                Assessment.SUMMER_2,
                input(ada, "reading", "s"),
                input(ada, "maths", "Just at"),
                input(ben, "reading", ""));
        assertThat(plan.rows())
                .extracting(TargetPlan.Row::verdict)
                .containsExactly(Verdict.NEW, Verdict.NEW, Verdict.SAME);
        assertThat(standing()).containsExactly("Adams summer2 2026 maths J", "Adams summer2 2026 reading S");
        set(lead, Assessment.SUMMER_2, input(ada, "reading", "A"), input(ada, "maths", " "));
        assertThat(standing()).containsExactly("Adams summer2 2026 reading A");
        assertThat(targets.list(lead, YEAR, List.of(ada))).singleElement().satisfies(target -> {
            assertThat(target.setBy()).isEqualTo("Ada Lead");
            assertThat(target.how()).isEqualTo(TargetHow.HAND);
        });
        assertThat(targets.list(lead, YEAR.next(), List.of(ada))).isEmpty();
        assertThat(targets.listActs(lead, 10)).extracting(TargetAct::changes).containsExactly(2, 2);
    }

    @Test
    void keyStageTwoIsAtTheEndOfYearSixOnItsOwnScale() {
        set(lead, Assessment.KS2, input(ada, "reading.scaled", "105"), input(ada, "writing.ta", "gds"));
        // In Year 4 in 2025/26, so in Year 6 in 2027/28.
        assertThat(standing()).containsExactly("Adams ks2 2028 reading.scaled 105", "Adams ks2 2028 writing.ta GDS");
        TargetPlan refused = set(
                lead,
                Assessment.KS2,
                input(ada, "maths.scaled", "121"),
                input(ada, "maths.scaled", "EXS"),
                input(ada, "writing.ta", "A"));
        assertThat(refused.rows()).extracting(TargetPlan.Row::verdict).containsOnly(Verdict.REFUSED);
        assertThat(refused.rows().getLast().message()).startsWith("A judges nothing");
    }

    @Test
    void nothingIsSetWhereOneCannotBeTaken() {
        TargetPlan plan = set(lead, Assessment.SUMMER_2, input(ada, "reading", "S"), input(ben, "reading", "Z"));
        assertThat(plan.refused())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.message()).isEqualTo("Z is not allowed for reading. Give P, B, J, S, A."));
        assertThat(set(lead, Assessment.SUMMER_2, input(ada, "reading", "X")).refused())
                .hasSize(1);
        assertThat(standing()).isEmpty();
        set(lead, Assessment.SUMMER_2, input(ada, "reading", "S"));
        TargetPlan late = set(lead, Assessment.SUMMER_2, new TargetInput(ada, "reading", "A", ""));
        assertThat(late.refused().getFirst().message()).contains("Somebody has set this target to S");
        assertThatThrownBy(() -> set(lead, Assessment.SUMMER_2, input(ada, "history", "S")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> set(lead, Assessment.AUTUMN_1, input(ada, "reading", "S")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void teachersSetThoseOfTheirClassesAndReadersNone() {
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("4A"));
        set(teacher, Assessment.SUMMER_2, input(ada, "reading", "S"));
        assertThatThrownBy(() -> set(teacher, Assessment.SUMMER_2, input(ben, "reading", "S")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> set(school.school().as(Role.READER), Assessment.SUMMER_2, input(ada, "reading", "A")))
                .isInstanceOf(NotAllowed.class);
        assertThat(standing()).containsExactly("Adams summer2 2026 reading S");
    }

    @Test
    void anActIsTakenBackWholeOrNotAtAll() {
        set(lead, Assessment.SUMMER_2, input(ada, "reading", "S"));
        set(lead, Assessment.SUMMER_2, input(ada, "reading", "A"), input(ben, "reading", "J"));
        List<TargetAct> acts = targets.listActs(lead, 5);
        assertThat(targets.undo(lead, acts.getLast().id())).isInstanceOf(Outcome.Refused.class);
        Scope teacher = school.school().as(Role.TEACHER, school.school().classId("4A"));
        assertThat(targets.undo(teacher, acts.getFirst().id())).isInstanceOf(Outcome.Refused.class);
        assertThat(targets.undo(lead, acts.getFirst().id())).isEqualTo(new Outcome.Done<>(2, List.of()));
        assertThat(standing()).containsExactly("Adams summer2 2026 reading S");
        assertThat(targets.undo(lead, acts.getFirst().id())).isInstanceOf(Outcome.Refused.class);
        assertThat(targets.undo(lead, acts.getLast().id())).isEqualTo(new Outcome.Done<>(1, List.of()));
        assertThat(standing()).isEmpty();
    }
}

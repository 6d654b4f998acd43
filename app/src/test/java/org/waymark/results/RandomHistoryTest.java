package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.YearGroup;

/** Whatever people do in whatever order, the record, its worked-out values and its history agree. */
class RandomHistoryTest {

    private static final int STEPS = 150;

    @ParameterizedTest
    @CsvSource({"1, KS2, 6", "2, KS1, 2", "3, PHONICS, 2", "4, KS2, 6"})
    void theRecordAndItsHistoryAgree(long seed, Assessment assessment, String group) {
        Random random = new Random(seed);
        Edition edition = ResultsSchool.edition(assessment, 2026);
        try (ResultsSchool school = new ResultsSchool()) {
            YearGroup yearGroup = YearGroup.find(group).orElseThrow();
            List<Long> pupils = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pupils.add(school.school.addPupil("Pupil" + i, "Sky", yearGroup, "A"));
            }
            List<Scope> people = List.of(school.administrator(), school.lead(), school.teacherOf("A"));
            for (int step = 0; step < STEPS; step++) {
                Scope scope = people.get(random.nextInt(people.size()));
                switch (random.nextInt(8)) {
                    case 0, 1 -> school.histories().undo(scope, edition);
                    case 2 -> school.histories().redo(scope, edition);
                    case 3 -> undoAny(school, edition, random);
                    default -> save(school, scope, edition, pupils, random);
                }
                if (step % 50 == 49) {
                    RecordChecks.assertConsistent(school, edition);
                }
            }
            assertThat(school.number("select count(*) from change_set where kind = 'undo'"))
                    .as("the test does undo")
                    .isGreaterThan(5);
            assertThat(school.number("select count(*) from change_set where kind = 'redo'"))
                    .isPositive();
            undoEverything(school, edition);
        }
    }

    private static void undoAny(ResultsSchool school, Edition edition, Random random) {
        List<ChangeSet> sets = school.histories().listSets(school.administrator(), edition, Long.MAX_VALUE, 10);
        if (!sets.isEmpty()) {
            school.histories()
                    .undo(
                            school.administrator(),
                            edition,
                            sets.get(random.nextInt(sets.size())).id());
        }
    }

    private static void save(ResultsSchool school, Scope scope, Edition edition, List<Long> pupils, Random random) {
        List<Input> inputs = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 6 : 1;
        for (int i = 0; i < count; i++) {
            Item item = edition.items().get(random.nextInt(edition.items().size()));
            inputs.add(
                    new Input(pupils.get(random.nextInt(pupils.size())), item.id(), text(edition, item, random), null));
        }
        school.save(scope, edition, ChangeKind.CELL, null, inputs);
    }

    /** Mostly something that fits, sometimes a clearing, sometimes a code or nonsense. */
    private static String text(Edition edition, Item item, Random random) {
        List<Code> codes = item.scale().codes();
        if (codes.isEmpty() && item.codesGoTo().isPresent()) {
            codes = edition.getItem(item.codesGoTo().get()).scale().codes();
        }
        int choice = random.nextInt(10);
        if (choice == 0) {
            return "";
        }
        if (choice == 1) {
            return "nonsense";
        }
        MarkRange marks = item.scale().marks().orElse(null);
        if (marks != null && choice < 8) {
            return String.valueOf(marks.min() + random.nextInt(marks.max() - marks.min() + 1));
        }
        return codes.isEmpty() ? "1" : codes.get(random.nextInt(codes.size())).value();
    }

    /** Step by step, newest first: an administrator can take everything back, and nothing is left. */
    private static void undoEverything(ResultsSchool school, Edition edition) {
        for (ChangeSet set : school.histories().listSets(school.administrator(), edition, Long.MAX_VALUE, 1000)) {
            boolean stands = set.undoneBy() == null && set.changes() > 0;
            boolean act = set.kind() != ChangeKind.UNDO && set.kind() != ChangeKind.REDO;
            if (stands && act) {
                assertThat(school.histories().undo(school.administrator(), edition, set.id()))
                        .as("undo of %s", set)
                        .isInstanceOf(Histories.Undone.Done.class);
            }
        }
        assertThat(school.number("select count(*) from result where value is not null"))
                .isZero();
        RecordChecks.assertConsistent(school, edition);
    }
}

package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.school.TestSchool;
import org.waymark.transfer.FileReport.State;
import org.waymark.transfer.PlannedResult.Verdict;

/**
 * Broken and strange deliveries go into a school that has pupils and results already. Whatever they are, the import does
 * what its preview said, all of it or nothing, once; and its undo takes back exactly that. For more of them: {@code
 * -Dwaymark.brokenFiles=20000}, from a certain one on: {@code -Dwaymark.firstBrokenFile=3141}.
 */
class NothingHalfAppliedTest {

    private static final int USUALLY = 1000;
    private static final int MOST_FAULTS = 20;

    @Test
    void whateverComesIsTakenAsShownOrNotAtAllAndComesOutAgain() {
        int many = Integer.getInteger("waymark.brokenFiles", USUALLY);
        int first = Integer.getInteger("waymark.firstBrokenFile", 0);
        try (TestSchool school = new TestSchool(TransferRooms.class)) {
            Scope scope = school.administrator();
            Imports imports = school.room(Imports.class);
            settle(imports, scope);
            SchoolState before = SchoolState.of(school, scope);
            assertThat(before.pupils()).hasSizeGreaterThan(9);
            assertThat(before.kept()).isNotEmpty();
            List<Throwable> faults = new ArrayList<>();
            int taken = 0;
            for (int number = first; number < first + many && faults.size() < MOST_FAULTS; number++) {
                BrokenFiles.Broken broken = BrokenFiles.get(number);
                try {
                    taken += new Round(school, scope, imports, broken).run() ? 1 : 0;
                    assertThat(SchoolState.of(school, scope).withoutHistory())
                            .as("after the undo")
                            .isEqualTo(before.withoutHistory());
                } catch (RuntimeException | AssertionError fault) {
                    faults.add(new AssertionError(broken.what(), fault));
                    takeBack(school, imports, scope);
                }
            }
            assertThat(faults).isEmpty();
            // Otherwise the faults are all of one kind, and half of the test says nothing.
            assertThat(taken).isBetween(many / 4, many * 9 / 10);
        }
    }

    /** So that the next delivery finds the school as the others did. */
    private static void takeBack(TestSchool school, Imports imports, Scope scope) {
        imports.list(scope, 3).stream()
                .filter(done -> done.undoneAt() == null && done.id() > 1)
                .forEach(done -> assertThat(school.room(ImportUndo.class).undo(scope, done.id()))
                        .isEmpty());
    }

    /** Some of the pupils of the samples are there, with other values, and so is somebody with results kept as they are. */
    private static void settle(Imports imports, Scope scope) {
        String phonics = Samples.text(Samples.PHONICS).replaceAll("<Result>[0-9]+<", "<Result>12<");
        String unknown = Samples.text(Samples.KS2).replaceFirst("<Subject>ENG<", "<Subject>UNK<");
        String pupils = """
                UPN,Surname,Forename,Date of birth,Year group,Class
                H801200001001,Ali,Zara,2017-01-11,4,4 Ash
                """;
        ImportReport done = imports.apply(
                scope,
                List.of(
                        Samples.of("phonics.xml", phonics),
                        Samples.of("unknown.xml", unknown),
                        Samples.of("pupils.csv", pupils)),
                ImportChoices.usual(2026).withCreatePupils(true));
        assertThat(done.importId()).isNotNull();
    }

    /** One delivery: looked at, imported, imported again, taken back. */
    private record Round(TestSchool school, Scope scope, Imports imports, BrokenFiles.Broken broken) {

        boolean run() {
            List<ImportFile> files = Deliveries.unpack(broken.files()).files();
            ImportChoices choices = broken.choices();
            SchoolState before = state();
            ImportReport preview = imports.preview(scope, files, choices);
            assertThat(state()).as("after the preview").isEqualTo(before);
            ImportReport done = imports.apply(scope, files, choices, preview.fingerprint(), Imports.Progress.NOBODY);
            assertThat(done.applied()).isTrue();
            SchoolState after = state();
            assertThat(counts(done)).as("the import beside its preview").isEqualTo(counts(preview));
            assertThat(done.importId() != null).isEqualTo(preview.changesAnything());
            boolean unusable = done.files().stream().noneMatch(file -> file.state() == State.TAKEN);
            if (unusable || !preview.changesAnything()) {
                assertThat(done.importId()).isNull();
                assertThat(after).as("after an import of nothing").isEqualTo(before);
                return false;
            }
            holdsWhatWasReported(done, before, after);
            ImportReport again = imports.apply(scope, files, choices);
            if (again.changesAnything()) {
                // A pupil whom one of several files could not add has been added by another since, and is now found.
                assertThat(done.files().size())
                        .as("files; again: %s", counts(again))
                        .isGreaterThan(1);
                assertThat(done.count(PlannedPupil.Verdict.REFUSED)).isPositive();
                assertThat(school.room(ImportUndo.class).undo(scope, Objects.requireNonNull(again.importId())))
                        .isEmpty();
                assertThat(state().withoutHistory()).isEqualTo(after.withoutHistory());
            } else {
                assertThat(state()).as("after the second import").isEqualTo(after);
            }
            assertThat(school.room(ImportUndo.class).undo(scope, Objects.requireNonNull(done.importId())))
                    .isEmpty();
            return true;
        }

        private void holdsWhatWasReported(ImportReport done, SchoolState before, SchoolState after) {
            assertThat(after.pupils().size() - before.pupils().size())
                    .as("pupils added")
                    .isEqualTo(done.count(PlannedPupil.Verdict.NEW));
            assertThat(after.newSince(before)).as("results added").isEqualTo(done.count(Verdict.NEW));
            List<String> keptBefore = new ArrayList<>(before.kept());
            List<String> keptAfter = new ArrayList<>(after.kept());
            keptAfter.removeAll(keptBefore);
            assertThat(keptAfter).as("kept word for word").hasSize(done.count(Verdict.UNKNOWN));
            // Of two files that change the same result, the report tells of both.
            if (done.files().size() == 1) {
                assertThat(after.changedSince(before)).as("results changed").isEqualTo(done.count(Verdict.CHANGED));
            } else {
                assertThat(after.changedSince(before))
                        .as("results changed")
                        .isLessThanOrEqualTo(done.count(Verdict.CHANGED));
            }
        }

        private SchoolState state() {
            return SchoolState.of(school, scope);
        }

        private static List<String> counts(ImportReport report) {
            List<String> counts = new ArrayList<>();
            report.files().forEach(file -> {
                counts.add(file.file() + " " + file.state());
                for (PlannedPupil.Verdict verdict : PlannedPupil.Verdict.values()) {
                    counts.add(verdict + " pupils " + file.count(verdict));
                }
                for (Verdict verdict : Verdict.values()) {
                    counts.add(verdict + " results " + file.count(verdict));
                }
            });
            return counts;
        }
    }
}

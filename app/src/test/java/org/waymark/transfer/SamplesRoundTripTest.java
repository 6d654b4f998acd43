package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.ctf.CtfLimits;
import org.waymark.ctf.CtfReader;
import org.waymark.results.Editions;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;
import org.waymark.school.TestSchool;
import org.waymark.transfer.PlannedResult.Verdict;
import org.waymark.transfer.returns.MadeReturn;
import org.waymark.transfer.returns.Purpose;
import org.waymark.transfer.returns.Returns;

/** What came in as a sample goes out as the same data, and comes in again without changing anything. */
class SamplesRoundTripTest {

    private static final ImportChoices CREATING = ImportChoices.usual(2026).withCreatePupils(true);

    @ParameterizedTest
    @CsvSource({
        Samples.EYFSP + ",eyfsp,la",
        Samples.PHONICS + ",phonics,la",
        Samples.KS1 + ",ks1,mis",
        Samples.MTC + ",mtc,mis",
        Samples.KS2 + ",ks2,dfe"
    })
    void aSampleComesOutAsItWentIn(String name, String assessment, String to) throws IOException {
        try (TestSchool school = new TestSchool(TransferRooms.class)) {
            Scope scope = school.administrator();
            Imports imports = school.room(Imports.class);
            imports.apply(scope, List.of(Samples.file(name)), CREATING);

            byte[] written = made(school.room(Returns.class)
                    .make(
                            scope,
                            school.room(Editions.class).get(scope, assessment, 2026),
                            Purpose.find(to).orElseThrow(),
                            true));
            assertThat(results(written)).isEqualTo(results(Samples.file(name).bytes()));

            ImportReport again = imports.preview(scope, List.of(new ImportFile("again.xml", written)), CREATING);
            assertThat(again.changesAnything()).as("%s", again.files()).isFalse();
            assertThat(again.count(Verdict.SAME))
                    .isEqualTo(again.files().getFirst().results().size());
        }
    }

    @Test
    void aPupilsHistoryGoesOnToTheNextSchoolWholeAndWordForWord() throws IOException {
        try (TestSchool school = new TestSchool(TransferRooms.class)) {
            Scope first = school.addSchool("9992002", "Moor Lane Primary");
            Imports imports = school.room(Imports.class);
            imports.apply(first, List.of(Samples.file(Samples.FULL)), CREATING);
            OnRoll pupil = school.room(Rolls.class)
                    .listOnRoll(first, 2027, Set.of(), null)
                    .getFirst();
            byte[] written = made(school.room(Returns.class)
                    .transfer(first, new AcademicYear(2027), List.of(pupil.pupilId()), "9993003"));
            assertThat(results(written))
                    .isEqualTo(results(Samples.file(Samples.FULL).bytes()));

            Scope next = school.addSchool("9993003", "Hill View Juniors");
            ImportReport joined = imports.apply(next, List.of(new ImportFile("next.xml", written)), CREATING);
            assertThat(joined.count(PlannedPupil.Verdict.NEW)).isEqualTo(1);
            assertThat(joined.count(Verdict.NEW) + joined.count(Verdict.UNKNOWN))
                    .isEqualTo(3);
        }
    }

    private static byte[] made(MadeReturn made) {
        assertThat(made).isInstanceOf(MadeReturn.Done.class);
        return ((MadeReturn.Done) made).bytes();
    }

    /** Each result with its pupil and code; the dates of results are left out of returns. */
    private static Set<String> results(byte[] file) throws IOException {
        return CtfReader.readAll(new ByteArrayInputStream(file), CtfLimits.standard()).pupils().stream()
                .flatMap(pupil -> pupil.assessments().stream()
                        .map(result -> String.join(
                                " ",
                                pupil.upn(),
                                result.stage(),
                                result.year(),
                                result.subject(),
                                result.method(),
                                result.component(),
                                result.qualifier(),
                                result.result())))
                .collect(Collectors.toSet());
    }
}

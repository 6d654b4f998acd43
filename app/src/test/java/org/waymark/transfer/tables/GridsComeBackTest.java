package org.waymark.transfer.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.waymark.access.Scope;
import org.waymark.results.Editions;
import org.waymark.school.TestSchool;
import org.waymark.transfer.FileReport;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportFile;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.Imports;
import org.waymark.transfer.PlannedResult;
import org.waymark.transfer.Samples;
import org.waymark.transfer.TransferRooms;
import tools.jackson.databind.json.JsonMapper;

/** A sheet that was taken away as a spreadsheet changes nothing when it is brought in again. */
class GridsComeBackTest {

    static class Json {
        @Bean
        JsonMapper json() {
            return new JsonMapper();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GridExport.Form.class,
            names = {"CSV", "EXCEL"})
    void judgementsComeBackToo(GridExport.Form form) {
        try (TestSchool school = new TestSchool(TransferRooms.class, GridExport.class, Json.class)) {
            Scope scope = school.administrator();
            Imports imports = school.room(Imports.class);
            String pupils = """
                    UPN,Surname,Forename,Date of birth,Year group,Class,summer2:reading,summer2:maths
                    B801200005001,Ali,Zara,2016-03-09,5,5 Oak,S,X
                    """;
            imports.apply(
                    scope,
                    List.of(new ImportFile("pupils.csv", pupils.getBytes(StandardCharsets.UTF_8))),
                    ImportChoices.usual(2026).withCreatePupils(true));
            GridExport.Exported table = school.room(GridExport.class)
                    .export(scope, school.room(Editions.class).get(scope, "summer2", 2026), Map.of(), form);
            ImportReport again = imports.preview(
                    scope, List.of(new ImportFile(table.name(), table.bytes())), ImportChoices.usual(2026));
            assertThat(again.files().getFirst().state())
                    .as("%s", again.files().getFirst().headings())
                    .isEqualTo(FileReport.State.TAKEN);
            assertThat(again.changesAnything()).as("%s", again.files()).isFalse();
            assertThat(again.count(PlannedResult.Verdict.SAME)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        Samples.EYFSP + ",eyfsp,CSV",
        Samples.KS1 + ",ks1,CSV",
        Samples.KS2 + ",ks2,CSV",
        Samples.PHONICS + ",phonics,CSV",
        Samples.MTC + ",mtc,EXCEL",
        Samples.KS2 + ",ks2,EXCEL"
    })
    void nothingChanges(String sample, String assessment, GridExport.Form form) {
        try (TestSchool school = new TestSchool(TransferRooms.class, GridExport.class, Json.class)) {
            Scope scope = school.administrator();
            Imports imports = school.room(Imports.class);
            ImportReport first = imports.apply(
                    scope,
                    List.of(Samples.file(sample)),
                    ImportChoices.usual(2026).withCreatePupils(true));
            GridExport.Exported table = school.room(GridExport.class)
                    .export(scope, school.room(Editions.class).get(scope, assessment, 2026), Map.of(), form);
            ImportReport again = imports.preview(
                    scope, List.of(new ImportFile(table.name(), table.bytes())), ImportChoices.usual(2026));
            assertThat(again.files().getFirst().state())
                    .as("%s", again.files().getFirst().headings())
                    .isEqualTo(FileReport.State.TAKEN);
            assertThat(again.changesAnything()).as("%s", again.files()).isFalse();
            assertThat(again.count(PlannedResult.Verdict.REFUSED)).isZero();
            assertThat(again.count(PlannedResult.Verdict.SAME))
                    .isGreaterThanOrEqualTo(first.count(PlannedResult.Verdict.NEW));
        }
    }
}

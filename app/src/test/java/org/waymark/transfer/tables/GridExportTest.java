package org.waymark.transfer.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.transfer.tables.GridExport.Form;
import org.waymark.ui.Harmless;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sheet taken out says what the sheet says, to whoever sees it, and runs nothing. */
class GridExportTest {

    private static final List<String> NAMES = List.of(
            "=HYPERLINK(\"http://x.example\",\"y\")", "+cmd", "@SUM(A1)", "-1+1", "'=quoted", "O'Neill", "Łucja");

    private static final List<String> UPNS = List.of(
            "B999100125000",
            "Q999100125001",
            "E999100125002",
            "U999100125003",
            "H999100125004",
            "X999100125005",
            "L999100125006");

    private final TablesRooms rooms = new TablesRooms();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        for (int i = 0; i < NAMES.size(); i++) {
            long pupil = rooms.add(rooms.ours(), NAMES.get(i), "Sky", YearGroup.YEAR_6, UPNS.get(i));
            rooms.save(rooms.ours(), Assessment.KS2, pupil, "reading.raw", String.valueOf(20 + i));
        }
        rooms.add(rooms.theirs(), "Vane", "Robin", YearGroup.YEAR_6, "H999100125004");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void csvHasHeadingsThatTheImportKnowsAndNamesThatComeBack() {
        List<List<String>> rows = csv(rooms.ours(), Map.of());
        assertThat(rows.getFirst())
                .startsWith(
                        "UPN",
                        "Surname",
                        "Forename",
                        "Date of birth",
                        "Sex",
                        "Year group",
                        "Class",
                        "Academic year",
                        "ks2:reading.raw",
                        "ks2:reading.scaled");
        assertThat(rows).hasSize(1 + NAMES.size());
        List<String> surnames = rows.stream().skip(1).map(row -> row.get(1)).toList();
        assertThat(surnames).noneMatch(name -> "=+-@".indexOf(name.charAt(0)) >= 0);
        assertThat(surnames.stream().map(Harmless::back)).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(text(rooms.ours(), Map.of())).doesNotContain("Vane");
    }

    @Test
    void theSheetsOwnFiltersHold() {
        assertThat(csv(rooms.ours(), Map.of("subject", "mathematics")).getFirst())
                .contains("ks2:maths.p1")
                .doesNotContain("ks2:reading.raw");
        assertThat(csv(rooms.ours(), Map.of("class", "0"))).hasSize(1);
        assertThat(csv(rooms.ours(), Map.of("show", "findings"))).hasSize(1);
    }

    @Test
    void whoeverSeesNoNamesTakesNone() {
        Scope governor = rooms.as(Role.READER_WITHOUT_NAMES);
        List<List<String>> rows = csv(governor, Map.of());
        assertThat(rows.getFirst()).startsWith("Pupil", "Sex", "Year group").doesNotContain("UPN", "Surname");
        assertThat(rows.get(1).getFirst()).startsWith("Pupil ");
        String all = text(governor, Map.of())
                + new String(export(governor, Form.JSON).bytes(), StandardCharsets.UTF_8)
                + workbook(governor);
        assertThat(all).doesNotContain("HYPERLINK", "Neill", "Sky", "9991001250");
    }

    @Test
    void aTeacherTakesTheOwnClassesOnly() {
        Scope teacher = rooms.as(Role.TEACHER);
        assertThat(csv(teacher, Map.of())).hasSize(1);
    }

    @Test
    void jsonIsThatOfTheResultsCommandAndMore() {
        JsonNode json =
                new JsonMapper().readTree(export(rooms.ours(), Form.JSON).bytes());
        assertThat(json.get("school").asString()).isEqualTo("9991001");
        assertThat(json.get("assessment").asString()).isEqualTo("ks2");
        assertThat(json.get("year").asInt()).isEqualTo(2027);
        assertThat(json.get("pupils").size()).isEqualTo(NAMES.size());
        assertThat(json.get("pupils").get(0).get("results").has("reading.raw")).isTrue();
    }

    @Test
    void theWorkbookHasTextAsTextAndMarksAsNumbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(export(rooms.ours(), Form.EXCEL).bytes()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Results", "About");
            List<Row> rows = book.getFirstSheet().read();
            List<String> headings = rows.getFirst().stream().map(Cell::getText).toList();
            int reading = headings.indexOf("KS2 Reading test: mark");
            assertThat(headings).startsWith("UPN", "Surname");
            assertThat(reading).as(headings.toString()).isPositive();
            for (Row row : rows.subList(1, rows.size())) {
                assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
                assertThat(NAMES).contains(row.getCell(1).asString());
                assertThat(row.getCell(reading).getType()).isEqualTo(CellType.NUMBER);
            }
        }
    }

    @Test
    void libreOfficeOpensBothAndRunsNothing() throws Exception {
        Assumptions.assumeTrue(isInstalled(), "LibreOffice is not installed here");
        for (Form form : List.of(Form.CSV, Form.EXCEL)) {
            Path file = folder.resolve("sheet." + form.ending());
            Files.write(file, export(rooms.ours(), form).bytes());
            Path out = folder.resolve("out-" + form.ending());
            Process process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            form == Form.CSV ? "--infilter=CSV:44,34,76,1" : "--norestore",
                            "--convert-to",
                            "csv:Text - txt - csv (StarCalc):44,34,76,1",
                            "--outdir",
                            out.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log-" + form.ending()).toFile())
                    .start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            List<List<String>> rows = rows(Files.readString(out.resolve("sheet.csv")));
            assertThat(rows).as(form.name()).hasSize(1 + NAMES.size());
            assertThat(rows.stream().skip(1).map(row -> form == Form.CSV ? Harmless.back(row.get(1)) : row.get(1)))
                    .as(form.name())
                    .containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    }

    private GridExport.Exported export(Scope scope, Form form) {
        return rooms.room(GridExport.class).export(scope, rooms.edition(Assessment.KS2), Map.of(), form);
    }

    private String text(Scope scope, Map<String, String> query) {
        return new String(
                rooms.room(GridExport.class)
                        .export(scope, rooms.edition(Assessment.KS2), query, Form.CSV)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private List<List<String>> csv(Scope scope, Map<String, String> query) {
        String text = text(scope, query);
        assertThat(text).startsWith("\ufeff");
        return rows(text.substring(1));
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(text).forEach((CsvRecord row) -> rows.add(row.getFields()));
        return rows;
    }

    private String workbook(Scope scope) {
        StringBuilder all = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(export(scope, Form.EXCEL).bytes()))) {
            for (Row row : book.getFirstSheet().read()) {
                row.forEach(
                        cell -> all.append(cell == null ? "" : cell.getText()).append(' '));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }
}

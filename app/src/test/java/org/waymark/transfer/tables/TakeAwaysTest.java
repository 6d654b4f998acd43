package org.waymark.transfer.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.SignOffs;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leaving is easy: one ZIP with everything of the school and nothing of another. */
class TakeAwaysTest {

    private final TablesRooms rooms = new TablesRooms();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        long pupil = rooms.add(rooms.ours(), "=1+1", "Sky", YearGroup.YEAR_6, "Q999100125001");
        rooms.save(rooms.ours(), Assessment.KS2, pupil, "reading.raw", "30");
        rooms.save(rooms.ours(), Assessment.KS2, pupil, "reading.raw", "31");
        long young = rooms.add(rooms.ours(), "Ames", "Kit", YearGroup.YEAR_1, "E999100125002");
        rooms.save(rooms.ours(), Assessment.PHONICS, young, "y1.mark", "33");
        rooms.room(SignOffs.class)
                .signOff(rooms.ours(), rooms.edition(Assessment.KS2), rooms.classId(rooms.ours(), "6 Oak"));
        long other = rooms.add(rooms.theirs(), "Vane", "Robin", YearGroup.YEAR_6, "H999100125004");
        rooms.save(rooms.theirs(), Assessment.KS2, other, "reading.raw", "12");
        long school = rooms.ours().schoolId();
        rooms.housekeep(
                "insert into membership (school_id, person_id, role) values (" + school + ", 1, 'administrator')");
        rooms.housekeep("insert into free_meals (school_id, pupil_id, start_date) values (" + school + ", " + pupil
                + ", '2024-09-02')");
        rooms.room(Schemes.class).save(rooms.ours(), new AcademicYear(2027), Scheme.usual());
        rooms.housekeep("insert into target_act (school_id, how, words, made_by) values (" + school
                + ", 'hand', 'set', 'Ada Lead')");
        rooms.housekeep(
                "insert into target (school_id, pupil_id, assessment, year, item, value, act_id) select school_id, "
                        + pupil + ", 'summer2', 2027, 'reading', 'S', id from target_act where school_id = " + school);
        rooms.housekeep("insert into file_import (school_id, person, files, report) values (" + school
                + ", 'Ada Lead', '[]', '')");
        rooms.housekeep("insert into kept_result (school_id, pupil_id, stage, result, why, began_with) select " + school
                + ", " + pupil + ", 'KS9', 'Q7', 'unknown code', id from file_import where school_id = " + school);
        rooms.housekeep(
                "insert into return_file (school_id, kind, assessment, year, purpose, type, destination, serial,"
                        + " name, pupils, results, errors, fingerprint, bytes, made_by, made_at) values (" + school
                        + ", 'assessment', 'ks2', 2027, 'dfe', 'KS2', 'NAALLLL', 1, '9991001_KS2_NAALLLL_001.xml', 1, 1, 0, 'x',"
                        + " convert_to('<CTfile/>', 'UTF8'), 'Ada Lead', now())");
        rooms.housekeep("insert into registered_list (school_id, assessment, year, name, loaded_by, loaded_at) values ("
                + school + ", 'ks2', 2027, 'list.csv', 'Ada Lead', now())");
        rooms.housekeep("insert into registered_pupil (school_id, assessment, year, line, surname) values (" + school
                + ", 'ks2', 2027, 2, 'Nott')");
        rooms.housekeep("insert into code_meaning (school_id, stage, subject, method, component, qualifier, assessment,"
                + " item, said_by) values (" + school
                + ", 'KS2', 'ENG', 'TT', 'XX', 'NM', 'ks2', 'reading.raw', 'Ada')");
        rooms.housekeep("insert into heading_meaning (school_id, layout, heading, meaning) values (" + school
                + ", 'l', 'h', 'ks2:reading.raw')");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void everyTableIsThereWithItsRowsAndNothingOfTheOtherSchool() throws IOException {
        Path file = folder.resolve("all.zip");
        TakeAways.Taken taken = rooms.room(TakeAways.class).write(rooms.ours(), file);
        Map<String, String> files = unzip(file);
        assertThat(files.keySet())
                .containsExactly(
                        "README.txt",
                        "school.csv",
                        "pupils.csv",
                        "free-meals.csv",
                        "enrolments.csv",
                        "classes.csv",
                        "schemes.csv",
                        "results.csv",
                        "targets.csv",
                        "history.csv",
                        "sign-offs.csv",
                        "kept-results.csv",
                        "code-meanings.csv",
                        "heading-meanings.csv",
                        "imports.csv",
                        "returns.csv",
                        "registered-pupils.csv",
                        "people.csv",
                        "results/ks2-2027.csv",
                        "results/ks2-2027.json",
                        "results/phonics-2027.csv",
                        "results/phonics-2027.json",
                        "returns/1-9991001_KS2_NAALLLL_001.xml",
                        "manifest.json");
        assertThat(taken.files()).isEqualTo(files.size());
        assertThat(String.join("\n", files.values())).doesNotContain("Vane", "Robin", "H999100125004");
        assertThat(text(files, "pupils.csv")).contains("'=1+1").doesNotContain(",=1+1");
        assertThat(text(files, "results/ks2-2027.csv"))
                .contains("ks2:reading.raw")
                .contains("Q999100125001,'=1+1,Sky,2015-09-21,,6,6 Oak,2027,31,");
        assertThat(text(files, "history.csv").lines().filter(line -> line.contains("reading.raw")))
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line).contains(",Ada Lead,cell,Grid,", ",30,31,2027-05-11,2027-05-11,N"));
        assertThat(text(files, "sign-offs.csv")).contains("ks2,2027,6 Oak,Ada Lead,");
        assertThat(text(files, "schemes.csv")).contains("2027,Ada Lead,", "SUMMER_2");
        assertThat(text(files, "targets.csv")).contains("Q999100125001,summer2,2027,reading,S,Ada Lead,");
        assertThat(text(files, "kept-results.csv")).contains("KS9", "Q7");
        assertThat(text(files, "returns/1-9991001_KS2_NAALLLL_001.xml")).isEqualTo("<CTfile/>");
        assertThat(text(files, "people.csv")).contains("Ada Lead,ada@x.example,administrator");
        JsonNode sheet = new JsonMapper().readTree(text(files, "results/ks2-2027.json"));
        assertThat(sheet.get("pupils").get(0).get("surname").asString()).isEqualTo("=1+1");
        assertThat(sheet.get("pupils").get(0).get("results").get("reading.raw").asString())
                .isEqualTo("31");
    }

    @Test
    void theManifestProvesEveryFileAndTheReadMeExplainsEveryColumn() throws IOException {
        Path file = folder.resolve("all.zip");
        rooms.room(TakeAways.class).write(rooms.ours(), file);
        Map<String, String> files = unzip(file);
        JsonNode manifest = new JsonMapper().readTree(text(files, "manifest.json"));
        assertThat(manifest.get("files").size()).isEqualTo(files.size() - 1);
        for (JsonNode entry : manifest.get("files")) {
            byte[] bytes = files.getOrDefault(entry.get("path").asString(), "").getBytes(StandardCharsets.UTF_8);
            assertThat(entry.get("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(entry.get("sha256").asString())
                    .isEqualTo(HexFormat.of().formatHex(Archive.sha256().digest(bytes)));
            if (entry.get("path").asString().endsWith(".csv")) {
                assertThat(entry.get("rows").asLong())
                        .as(entry.get("path").asString())
                        .isPositive()
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8)
                                        .lines()
                                        .count()
                                - 1);
            }
        }
        for (Extract extract : Extract.values()) {
            assertThat(text(files, "README.txt")).contains(extract.file(), extract.about());
            extract.columns()
                    .forEach(column ->
                            assertThat(text(files, "README.txt")).contains(column.heading() + ": " + column.meaning()));
        }
    }

    @Test
    void theSameSchoolAtTheSameMomentGivesTheSameBytes() throws IOException {
        TakeAways takeAways = rooms.room(TakeAways.class);
        String first = takeAways.write(rooms.ours(), folder.resolve("1.zip")).sha256();
        assertThat(takeAways.write(rooms.ours(), folder.resolve("2.zip")).sha256())
                .isEqualTo(first);
        assertThat(takeAways.list(rooms.ours()))
                .hasSize(2)
                .allSatisfy(past -> assertThat(past.person()).isEqualTo("Ada Lead"));
        assertThat(takeAways.list(rooms.theirs())).isEmpty();
    }

    @Test
    void onlyWhoKeepsTheSchoolTakesItAway() {
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            assertThatThrownBy(() -> rooms.room(TakeAways.class).write(rooms.as(role), folder.resolve("no.zip")))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(folder.resolve("no.zip")).doesNotExist();
    }

    private static String text(Map<String, String> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private static Map<String, String> unzip(Path file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

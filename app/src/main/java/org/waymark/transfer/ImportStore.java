package org.waymark.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.school.Register;
import org.waymark.school.RegisteredPupil;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of imports that were done: their reports, and what they did to pupils. */
@Repository
class ImportStore {

    private static final String IMPORTS = """
            select id, person, at, files, undone_at, undone_by from file_import where school_id = :school
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins an import; its report follows. */
    long add(Scope scope) {
        return jdbc.sql("""
                insert into file_import (school_id, person_id, person, files, report)
                values (:school, :person, :name, '[]', '') returning id
                """)
                .param("school", scope.schoolId())
                .param("person", scope.personId())
                .param("name", scope.personName())
                .query(Long.class)
                .single();
    }

    void report(Scope scope, ImportReport report) {
        jdbc.sql("""
                update file_import set files = cast(:files as jsonb), report = :report
                where school_id = :school and id = :id
                """)
                .param("school", scope.schoolId())
                .param("id", report.importId())
                .param(
                        "files",
                        json.writeValueAsString(
                                report.files().stream().map(ImportStore::file).toList()))
                .param("report", pack(json.writeValueAsBytes(withoutHeadings(report))))
                .update();
    }

    /** What columns held matters while a file is looked at, not afterwards. */
    private static ImportReport withoutHeadings(ImportReport report) {
        return new ImportReport(
                report.importId(),
                report.files().stream()
                        .map(file -> new FileReport(
                                file.position(),
                                file.file(),
                                file.kind(),
                                file.description(),
                                file.source(),
                                file.destination(),
                                file.year(),
                                file.state(),
                                file.pupils(),
                                file.results(),
                                List.of(),
                                file.findings()))
                        .toList(),
                report.applied());
    }

    private static ImportSummary.File file(FileReport file) {
        return new ImportSummary.File(
                file.file(),
                file.kind().label(),
                file.count(PlannedPupil.Verdict.NEW) + file.count(PlannedPupil.Verdict.CHANGED),
                file.count(PlannedResult.Verdict.NEW)
                        + file.count(PlannedResult.Verdict.CHANGED)
                        + file.count(PlannedResult.Verdict.UNKNOWN));
    }

    List<ImportSummary> list(Scope scope, int most) {
        return jdbc.sql(IMPORTS + " order by id desc limit :most")
                .param("school", scope.schoolId())
                .param("most", most)
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<ImportSummary> find(Scope scope, long id) {
        return jdbc.sql(IMPORTS + " and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> summary(row))
                .optional();
    }

    /**
     * Lets the database count again. Its plans stay with each connection, and one that was made while a school was empty
     * reads everything for each pupil: until the database counts by itself, a minute later, pages would be slow.
     */
    boolean tellPlanner() {
        int unused =
                jdbc.sql("analyze pupil, enrolment, free_meals, result, change").update();
        return true;
    }

    Optional<ImportReport> findReport(Scope scope, long id) {
        return jdbc.sql("select report from file_import where school_id = :school and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> json.readValue(unpack(row.getBytes("report")), ImportReport.class))
                .optional();
    }

    private ImportSummary summary(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new ImportSummary(
                row.getLong("id"),
                row.getString("person"),
                row.getTimestamp("at").toInstant(),
                List.of(json.readValue(row.getString("files"), ImportSummary.File[].class)),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }

    void undone(Scope scope, long id) {
        jdbc.sql("""
                update file_import set undone_at = clock_timestamp(), undone_by = :by
                where school_id = :school and id = :id
                """)
                .param("school", scope.schoolId())
                .param("id", id)
                .param("by", scope.personName())
                .update();
    }

    void addActs(Scope scope, long importId, List<Register.Act> acts) {
        jdbc.sql("""
                insert into pupil_change (school_id, import_id, pupil_id, before, after)
                select :school, :import, w.pupil, cast(w.before as jsonb), cast(w.after as jsonb)
                from unnest(:pupils, :before, :after) as w (pupil, before, after)
                """)
                .param("school", scope.schoolId())
                .param("import", importId)
                .param("pupils", acts.stream().map(act -> act.after().id()).toArray(Long[]::new))
                .param("before", acts.stream().map(act -> text(act.before())).toArray(String[]::new))
                .param("after", acts.stream().map(act -> text(act.after())).toArray(String[]::new))
                .update();
    }

    private @Nullable String text(@Nullable RegisteredPupil pupil) {
        return pupil == null ? null : json.writeValueAsString(pupil);
    }

    List<Register.Act> listActs(Scope scope, long importId) {
        return jdbc.sql("""
                select before, after from pupil_change where school_id = :school and import_id = :import order by pupil_id
                """)
                .param("school", scope.schoolId())
                .param("import", importId)
                .query((row, number) -> {
                    String before = row.getString("before");
                    return new Register.Act(
                            before == null ? null : json.readValue(before, RegisteredPupil.class),
                            json.readValue(row.getString("after"), RegisteredPupil.class));
                })
                .list();
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

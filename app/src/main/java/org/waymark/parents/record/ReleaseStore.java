package org.waymark.parents.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.parents.Missing;
import org.waymark.parents.Print;
import org.waymark.school.OnRoll;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of released reports. */
@Repository
class ReleaseStore {

    private static final String RELEASED = """
            select r.*, array(
              select t.language from parent_report_text t
              where t.school_id = r.school_id and t.report_id = r.id
              order by t.language <> 'en-GB', t.language) languages
            from parent_report r
            where r.school_id = :school and (not :ownClassesOnly or exists (
              select 1 from enrolment own
              where own.school_id = r.school_id and own.pupil_id = r.pupil_id and own.class_id = any (:ownClasses)))
            """;
    private static final TypeReference<List<Changed>> CHANGED = new TypeReference<>() {};
    private static final TypeReference<List<Missing>> MISSING = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec released(Scope scope, String further) {
        return jdbc.sql(RELEASED + further)
                .param("school", scope.schoolId())
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray());
    }

    List<Released> listNewest(Scope scope, int year, Collection<Long> pupilIds) {
        return released(scope, """
                and r.year = :year and r.pupil_id = any (:pupils) and not exists (
                  select 1 from parent_report later
                  where later.school_id = r.school_id and later.pupil_id = r.pupil_id and later.year = r.year
                    and later.version > r.version)
                """)
                .param("year", year)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .query((row, number) -> released(row))
                .list();
    }

    List<Released> listOfPupil(Scope scope, int year, long pupilId) {
        return released(scope, "and r.year = :year and r.pupil_id = :pupil order by r.version desc")
                .param("year", year)
                .param("pupil", pupilId)
                .query((row, number) -> released(row))
                .list();
    }

    Optional<Released> find(Scope scope, long reportId) {
        return released(scope, "and r.id = :id")
                .param("id", reportId)
                .query((row, number) -> released(row))
                .optional();
    }

    private Released released(ResultSet row) throws SQLException {
        return new Released(
                row.getLong("id"),
                row.getLong("pupil_id"),
                row.getInt("year"),
                row.getInt("version"),
                row.getString("year_group"),
                row.getString("class_name"),
                json.readValue(row.getString("changed"), CHANGED),
                json.readValue(row.getString("missing"), MISSING),
                row.getString("reason"),
                row.getString("released_by"),
                row.getTimestamp("released_at").toInstant(),
                Arrays.asList((String[]) row.getArray("languages").getArray()));
    }

    /**
     * Holds back everybody else who would release a report of this pupil until the transaction ends, and answers the
     * newest version, 0 for none.
     */
    int lockVersions(Scope scope, long pupilId, int year) {
        int unused = jdbc.sql("select 1 from pupil where school_id = :school and id = :pupil for update")
                .param("school", scope.schoolId())
                .param("pupil", pupilId)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select coalesce(max(version), 0) from parent_report
                        where school_id = :school and pupil_id = :pupil and year = :year
                        """)
                .param("school", scope.schoolId())
                .param("pupil", pupilId)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    long add(
            Scope scope,
            OnRoll pupil,
            int version,
            List<Changed> changed,
            List<Missing> missing,
            String reason,
            Instant at) {
        String className = pupil.className();
        return jdbc.sql("""
                        insert into parent_report (school_id, pupil_id, year, version, year_group, class_name, changed,
                                                   missing, reason, released_by, released_at)
                        values (:school, :pupil, :year, :version, :yearGroup, :class, cast(:changed as jsonb),
                                cast(:missing as jsonb), :reason, :by, :at) returning id
                        """)
                .param("school", scope.schoolId())
                .param("pupil", pupil.pupilId())
                .param("year", pupil.year())
                .param("version", version)
                .param("yearGroup", pupil.yearGroup())
                .param("class", className == null ? "" : className)
                .param("changed", json.writeValueAsString(changed))
                .param("missing", json.writeValueAsString(missing))
                .param("reason", reason)
                .param("by", scope.personName())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void addText(Scope scope, long reportId, String language, KeptText text) {
        jdbc.sql("""
                        insert into parent_report_text (school_id, report_id, language, content, look)
                        values (:school, :report, :language, :content, :look)
                        """)
                .param("school", scope.schoolId())
                .param("report", reportId)
                .param("language", language)
                .param("content", text.content())
                .param("look", text.look())
                .update();
    }

    /** What a version says in one language and how it looks, as JSON. */
    record KeptText(String content, String look) {}

    Optional<KeptText> findText(Scope scope, long reportId, String language) {
        return jdbc.sql("""
                        select content, look from parent_report_text
                        where school_id = :school and report_id = :report and language = :language
                        """)
                .param("school", scope.schoolId())
                .param("report", reportId)
                .param("language", language)
                .query((row, number) -> new KeptText(row.getString("content"), row.getString("look")))
                .optional();
    }

    /** What versions say in a language, as JSON, by the version's key. */
    Map<Long, String> listContents(Scope scope, Collection<Long> reportIds, String language) {
        Map<Long, String> contents = new HashMap<>();
        jdbc.sql("""
                        select report_id, content from parent_report_text
                        where school_id = :school and report_id = any (:reports) and language = :language
                        """)
                .param("school", scope.schoolId())
                .param("reports", reportIds.toArray(Long[]::new))
                .param("language", language)
                .query(row -> {
                    contents.put(row.getLong("report_id"), row.getString("content"));
                });
        return contents;
    }

    /** Keeps a file; one that is kept already stays as it is. */
    void addFile(Scope scope, long reportId, String language, Print print, KeptFile file, Instant at) {
        jdbc.sql("""
                        insert into parent_report_file (school_id, report_id, language, print, type, bytes, sha256, made_at)
                        values (:school, :report, :language, :print, :type, :bytes, :sha256, :at)
                        on conflict do nothing
                        """)
                .param("school", scope.schoolId())
                .param("report", reportId)
                .param("language", language)
                .param("print", print.code())
                .param("type", file.type().code())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<KeptFile> findFile(Scope scope, long reportId, String language, Print print, FileType type, String name) {
        return jdbc.sql("""
                        select bytes, sha256 from parent_report_file
                        where school_id = :school and report_id = :report and language = :language and print = :print
                          and type = :type
                        """)
                .param("school", scope.schoolId())
                .param("report", reportId)
                .param("language", language)
                .param("print", print.code())
                .param("type", type.code())
                .query((row, number) -> new KeptFile(name, type, row.getBytes("bytes"), row.getString("sha256")))
                .optional();
    }
}

package org.waymark.parents.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of long work on reports. Each person sees only the own work. */
@Repository
class WorkStore {

    private static final TypeReference<List<String>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec own(Scope scope, UUID id, String sql) {
        return jdbc.sql(sql + " where school_id = :school and id = :id and person_id is not distinct from :person")
                .param("school", scope.schoolId())
                .param("id", id)
                .param("person", scope.personId());
    }

    void add(Scope scope, UUID id, String kind, String what, int of, Instant at) {
        jdbc.sql("""
                        insert into parent_work (school_id, id, kind, what, person_id, person, done, all_of, started_at, alive_at)
                        values (:school, :id, :kind, :what, :person, :name, 0, :of, :at, :at)
                        """)
                .param("school", scope.schoolId())
                .param("id", id)
                .param("kind", kind)
                .param("what", what)
                .param("person", scope.personId())
                .param("name", scope.personName())
                .param("of", of)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reached(Scope scope, UUID id, int done, Instant at) {
        own(scope, id, "update parent_work set done = :done, alive_at = :at")
                .param("done", done)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(Scope scope, UUID id, int done, String outcome, List<String> problems, Instant at) {
        own(
                        scope,
                        id,
                        "update parent_work set done = :done, outcome = :outcome, problems = cast(:problems as jsonb), ended_at = :at, alive_at = :at")
                .param("done", done)
                .param("outcome", outcome)
                .param("problems", json.writeValueAsString(problems))
                .param("at", Timestamp.from(at))
                .update();
    }

    void keepFile(Scope scope, UUID id, String name, byte[] bytes) {
        own(scope, id, "update parent_work set file_name = :name, file = :bytes")
                .param("name", name)
                .param("bytes", bytes)
                .update();
    }

    Optional<Work> find(Scope scope, UUID id) {
        return own(
                        scope,
                        id,
                        "select kind, what, done, all_of, outcome, problems, file_name, alive_at, ended_at from parent_work")
                .query((row, number) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Work(
                            id,
                            Work.Kind.of(row.getString("kind")),
                            row.getString("what"),
                            row.getInt("done"),
                            row.getInt("all_of"),
                            row.getString("outcome"),
                            json.readValue(row.getString("problems"), PROBLEMS),
                            row.getString("file_name"),
                            row.getTimestamp("alive_at").toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .optional();
    }

    Optional<byte[]> findFile(Scope scope, UUID id) {
        return own(scope, id, "select file from parent_work")
                .query((row, number) -> Optional.ofNullable(row.getBytes("file")))
                .optional()
                .flatMap(file -> file);
    }

    void removeOld(Scope scope, Instant before) {
        jdbc.sql("delete from parent_work where school_id = :school and started_at < :before")
                .param("school", scope.schoolId())
                .param("before", Timestamp.from(before))
                .update();
    }
}

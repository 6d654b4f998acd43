package org.waymark.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.transfer.incoming.ImportFinding;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of deliveries. */
@Repository
class DeliveryStore {

    /** An application that has shown no sign of life for a while is over, and nothing of it was kept. */
    private static final String DELIVERIES = """
            select d.id, d.at, d.choices, d.notes, d.message, d.done, d.of, d.import_id, coalesce(p.name, '') as person,
                   case when d.state = 'applying' and d.seen_at < :dead then 'stopped' else d.state end as state,
                   (select jsonb_agg(jsonb_build_object('position', f.position, 'name', f.name,
                                                        'bytes', octet_length(f.bytes)) order by f.position)
                    from delivery_file f where f.school_id = d.school_id and f.delivery_id = d.id) as files
            from delivery d left join person p on p.id = d.person_id
            where d.school_id = :school
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(Scope scope, List<ImportFile> files, ImportChoices choices, List<ImportFinding> notes) {
        UUID id = jdbc.sql("""
                insert into delivery (school_id, person_id, choices, notes)
                values (:school, :person, cast(:choices as jsonb), cast(:notes as jsonb)) returning id
                """)
                .param("school", scope.schoolId())
                .param("person", scope.personId())
                .param("choices", json.writeValueAsString(choices))
                .param("notes", json.writeValueAsString(notes))
                .query(UUID.class)
                .single();
        int position = 0;
        for (ImportFile file : files) {
            jdbc.sql("""
                    insert into delivery_file (school_id, delivery_id, position, name, bytes)
                    values (:school, :id, :position, :name, :bytes)
                    """)
                    .param("school", scope.schoolId())
                    .param("id", id)
                    .param("position", position++)
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .update();
        }
        return id;
    }

    Optional<Delivery> find(Scope scope, UUID id, Instant dead) {
        return jdbc.sql(DELIVERIES + " and d.id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .param("dead", Timestamp.from(dead))
                .query((row, number) -> delivery(row))
                .optional();
    }

    List<Delivery> listWaiting(Scope scope, Instant dead) {
        return jdbc.sql(DELIVERIES + " and d.state <> 'applied' order by d.at desc limit 20")
                .param("school", scope.schoolId())
                .param("dead", Timestamp.from(dead))
                .query((row, number) -> delivery(row))
                .list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String files = row.getString("files");
        String message = row.getString("message");
        boolean over = state.equals("stopped");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getTimestamp("at").toInstant(),
                json.readValue(row.getString("choices"), ImportChoices.class),
                List.of(json.readValue(row.getString("notes"), ImportFinding[].class)),
                over ? Delivery.State.WAITING : Delivery.State.valueOf(state.toUpperCase(Locale.ROOT)),
                over && message == null
                        ? "The import was interrupted, so nothing of it was kept. You can apply it again."
                        : message,
                row.getInt("done"),
                row.getInt("of"),
                row.getObject("import_id", Long.class),
                files == null ? List.of() : List.of(json.readValue(files, Delivery.File[].class)));
    }

    List<ImportFile> listFiles(Scope scope, UUID id) {
        return jdbc.sql("""
                select name, bytes from delivery_file where school_id = :school and delivery_id = :id order by position
                """)
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> new ImportFile(row.getString("name"), row.getBytes("bytes")))
                .list();
    }

    void choose(Scope scope, UUID id, ImportChoices choices) {
        jdbc.sql("""
                update delivery set choices = cast(:choices as jsonb), message = null
                where school_id = :school and id = :id and state in ('waiting', 'stopped')
                """)
                .param("choices", json.writeValueAsString(choices))
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
    }

    /** Whether it may be applied by this; false while somebody else does, and once it is. */
    boolean begin(Scope scope, UUID id, Instant dead) {
        return jdbc.sql("""
                        update delivery set state = 'applying', message = null, done = 0, of = 0, seen_at = clock_timestamp()
                        where school_id = :school and id = :id
                          and (state in ('waiting', 'stopped') or state = 'applying' and seen_at < :dead)
                        """)
                        .param("school", scope.schoolId())
                        .param("id", id)
                        .param("dead", Timestamp.from(dead))
                        .update()
                == 1;
    }

    void reached(Scope scope, UUID id, int done, int of) {
        jdbc.sql("""
                update delivery set done = :done, of = :of, seen_at = clock_timestamp()
                where school_id = :school and id = :id and state = 'applying'
                """)
                .param("done", done)
                .param("of", of)
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
    }

    void stop(Scope scope, UUID id, String message) {
        jdbc.sql("""
                update delivery set state = 'stopped', message = :message
                where school_id = :school and id = :id and state = 'applying'
                """)
                .param("message", message)
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
    }

    /** Ends a delivery with the import that it became; its files go. */
    void applied(Scope scope, UUID id, @Nullable Long importId) {
        jdbc.sql("update delivery set state = 'applied', import_id = :import where school_id = :school and id = :id")
                .param("import", importId)
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
        jdbc.sql("delete from delivery_file where school_id = :school and delivery_id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
    }

    void remove(Scope scope, UUID id) {
        jdbc.sql("delete from delivery where school_id = :school and id = :id and state <> 'applying'")
                .param("school", scope.schoolId())
                .param("id", id)
                .update();
    }

    void removeOld(Scope scope, Instant before) {
        jdbc.sql("delete from delivery where school_id = :school and at < :before")
                .param("school", scope.schoolId())
                .param("before", Timestamp.from(before))
                .update();
    }
}

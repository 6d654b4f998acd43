package org.waymark.parents.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link Looks}. */
@Repository
class LookStore {

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A look as JSON. */
    record Kept(long id, String look) {}

    Optional<Kept> findNewest(Scope scope) {
        return jdbc.sql("select id, look from parent_look where school_id = :school order by id desc limit 1")
                .param("school", scope.schoolId())
                .query((row, number) -> new Kept(row.getLong("id"), row.getString("look")))
                .optional();
    }

    /** Makes others who would save a look of this school wait until this transaction ends. */
    void lock(Scope scope) {
        jdbc.sql("select id from school where id = :school for no key update")
                .param("school", scope.schoolId())
                .query(Long.class)
                .single();
    }

    void add(Scope scope, String look, String what, Instant when) {
        jdbc.sql("""
                        insert into parent_look (school_id, look, what, changed_by, changed_at)
                        values (:school, :look, :what, :person, :when)
                        """)
                .param("school", scope.schoolId())
                .param("look", look)
                .param("what", what)
                .param("person", scope.personName())
                .param("when", Timestamp.from(when))
                .update();
    }

    List<LookChange> listChanges(Scope scope, int most) {
        return jdbc.sql("""
                        select what, changed_by, changed_at from parent_look
                        where school_id = :school order by id desc limit :most
                        """)
                .param("school", scope.schoolId())
                .param("most", most)
                .query((row, number) -> new LookChange(
                        row.getString("what"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}

package org.waymark.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of the school itself. */
@Repository
class SchoolStore {

    private final JdbcClient jdbc;

    SchoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    School get(Scope scope) {
        return jdbc.sql("""
                        select s.laestab, s.urn, s.name, s.phase, t.name as trust
                        from school s left join trust t on t.id = s.trust_id
                        where s.id = :school
                        """)
                .param("school", scope.schoolId())
                .query((row, number) -> new School(
                        row.getString("laestab"),
                        row.getString("urn"),
                        row.getString("name"),
                        row.getString("phase"),
                        row.getString("trust")))
                .single();
    }

    /** The trusts of those schools that belong to one, by the school's key. */
    Map<Long, String> trusts(Collection<Scope> scopes) {
        Map<Long, String> trusts = new HashMap<>();
        jdbc.sql("""
                        select s.id, t.name from school s join trust t on t.id = s.trust_id where s.id = any (:schools)
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .query((RowCallbackHandler) row -> trusts.put(row.getLong("id"), row.getString("name")));
        return trusts;
    }

    void correct(Scope scope, String name, @Nullable String urn, String phase) {
        jdbc.sql("update school set name = :name, urn = :urn, phase = :phase where id = :school")
                .param("school", scope.schoolId())
                .param("name", name)
                .param("urn", urn)
                .param("phase", phase)
                .update();
    }

    void switchFigures(Scope scope, boolean on) {
        jdbc.sql("update school set analysis = :on where id = :school")
                .param("school", scope.schoolId())
                .param("on", on)
                .update();
    }

    /** Holds the school until the transaction ends, so that two promotions come one after the other. */
    void lock(Scope scope) {
        jdbc.sql("select id from school where id = :school for update")
                .param("school", scope.schoolId())
                .query((row, number) -> row.getLong("id"))
                .single();
    }
}

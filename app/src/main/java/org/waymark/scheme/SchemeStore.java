package org.waymark.scheme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of {@link Schemes}: a scheme is one row and never changed; a later row stands in its place. */
@Repository
class SchemeStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    SchemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The schemes that stand in a year, by the key of the school; none for a school that has chosen nothing yet. */
    Map<Long, Scheme> list(Collection<Scope> scopes, int year) {
        Map<Long, Scheme> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (school_id) school_id, content::text as content from scheme
                        where school_id = any (:schools) and from_year <= :year
                        order by school_id, from_year desc, id desc
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("year", year)
                .query((row, number) ->
                        found.put(row.getLong("school_id"), json.readValue(row.getString("content"), Scheme.class)))
                .list();
        return found;
    }

    List<Schemes.Saved> listSaved(Scope scope) {
        return new ArrayList<>(jdbc.sql("""
                        select from_year, saved_by, saved_at, content::text as content from scheme
                        where school_id = :school order by id desc
                        """)
                .param("school", scope.schoolId())
                .query((row, number) -> new Schemes.Saved(
                        row.getInt("from_year"),
                        row.getString("saved_by"),
                        row.getTimestamp("saved_at").toInstant(),
                        json.readValue(row.getString("content"), Scheme.class)))
                .list());
    }

    void add(Scope scope, int fromYear, Scheme scheme) {
        jdbc.sql("""
                        insert into scheme (school_id, from_year, content, saved_by)
                        values (:school, :year, cast(:content as jsonb), :by)
                        """)
                .param("school", scope.schoolId())
                .param("year", fromYear)
                .param("content", json.writeValueAsString(scheme))
                .param("by", scope.personName())
                .update();
    }
}

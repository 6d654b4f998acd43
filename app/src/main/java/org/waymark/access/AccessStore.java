package org.waymark.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of memberships and scopes. */
@Repository
class AccessStore {

    private static final String SCOPES = """
            select s.id, s.laestab, s.name, m.role,
                   coalesce((select array_agg(mc.class_id) from membership_class mc
                             where mc.school_id = m.school_id and mc.person_id = m.person_id), '{}') as classes
            from membership m join school s on s.id = m.school_id
            where m.person_id = :person
            """;

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record SchoolKey(long id, String laestab, String name) {}

    Optional<SchoolKey> findSchool(String laestab) {
        return jdbc.sql("select id, laestab, name from school where laestab = :laestab")
                .param("laestab", laestab)
                .query(SchoolKey.class)
                .optional();
    }

    Optional<Scope> findScope(SignedIn person, String laestab) {
        return jdbc.sql(SCOPES + " and s.laestab = :laestab")
                .param("person", person.id())
                .param("laestab", laestab)
                .query((row, number) -> scope(person, row))
                .optional();
    }

    List<Scope> listScopes(SignedIn person) {
        return jdbc.sql(SCOPES + " order by s.name")
                .param("person", person.id())
                .query((row, number) -> scope(person, row))
                .list();
    }

    private static Scope scope(SignedIn person, ResultSet row) throws SQLException {
        Role role = Role.find(row.getString("role")).orElseThrow();
        Set<Long> classes =
                Arrays.stream((Long[]) row.getArray("classes").getArray()).collect(Collectors.toSet());
        return new Scope(
                person.id(),
                person.name(),
                row.getLong("id"),
                row.getString("laestab"),
                row.getString("name"),
                role,
                role == Role.TEACHER ? classes : Set.of());
    }
}

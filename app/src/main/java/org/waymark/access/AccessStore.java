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
            select s.id, s.laestab, s.name, s.analysis, m.role,
                   coalesce((select array_agg(mc.class_id) from membership_class mc
                             where mc.school_id = m.school_id and mc.person_id = m.person_id), '{}') as classes
            from membership m join school s on s.id = m.school_id
            where m.person_id = :person
            """;

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record SchoolKey(long id, String laestab, String name, boolean analysis) {}

    Optional<SchoolKey> findSchool(String laestab) {
        return jdbc.sql("select id, laestab, name, analysis from school where laestab = :laestab")
                .param("laestab", laestab)
                .query(SchoolKey.class)
                .optional();
    }

    Optional<SchoolKey> findSchoolById(long id) {
        return jdbc.sql("select id, laestab, name, analysis from school where id = :id")
                .param("id", id)
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
                role == Role.TEACHER ? classes : Set.of(),
                row.getBoolean("analysis"));
    }

    long addSchool(Invitations.FirstSchool school) {
        return jdbc.sql("insert into school (laestab, urn, name) values (:laestab, :urn, :name) returning id")
                .param("laestab", school.laestab())
                .param("urn", school.urn())
                .param("name", school.name())
                .query(Long.class)
                .single();
    }

    void setMembership(long schoolId, long personId, Role role, List<Long> classIds) {
        jdbc.sql("""
                insert into membership (school_id, person_id, role) values (:school, :person, :role)
                on conflict (school_id, person_id) do update set role = excluded.role
                """)
                .param("school", schoolId)
                .param("person", personId)
                .param("role", role.code())
                .update();
        jdbc.sql("delete from membership_class where school_id = :school and person_id = :person")
                .param("school", schoolId)
                .param("person", personId)
                .update();
        jdbc.sql("""
                insert into membership_class (school_id, person_id, class_id)
                select c.school_id, :person, c.id from class c where c.school_id = :school and c.id = any (:classes)
                """)
                .param("school", schoolId)
                .param("person", personId)
                .param("classes", classIds.toArray(Long[]::new))
                .update();
    }

    /** Whether nobody else is an administrator of the school. Makes others who ask wait until the transaction ends. */
    boolean isOnlyAdministrator(long schoolId, long personId) {
        return jdbc.sql("""
                        select person_id from membership
                        where school_id = :school and role = 'administrator' order by person_id for update
                        """)
                .param("school", schoolId)
                .query((row, number) -> row.getLong("person_id"))
                .list()
                .equals(List.of(personId));
    }

    boolean removeMembership(long schoolId, long personId) {
        return jdbc.sql("delete from membership where school_id = :school and person_id = :person")
                        .param("school", schoolId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    List<People.Member> listMembers(long schoolId) {
        return jdbc.sql("""
                select p.id, p.name, p.email, m.role,
                       coalesce((select array_agg(mc.class_id) from membership_class mc
                                 where mc.school_id = m.school_id and mc.person_id = m.person_id), '{}') as classes
                from membership m join person p on p.id = m.person_id
                where m.school_id = :school order by p.name, p.id
                """)
                .param("school", schoolId)
                .query((row, number) -> new People.Member(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Role.find(row.getString("role")).orElseThrow(),
                        Set.of((Long[]) row.getArray("classes").getArray())))
                .list();
    }

    List<People.ClassChoice> listClassChoices(long schoolId) {
        return jdbc.sql("select id, year, name from class where school_id = :school order by year desc, name")
                .param("school", schoolId)
                .query((row, number) ->
                        new People.ClassChoice(row.getLong("id"), row.getInt("year"), row.getString("name")))
                .list();
    }
}

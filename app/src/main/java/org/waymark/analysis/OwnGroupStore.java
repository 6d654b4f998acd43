package org.waymark.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link OwnGroups}. */
@Repository
class OwnGroupStore {

    private final JdbcClient jdbc;

    OwnGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group as it is kept: its conditions by their codes. */
    record Kept(long id, String name, List<String> conditions, String madeBy) {}

    List<Kept> list(Scope scope) {
        return jdbc.sql("""
                        select id, name, conditions, made_by from own_group
                        where school_id = :school order by lower(name), id
                        """)
                .param("school", scope.schoolId())
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getString("name"),
                        Arrays.asList((String[]) row.getArray("conditions").getArray()),
                        row.getString("made_by")))
                .list();
    }

    boolean isTaken(Scope scope, String name, @Nullable Long except) {
        return jdbc.sql("""
                        select exists (
                          select from own_group
                          where school_id = :school and lower(name) = lower(:name)
                            and id is distinct from cast(:except as bigint)) as taken
                        """)
                .param("school", scope.schoolId())
                .param("name", name)
                .param("except", except)
                .query((row, number) -> row.getBoolean("taken"))
                .single();
    }

    int count(Scope scope) {
        return jdbc.sql("select count(*)::int from own_group where school_id = :school")
                .param("school", scope.schoolId())
                .query(Integer.class)
                .single();
    }

    void add(Scope scope, String name, Collection<String> conditions) {
        jdbc.sql("""
                        insert into own_group (school_id, name, conditions, made_by)
                        values (:school, :name, :conditions, :madeBy)
                        """)
                .param("school", scope.schoolId())
                .param("name", name)
                .param("conditions", conditions.toArray(String[]::new))
                .param("madeBy", scope.personName())
                .update();
    }

    /** Answers whether there was such a group. */
    boolean rename(Scope scope, long id, String name) {
        return jdbc.sql("update own_group set name = :name where school_id = :school and id = :id")
                        .param("school", scope.schoolId())
                        .param("id", id)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Answers whether there was such a group. */
    boolean remove(Scope scope, long id) {
        return jdbc.sql("delete from own_group where school_id = :school and id = :id")
                        .param("school", scope.schoolId())
                        .param("id", id)
                        .update()
                == 1;
    }
}

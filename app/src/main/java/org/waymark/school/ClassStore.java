package org.waymark.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of classes and of who is in them. */
@Repository
class ClassStore {

    private final JdbcClient jdbc;

    ClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassSize> listSizes(Scope scope, int year) {
        return jdbc.sql("""
                        select c.id, c.year, c.name, count(e.pupil_id) as pupils,
                               coalesce(array_agg(distinct e.year_group) filter (where e.year_group is not null), '{}') as groups
                        from class c
                        left join enrolment e on e.school_id = c.school_id and e.class_id = c.id
                        where c.school_id = :school and c.year = :year and (not :ownClassesOnly or c.id = any (:ownClasses))
                        group by c.id, c.year, c.name
                        order by lower(c.name), c.id
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> new ClassSize(
                        new SchoolClass(row.getLong("id"), row.getInt("year"), row.getString("name")),
                        row.getInt("pupils"),
                        Set.of((String[]) row.getArray("groups").getArray())))
                .list();
    }

    Optional<SchoolClass> find(Scope scope, long id) {
        return jdbc.sql("select id, year, name from class where school_id = :school and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> new SchoolClass(row.getLong("id"), row.getInt("year"), row.getString("name")))
                .optional();
    }

    boolean isTaken(Scope scope, int year, String name, @Nullable Long except) {
        return jdbc.sql("""
                        select exists (
                          select 1 from class
                          where school_id = :school and year = :year and lower(name) = lower(:name)
                            and id is distinct from cast(:except as bigint)) as taken
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("name", name)
                .param("except", except)
                .query((row, number) -> row.getBoolean("taken"))
                .single();
    }

    /** Makes those classes of a year that it does not have yet, in whatever case, and answers how many. */
    int addMissing(Scope scope, int year, Collection<String> names) {
        return jdbc.sql("""
                        insert into class (school_id, year, name)
                        select :school, :year, min(n.name) from unnest(:names) as n (name)
                        where not exists (
                          select 1 from class c
                          where c.school_id = :school and c.year = :year and lower(c.name) = lower(n.name))
                        group by lower(n.name)
                        on conflict (school_id, year, name) do nothing
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("names", names.toArray(String[]::new))
                .update();
    }

    void rename(Scope scope, long id, String name) {
        jdbc.sql("update class set name = :name where school_id = :school and id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** Removes a class that nobody is in; false if somebody is. */
    boolean removeEmpty(Scope scope, long id) {
        return jdbc.sql("""
                                delete from class c
                                where c.school_id = :school and c.id = :id and not exists (
                                  select 1 from enrolment e where e.school_id = c.school_id and e.class_id = c.id)
                                """).param("school", scope.schoolId()).param("id", id).update() == 1;
    }

    /** Puts pupils who are enrolled in a year into one of its classes, or into none; answers how many moved. */
    int assign(Scope scope, int year, @Nullable Long classId, Collection<Long> pupilIds) {
        return jdbc.sql("""
                        update enrolment set class_id = cast(:class as bigint)
                        where school_id = :school and year = :year and pupil_id = any (:pupils)
                          and class_id is distinct from cast(:class as bigint)
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("class", classId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .update();
    }
}

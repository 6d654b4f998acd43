package org.waymark.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of enrolments: which year group and class a pupil is in, year by year. */
@Repository
class EnrolmentStore {

    private final JdbcClient jdbc;
    private final ClassStore classes;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    EnrolmentStore(JdbcClient jdbc, ClassStore classes) {
        this.jdbc = jdbc;
        this.classes = classes;
    }

    private record Row(
            long pupilId,
            int year,
            String yearGroup,
            @Nullable String className) {}

    List<Enrolment> listOfPupil(Scope scope, long pupilId) {
        return jdbc.sql("""
                        select e.year, e.year_group, c.name from enrolment e
                        left join class c on c.school_id = e.school_id and c.id = e.class_id
                        where e.school_id = :school and e.pupil_id = :pupil
                          and (not :ownClassesOnly or exists (
                            select 1 from enrolment own
                            where own.school_id = e.school_id and own.pupil_id = e.pupil_id
                              and own.class_id = any (:ownClasses)))
                        order by e.year desc
                        """)
                .param("school", scope.schoolId())
                .param("pupil", pupilId)
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) ->
                        new Enrolment(row.getInt("year"), row.getString("year_group"), row.getString("name")))
                .list();
    }

    /** Every enrolment of everybody, by pupil and year. */
    Map<Long, SortedMap<Integer, Enrolment>> listAll(Scope scope) {
        Map<Long, SortedMap<Integer, Enrolment>> all = new HashMap<>();
        jdbc.sql("""
                        select e.pupil_id, e.year, e.year_group, c.name from enrolment e
                        left join class c on c.school_id = e.school_id and c.id = e.class_id
                        where e.school_id = :school
                        """).param("school", scope.schoolId()).query(row -> {
            all.computeIfAbsent(row.getLong("pupil_id"), id -> new TreeMap<>())
                    .put(
                            row.getInt("year"),
                            new Enrolment(row.getInt("year"), row.getString("year_group"), row.getString("name")));
        });
        return all;
    }

    /** Takes pupils off the roll of a year. */
    void remove(Scope scope, int year, Collection<Long> pupilIds) {
        jdbc.sql("delete from enrolment where school_id = :school and year = :year and pupil_id = any (:pupils)")
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .update();
    }

    /** The pupils who are enrolled in a year. */
    Set<Long> listPupilIds(Scope scope, int year) {
        return Set.copyOf(jdbc.sql("select pupil_id from enrolment where school_id = :school and year = :year")
                .param("school", scope.schoolId())
                .param("year", year)
                .query((row, number) -> row.getLong("pupil_id"))
                .list());
    }

    /** Enrols pupils where their placing says, or moves those who already are in that year. */
    void place(Scope scope, Collection<PupilWrite> pupils) {
        save(
                scope,
                pupils.stream()
                        .map(pupil -> row(PupilStore.key(pupil), Objects.requireNonNull(pupil.placing())))
                        .toList());
    }

    /** Enrols those who move in the year they move to. */
    void enrol(Scope scope, AcademicYear year, Collection<Promotion.Move> moves) {
        save(
                scope,
                moves.stream()
                        .map(move -> row(
                                move.pupil().pupilId(),
                                new Placing(year, Objects.requireNonNull(move.yearGroup()), move.className())))
                        .toList());
    }

    private void save(Scope scope, List<Row> rows) {
        Map<Integer, Set<String>> names = new TreeMap<>();
        for (Row row : rows) {
            if (row.className() != null) {
                names.computeIfAbsent(row.year(), year -> new TreeSet<>()).add(row.className());
            }
        }
        names.forEach((year, ofYear) -> classes.addMissing(scope, year, ofYear));
        jdbc.sql("""
                        insert into enrolment (school_id, pupil_id, year, year_group, class_id)
                        select :school, r.pupil_id, r.year, r.year_group, c.id
                        from jsonb_to_recordset(cast(:rows as jsonb))
                          as r (pupil_id bigint, year integer, year_group text, class_name text)
                        left join lateral (
                          select id from class
                          where school_id = :school and year = r.year and lower(name) = lower(r.class_name)
                          order by name = r.class_name desc, id limit 1) c on true
                        on conflict (school_id, pupil_id, year) do update set
                          year_group = excluded.year_group, class_id = excluded.class_id
                        """)
                .param("school", scope.schoolId())
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    private static Row row(long pupilId, Placing placing) {
        return new Row(pupilId, placing.year().endYear(), placing.yearGroup().code(), placing.className());
    }
}

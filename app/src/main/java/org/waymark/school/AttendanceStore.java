package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of attendance. */
@Repository
class AttendanceStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendance> list(Scope scope, int year, Collection<Long> pupilIds) {
        return jdbc.sql("""
                        select a.* from attendance a
                        where a.school_id = :school and a.year = :year and a.pupil_id = any (:pupils)
                          and (not :ownClassesOnly or exists (
                            select 1 from enrolment own
                            where own.school_id = a.school_id and own.pupil_id = a.pupil_id
                              and own.class_id = any (:ownClasses)))
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> attendance(row))
                .list();
    }

    /** Every attendance of these pupils, whatever the year. */
    List<Attendance> listAll(Scope scope, Collection<Long> pupilIds) {
        return jdbc.sql("select * from attendance where school_id = :school and pupil_id = any (:pupils)")
                .param("school", scope.schoolId())
                .param("pupils", pupilIds.toArray(Long[]::new))
                .query((row, number) -> attendance(row))
                .list();
    }

    Optional<Attendance> find(Scope scope, int year, long pupilId) {
        return jdbc.sql("""
                        select * from attendance where school_id = :school and year = :year and pupil_id = :pupil for update
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupil", pupilId)
                .query((row, number) -> attendance(row))
                .optional();
    }

    void put(Scope scope, Attendance attendance) {
        jdbc.sql("""
                        insert into attendance (school_id, pupil_id, year, possible, attended, authorised, unauthorised,
                                                origin, changed_by, changed_at)
                        values (:school, :pupil, :year, :possible, :attended, :authorised, :unauthorised, :origin, :by,
                                clock_timestamp())
                        on conflict (school_id, pupil_id, year) do update set
                          possible = :possible, attended = :attended, authorised = :authorised,
                          unauthorised = :unauthorised, origin = :origin, changed_by = :by, changed_at = clock_timestamp()
                        """)
                .param("school", scope.schoolId())
                .param("pupil", attendance.pupilId())
                .param("year", attendance.year())
                .param("possible", attendance.possible())
                .param("attended", attendance.attended())
                .param("authorised", attendance.authorised())
                .param("unauthorised", attendance.unauthorised())
                .param("origin", attendance.origin())
                .param("by", scope.personName())
                .update();
    }

    void remove(Scope scope, int year, long pupilId) {
        jdbc.sql("delete from attendance where school_id = :school and year = :year and pupil_id = :pupil")
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupil", pupilId)
                .update();
    }

    void note(
            Scope scope, String act, int year, long pupilId, @Nullable Attendance before, @Nullable Attendance after) {
        jdbc.sql("""
                        insert into attendance_change (school_id, pupil_id, year, act, before, after, changed_by, changed_at)
                        values (:school, :pupil, :year, :act, cast(:before as jsonb), cast(:after as jsonb), :by,
                                clock_timestamp())
                        """)
                .param("school", scope.schoolId())
                .param("pupil", pupilId)
                .param("year", year)
                .param("act", act)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .param("by", scope.personName())
                .update();
    }

    /** A step of the history: before and after, either of which may be nothing. */
    record Step(
            int year,
            long pupilId,
            @Nullable Attendance before,
            @Nullable Attendance after) {}

    List<Step> listAct(Scope scope, String act) {
        return jdbc.sql("select * from attendance_change where school_id = :school and act = :act order by id desc")
                .param("school", scope.schoolId())
                .param("act", act)
                .query((row, number) -> new Step(
                        row.getInt("year"),
                        row.getLong("pupil_id"),
                        read(row.getString("before")),
                        read(row.getString("after"))))
                .list();
    }

    /** The newest act of a kind in a year that has not been taken back. */
    Optional<String> findLastAct(Scope scope, int year, String kind) {
        return jdbc.sql("""
                        select act from attendance_change c
                        where school_id = :school and year = :year and act like :kind
                          and not exists (select 1 from attendance_change u
                                          where u.school_id = c.school_id and u.act = 'undo:' || c.act)
                        order by id desc limit 1
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("kind", kind + ":%")
                .query((row, number) -> row.getString("act"))
                .optional();
    }

    private @Nullable Attendance read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Attendance.class);
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        return new Attendance(
                row.getLong("pupil_id"),
                row.getInt("year"),
                row.getInt("possible"),
                row.getInt("attended"),
                row.getObject("authorised", Integer.class),
                row.getObject("unauthorised", Integer.class),
                row.getString("origin"));
    }
}

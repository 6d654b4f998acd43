package org.waymark.school;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of attendance. */
@Repository
class AttendanceStore {

    private final JdbcClient jdbc;

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
                .query((row, number) -> new Attendance(
                        row.getLong("pupil_id"),
                        row.getInt("year"),
                        row.getInt("possible"),
                        row.getInt("attended"),
                        row.getObject("authorised", Integer.class),
                        row.getObject("unauthorised", Integer.class),
                        row.getString("origin")))
                .list();
    }
}

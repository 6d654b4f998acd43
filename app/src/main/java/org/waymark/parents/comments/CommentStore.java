package org.waymark.parents.comments;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link Comments}. */
@Repository
class CommentStore {

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comment> list(Scope scope, int year, Collection<Long> pupilIds) {
        return jdbc.sql("""
                        select c.* from pupil_comment c
                        where c.school_id = :school and c.year = :year and c.pupil_id = any (:pupils)
                          and (not :ownClassesOnly or exists (
                            select 1 from enrolment own
                            where own.school_id = c.school_id and own.pupil_id = c.pupil_id
                              and own.class_id = any (:ownClasses)))
                        order by c.pupil_id, c.part
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> new Comment(
                        row.getLong("pupil_id"),
                        row.getString("part"),
                        row.getString("text"),
                        row.getInt("version"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

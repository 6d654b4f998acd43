package org.waymark.parents.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link Comments}. */
@Repository
class CommentStore {

    private static final Duration SITTING = Duration.ofMinutes(10);

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
                .query((row, number) -> comment(row))
                .list();
    }

    Optional<Comment> find(Scope scope, int year, long pupilId, String part) {
        return jdbc.sql("""
                        select * from pupil_comment
                        where school_id = :school and year = :year and pupil_id = :pupil and part = :part
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupil", pupilId)
                .param("part", part)
                .query((row, number) -> comment(row))
                .optional();
    }

    /** Keeps a text where the version seen still stands, and answers whether it did: of two people one is first. */
    boolean save(Scope scope, int year, CommentWrite write, Instant now) {
        String sql = write.version() == 0 ? """
                insert into pupil_comment (school_id, pupil_id, year, part, text, version, changed_by, changed_at)
                values (:school, :pupil, :year, :part, :text, 1, :by, :at) on conflict do nothing
                """ : """
                update pupil_comment set text = :text, version = version + 1, changed_by = :by, changed_at = :at
                where school_id = :school and pupil_id = :pupil and year = :year and part = :part and version = :version
                """;
        return jdbc.sql(sql)
                        .param("school", scope.schoolId())
                        .param("pupil", write.pupilId())
                        .param("year", year)
                        .param("part", write.part())
                        .param("text", write.text())
                        .param("version", write.version())
                        .param("by", scope.personName())
                        .param("at", at(now))
                        .update()
                == 1;
    }

    /** Lengthens the newest step of the history, where the same person typed it just before; answers whether it was. */
    boolean lengthenStep(Scope scope, int year, CommentWrite write, Instant now) {
        return jdbc.sql("""
                        update pupil_comment_change set new_text = :text, version = :version, changed_at = :at
                        where school_id = :school and act = '' and changed_by = :by and changed_at > :since
                          and length(new_text) <= 2 * length(:text)
                          and id = (select max(id) from pupil_comment_change
                                    where school_id = :school and pupil_id = :pupil and year = :year and part = :part)
                        """)
                        .param("school", scope.schoolId())
                        .param("pupil", write.pupilId())
                        .param("year", year)
                        .param("part", write.part())
                        .param("text", write.text())
                        .param("version", write.version() + 1)
                        .param("by", scope.personName())
                        .param("at", at(now))
                        .param("since", at(now.minus(SITTING)))
                        .update()
                == 1;
    }

    void addStep(Scope scope, int year, CommentWrite write, String before, String act, Instant now) {
        jdbc.sql("""
                        insert into pupil_comment_change (school_id, pupil_id, year, part, version, old_text, new_text, act,
                                                          changed_by, changed_at)
                        values (:school, :pupil, :year, :part, :version, :before, :after, :act, :by, :at)
                        """)
                .param("school", scope.schoolId())
                .param("pupil", write.pupilId())
                .param("year", year)
                .param("part", write.part())
                .param("version", write.version() + 1)
                .param("before", before)
                .param("after", write.text())
                .param("act", act)
                .param("by", scope.personName())
                .param("at", at(now))
                .update();
    }

    /** Newest first. */
    List<CommentChange> listHistory(Scope scope, int year, long pupilId, String part) {
        return jdbc.sql("""
                        select * from pupil_comment_change
                        where school_id = :school and year = :year and pupil_id = :pupil and part = :part
                        order by id desc
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupil", pupilId)
                .param("part", part)
                .query((row, number) -> change(row))
                .list();
    }

    List<CommentChange> listAct(Scope scope, int year, String act) {
        return jdbc.sql("""
                        select * from pupil_comment_change
                        where school_id = :school and year = :year and act = :act order by id
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("act", act)
                .query((row, number) -> change(row))
                .list();
    }

    /** The newest import of a year that has not been taken back, if there is one. */
    Optional<String> findLastImport(Scope scope, int year) {
        return jdbc.sql("""
                        select act from pupil_comment_change c
                        where school_id = :school and year = :year and act like 'import:%'
                          and not exists (select 1 from pupil_comment_change u
                                          where u.school_id = c.school_id and u.act = 'undo:' || c.act)
                        order by id desc limit 1
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("pupil_id"),
                row.getString("part"),
                row.getString("text"),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static CommentChange change(ResultSet row) throws SQLException {
        return new CommentChange(
                row.getLong("id"),
                row.getLong("pupil_id"),
                row.getString("part"),
                row.getInt("version"),
                row.getString("old_text"),
                row.getString("new_text"),
                row.getString("act"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

package org.waymark.parents.comments;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link CommentParts}. */
@Repository
class CommentPartStore {

    private final JdbcClient jdbc;

    CommentPartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CommentPart> list(Scope scope) {
        return jdbc.sql("select * from comment_part where school_id = :school order by place, id")
                .param("school", scope.schoolId())
                .query((row, number) -> new CommentPart(
                        row.getString("id"),
                        row.getString("heading"),
                        CommentParts.isByLaw(row.getString("id")),
                        row.getInt("least"),
                        row.getInt("most"),
                        Set.of((String[]) row.getArray("year_groups").getArray())))
                .list();
    }

    /** A number that no own part has or had. */
    int nextNumber(Scope scope) {
        return jdbc.sql("""
                        select coalesce(max(substr(id, 4)::int), 0) + 1 from (
                          select id from comment_part where school_id = :school
                          union select part from pupil_comment where school_id = :school) parts
                        where id ~ '^own[0-9]{1,6}$'
                        """)
                .param("school", scope.schoolId())
                .query(Integer.class)
                .single();
    }

    void replace(Scope scope, List<CommentPart> parts) {
        jdbc.sql("delete from comment_part where school_id = :school")
                .param("school", scope.schoolId())
                .update();
        for (int i = 0; i < parts.size(); i++) {
            CommentPart part = parts.get(i);
            jdbc.sql("""
                            insert into comment_part (school_id, id, place, heading, least, most, year_groups, changed_by)
                            values (:school, :id, :place, :heading, :least, :most, :groups, :by)
                            """)
                    .param("school", scope.schoolId())
                    .param("id", part.id())
                    .param("place", i)
                    .param("heading", part.heading())
                    .param("least", part.least())
                    .param("most", part.most())
                    .param("groups", part.yearGroups().toArray(String[]::new))
                    .param("by", scope.personName())
                    .update();
        }
    }
}

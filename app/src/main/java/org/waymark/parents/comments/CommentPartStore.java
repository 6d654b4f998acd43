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
}

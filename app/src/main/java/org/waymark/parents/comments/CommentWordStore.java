package org.waymark.parents.comments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link CommentWords}. */
@Repository
class CommentWordStore {

    private final JdbcClient jdbc;

    CommentWordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> list(Scope scope) {
        return jdbc.sql("select word from comment_word where school_id = :school order by lower(word), word")
                .param("school", scope.schoolId())
                .query((row, number) -> row.getString("word"))
                .list();
    }

    void add(Scope scope, String word) {
        jdbc.sql("""
                        insert into comment_word (school_id, word, added_by) values (:school, :word, :by)
                        on conflict do nothing
                        """)
                .param("school", scope.schoolId())
                .param("word", word)
                .param("by", scope.personName())
                .update();
    }

    int remove(Scope scope, String word) {
        return jdbc.sql("delete from comment_word where school_id = :school and word = :word")
                .param("school", scope.schoolId())
                .param("word", word)
                .update();
    }
}

package org.waymark.tracking.start;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link ProgressTables}: rows are only ever added. */
@Repository
class ProgressTableStore {

    private final JdbcClient jdbc;

    ProgressTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(String content, String source, String by, Instant at) {}

    Optional<Kept> find(Scope scope, int year) {
        return jdbc.sql("""
                        select content, source, loaded_by, loaded_at from (
                          select * from progress_table where school_id = :school and year = :year order by id desc limit 1
                        ) newest
                        where content is not null
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .query((row, number) -> new Kept(
                        row.getString("content"),
                        row.getString("source"),
                        row.getString("loaded_by"),
                        row.getTimestamp("loaded_at").toInstant()))
                .optional();
    }

    void add(Scope scope, int year, @Nullable String content, String source) {
        jdbc.sql("""
                        insert into progress_table (school_id, year, content, source, loaded_by)
                        values (:school, :year, :content, :source, :by)
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("content", content)
                .param("source", source)
                .param("by", scope.personName())
                .update();
    }
}

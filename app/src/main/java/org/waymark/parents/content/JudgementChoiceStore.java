package org.waymark.parents.content;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of {@link JudgementChoices}. */
@Repository
class JudgementChoiceStore {

    private final JdbcClient jdbc;

    JudgementChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JudgementChoices.Choice> findNewest(Scope scope) {
        return jdbc.sql("""
                        select shown, changed_by, changed_at from report_judgements
                        where school_id = :school order by id desc limit 1
                        """)
                .param("school", scope.schoolId())
                .query((row, number) -> new JudgementChoices.Choice(
                        row.getBoolean("shown"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    void add(Scope scope, boolean shown) {
        jdbc.sql("insert into report_judgements (school_id, shown, changed_by) values (:school, :shown, :by)")
                .param("school", scope.schoolId())
                .param("shown", shown)
                .param("by", scope.personName())
                .update();
    }
}

package org.waymark.tracking.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of {@link ProgressRules}: a rule is one row and never changed; a later row stands in its place. */
@Repository
class ProgressRuleStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ProgressRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, ProgressRule> list(Collection<Scope> scopes) {
        Map<Long, ProgressRule> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (school_id) school_id, content::text as content from progress_rule
                        where school_id = any (:schools)
                        order by school_id, id desc
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .query((row, number) -> found.put(
                        row.getLong("school_id"), json.readValue(row.getString("content"), ProgressRule.class)))
                .list();
        return found;
    }

    List<ProgressRules.Saved> listSaved(Scope scope) {
        return new ArrayList<>(jdbc.sql("""
                        select saved_by, saved_at, content::text as content from progress_rule
                        where school_id = :school order by id desc
                        """)
                .param("school", scope.schoolId())
                .query((row, number) -> new ProgressRules.Saved(
                        row.getString("saved_by"),
                        row.getTimestamp("saved_at").toInstant(),
                        json.readValue(row.getString("content"), ProgressRule.class)))
                .list());
    }

    void add(Scope scope, ProgressRule rule) {
        jdbc.sql("""
                        insert into progress_rule (school_id, content, saved_by)
                        values (:school, cast(:content as jsonb), :by)
                        """)
                .param("school", scope.schoolId())
                .param("content", json.writeValueAsString(rule))
                .param("by", scope.personName())
                .update();
    }
}

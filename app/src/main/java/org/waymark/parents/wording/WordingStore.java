package org.waymark.parents.wording;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of a school's own words. */
@Repository
class WordingStore {

    private final JdbcClient jdbc;

    WordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> listLanguages(Scope scope) {
        return jdbc.sql("select language from parent_language where school_id = :school order by language")
                .param("school", scope.schoolId())
                .query((row, number) -> row.getString("language"))
                .list();
    }

    /** Answers whether the language was not there yet. */
    boolean addLanguage(Scope scope, String language, Instant now) {
        return jdbc.sql("""
                        insert into parent_language (school_id, language, added_by, added_at)
                        values (:school, :language, :person, :now) on conflict do nothing
                        """)
                        .param("school", scope.schoolId())
                        .param("language", language)
                        .param("person", scope.personName())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Answers whether the language was there. */
    boolean removeLanguage(Scope scope, String language) {
        return jdbc.sql("delete from parent_language where school_id = :school and language = :language")
                        .param("school", scope.schoolId())
                        .param("language", language)
                        .update()
                == 1;
    }

    Map<String, OwnWords> list(Scope scope, String language) {
        return jdbc
                .sql("""
                        select key, text, changed_by, changed_at from parent_wording
                        where school_id = :school and language = :language
                        """)
                .param("school", scope.schoolId())
                .param("language", language)
                .query((row, number) -> new OwnWords(
                        row.getString("key"),
                        row.getString("text"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(OwnWords::key, Function.identity()));
    }

    /** Keeps words, or takes them away where they are null, and writes it into the history. */
    void set(Scope scope, String language, String key, @Nullable String before, @Nullable String after, Instant now) {
        String change = after == null
                ? "delete from parent_wording where school_id = :school and language = :language and key = :key"
                : """
                insert into parent_wording (school_id, language, key, text, changed_by, changed_at)
                values (:school, :language, :key, :after, :person, :now)
                on conflict (school_id, language, key)
                do update set text = excluded.text, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """;
        for (String sql : List.of(change, """
                insert into parent_wording_change (school_id, language, key, before, after, changed_by, changed_at)
                values (:school, :language, :key, :before, :after, :person, :now)
                """)) {
            jdbc.sql(sql)
                    .param("school", scope.schoolId())
                    .param("language", language)
                    .param("key", key)
                    .param("before", before)
                    .param("after", after)
                    .param("person", scope.personName())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    List<WordingChange> listChanges(Scope scope, String language, int most) {
        return jdbc.sql("""
                        select key, before, after, changed_by, changed_at from parent_wording_change
                        where school_id = :school and language = :language order by id desc limit :most
                        """)
                .param("school", scope.schoolId())
                .param("language", language)
                .param("most", most)
                .query((row, number) -> new WordingChange(
                        row.getString("key"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}

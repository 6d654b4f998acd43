package org.waymark.results;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;

/** The SQL of {@link Standings}: one row a pupil, so that three hundred schools are thousands of rows and not a million. */
@Repository
class StandingStore {

    /** Neither stands in any item's id, code or number. */
    private static final char BETWEEN = ';';

    private static final char EQUALS = '=';

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StandingResults> list(
            Collection<Scope> scopes, Set<Assessment> assessments, Set<Integer> years, Set<String> items) {
        return jdbc.sql("""
                        select pupil_id, assessment, year, string_agg(item || '=' || value, ';') as found
                        from result
                        where school_id = any (:schools) and assessment = any (:assessments) and year = any (:years)
                          and (cardinality(:items::text[]) = 0 or item = any (:items)) and value is not null
                        group by school_id, assessment, year, pupil_id
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("assessments", assessments.stream().map(Assessment::code).toArray(String[]::new))
                .param("years", years.toArray(Integer[]::new))
                .param("items", items.toArray(String[]::new))
                .query((row, number) -> new StandingResults(
                        row.getLong("pupil_id"),
                        Assessment.find(row.getString("assessment")).orElseThrow(),
                        row.getInt("year"),
                        values(row.getString("found"))))
                .list();
    }

    /** Year by year through the index: a school has hundreds of thousands of results and ten years. */
    List<Integer> listYears(long schoolId) {
        return jdbc.sql("""
                        select y.year
                        from generate_series(2001, 2100) as y (year)
                        where exists (
                          select from unnest(:assessments) as a (assessment)
                          where exists (
                            select from result r
                            where r.school_id = :school and r.assessment = a.assessment and r.year = y.year
                              and r.value is not null))
                        order by y.year desc
                        """)
                .param("school", schoolId)
                .param(
                        "assessments",
                        Arrays.stream(Assessment.values()).map(Assessment::code).toArray(String[]::new))
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    /** By the primary key from its end: one row is looked at, or a few. */
    Optional<Instant> findLastSaved(long schoolId) {
        return jdbc.sql("""
                        select at from change_set
                        where school_id = :school and kind not in ('sign-off', 'reopen')
                        order by id desc
                        limit 1
                        """)
                .param("school", schoolId)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** The same over many schools: the first result found of a year ends the search for it. */
    List<Integer> listYears(Collection<Scope> scopes, Set<Integer> years) {
        return jdbc.sql("""
                        select y.year
                        from unnest(:years) as y (year)
                        where exists (
                          select from unnest(:schools) as s (id), unnest(:assessments) as a (assessment),
                            lateral (
                              select 1 from result r
                              where r.school_id = s.id and r.assessment = a.assessment and r.year = y.year
                                and r.value is not null
                              limit 1) as any_result)
                        order by y.year desc
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("years", years.toArray(Integer[]::new))
                .param(
                        "assessments",
                        Arrays.stream(Assessment.values()).map(Assessment::code).toArray(String[]::new))
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private static Map<String, String> values(String found) {
        Map<String, String> values = new HashMap<>();
        int start = 0;
        while (start < found.length()) {
            int end = found.indexOf(BETWEEN, start);
            end = end < 0 ? found.length() : end;
            int equals = found.indexOf(EQUALS, start);
            values.put(found.substring(start, equals), found.substring(equals + 1, end));
            start = end + 1;
        }
        return values;
    }
}

package org.waymark.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.scheme.Point;

/** The SQL of {@link Standings}: one row a pupil, so that three hundred schools are thousands of rows and not a million. */
@Repository
class StandingStore {

    /** Neither stands in any item's id, code or number. */
    private static final char BETWEEN = ';';

    private static final char EQUALS = '=';

    private static final Map<String, Assessment> BY_CODE =
            Arrays.stream(Assessment.values()).collect(Collectors.toMap(Assessment::code, assessment -> assessment));

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One walk through the index for each school, assessment and year: whatever the database believes of its tables, it
     * cannot choose a plan that reads more than it is asked for.
     */
    private static final String LIST = """
            select f.pupil_id, w.assessment, w.year, f.found
            from unnest(:schools) as s (id)
            cross join unnest(:assessments, :years) as w (assessment, year)
            cross join lateral (
              select r.pupil_id, string_agg(r.item || '=' || r.value, ';') %s as found
              from result r
              where r.school_id = s.id and r.assessment = w.assessment and r.year = w.year and r.value is not null
              group by r.pupil_id) f
            """;

    private static final String EVERY_ITEM = LIST.formatted("");
    private static final String SOME_ITEMS = LIST.formatted("filter (where r.item in (select unnest(:items)))");

    List<StandingResults> list(Collection<Scope> scopes, Map<Assessment, Set<Integer>> wanted, Set<String> items) {
        List<String> assessments = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        wanted.forEach((assessment, its) -> its.forEach(year -> {
            assessments.add(assessment.code());
            years.add(year);
        }));
        JdbcClient.StatementSpec query = jdbc.sql(items.isEmpty() ? EVERY_ITEM : SOME_ITEMS)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("assessments", assessments.toArray(String[]::new))
                .param("years", years.toArray(Integer[]::new));
        if (!items.isEmpty()) {
            query = query.param("items", items.toArray(String[]::new));
        }
        // Most pupils' results are somebody else's too: one map for all of them leaves less to the collector.
        Map<String, Map<String, String>> same = new HashMap<>();
        return query.query((row, number) -> {
                    String found = row.getString(4);
                    return new StandingResults(
                            row.getLong(1),
                            assessment(row.getString(2)),
                            row.getInt(3),
                            found == null ? Map.of() : same.computeIfAbsent(found, StandingStore::values));
                })
                .list();
    }

    private static Assessment assessment(String code) {
        return Objects.requireNonNull(BY_CODE.get(code));
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
                        Assessment.statutory().stream().map(Assessment::code).toArray(String[]::new))
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    /** The same for the points of some years; a look for each school, point and year. */
    List<Point> listPoints(Collection<Scope> scopes, int from, int to) {
        return jdbc.sql("""
                        select a.assessment, y.year
                        from generate_series(:from, :to) as y (year), unnest(:points) as a (assessment)
                        where exists (
                          select from unnest(:schools) as s (id)
                          where exists (
                            select from result r
                            where r.school_id = s.id and r.assessment = a.assessment and r.year = y.year
                              and r.value is not null))
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .param(
                        "points",
                        Assessment.points().stream().map(Assessment::code).toArray(String[]::new))
                .query((row, number) ->
                        new Point(assessment(row.getString("assessment")), new AcademicYear(row.getInt("year"))))
                .list();
    }

    /** Copied values come in few change sets: those are looked for first, and only then their cells. */
    int countCopied(long schoolId, Collection<String> assessments, Collection<Integer> years) {
        return jdbc.sql("""
                        select count(*)::int
                        from unnest(:assessments, :years) as w (assessment, year)
                        join result r on r.school_id = :school and r.assessment = w.assessment and r.year = w.year
                          and r.value is not null
                        where r.origin in (
                          select id from change_set
                          where school_id = :school and assessment = r.assessment and year = r.year and kind = 'copy')
                        """)
                .param("school", schoolId)
                .param("assessments", assessments.toArray(String[]::new))
                .param("years", years.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
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

    /** The first result found ends the search; a year without any costs a look for each school and assessment. */
    boolean hasAny(Collection<Scope> scopes, int year) {
        return jdbc.sql("""
                        select exists (
                          select from unnest(:schools) as s (id), unnest(:assessments) as a (assessment),
                            lateral (
                              select 1 from result r
                              where r.school_id = s.id and r.assessment = a.assessment and r.year = :year
                                and r.value is not null
                              limit 1) as any_result)
                        """)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("year", year)
                .param(
                        "assessments",
                        Assessment.statutory().stream().map(Assessment::code).toArray(String[]::new))
                .query(Boolean.class)
                .single();
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
        return Collections.unmodifiableMap(values);
    }
}

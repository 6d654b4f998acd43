package org.waymark.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.school.TestSchool;

/** All that a school holds, at one moment, past the services that wrote it. */
record SchoolState(Map<String, String> results, List<String> kept, List<String> pupils, List<String> history) {

    /** A result that was emptied keeps its row; who has none has none. Classes stay when the last pupil leaves. */
    private static final String RESULTS = """
            select concat_ws(' ', pupil_id, assessment, year, item) as place,
                   concat_ws(' ', value, assessed_on, case when derived then 'derived' end) as value
            from result where school_id = :school and value is not null
            """;

    private static final String KEPT = """
            select concat_ws(' ', pupil_id, stage, locale, year, subject, method, component, status, qualifier, result,
                             result_date, origin) from kept_result
            where school_id = :school and ended_with is null order by id
            """;

    private static final String PUPILS = """
            select to_jsonb(p.*) - 'changed_at' || jsonb_build_object(
                     'meals', (select jsonb_agg(m order by m.start_date) from free_meals m
                               where m.school_id = p.school_id and m.pupil_id = p.id),
                     'family', (select jsonb_agg(to_jsonb(c) - 'changed_at' - 'changed_by' order by c.id) from contact c
                                where c.school_id = p.school_id and c.pupil_id = p.id),
                     'attendance', (select jsonb_agg(to_jsonb(a) - 'changed_at' - 'changed_by' order by a.year)
                                    from attendance a where a.school_id = p.school_id and a.pupil_id = p.id),
                     'years', (select jsonb_agg(e order by e.year) from enrolment e
                               where e.school_id = p.school_id and e.pupil_id = p.id))
            from pupil p where p.school_id = :school order by p.id
            """;

    private static final String HISTORY = """
            select count(*) || ' classes' from class where school_id = :school
            union all select count(*) || ' deliveries' from delivery where school_id = :school
            union all select coalesce(max(id), 0) || ' change set' from change_set where school_id = :school
            union all select coalesce(max(id), 0) || ' import, ' || count(undone_at) || ' undone'
                      from file_import where school_id = :school
            union all select coalesce(max(id), 0) || ' kept, ' || count(ended_with) || ' ended'
                      from kept_result where school_id = :school
            union all select count(*) || ' acts on pupils' from pupil_change where school_id = :school
            union all select count(*) || ' meanings' from code_meaning where school_id = :school
            union all select count(*) || ' headings' from heading_meaning where school_id = :school
            union all select coalesce(max(revision), 0) || ' revision, ' || count(*) || ' cells'
                      from result where school_id = :school
            """;

    static SchoolState of(TestSchool school, Scope scope) {
        JdbcClient jdbc = school.room(JdbcClient.class);
        return school.room(ScopedTransactions.class).read(scope, () -> {
            Map<String, String> results = new TreeMap<>();
            jdbc.sql(RESULTS).param("school", scope.schoolId()).query(row -> {
                results.put(row.getString("place"), row.getString("value"));
            });
            return new SchoolState(
                    results, list(jdbc, scope, KEPT), list(jdbc, scope, PUPILS), list(jdbc, scope, HISTORY));
        });
    }

    private static List<String> list(JdbcClient jdbc, Scope scope, String sql) {
        return new ArrayList<>(jdbc.sql(sql)
                .param("school", scope.schoolId())
                .query(String.class)
                .list());
    }

    /** The same without the memory of what was done and undone. */
    SchoolState withoutHistory() {
        return new SchoolState(results, kept, pupils, List.of());
    }

    /** How many typed results there are where there was none before. */
    long newSince(SchoolState before) {
        return results.entrySet().stream()
                .filter(cell -> isTyped(cell.getValue()) && !before.results.containsKey(cell.getKey()))
                .count();
    }

    /** How many typed results there are in the place of another value. */
    long changedSince(SchoolState before) {
        Map<String, String> both = new HashMap<>(results);
        both.keySet().retainAll(before.results.keySet());
        both.entrySet()
                .removeIf(
                        cell -> !isTyped(cell.getValue()) || cell.getValue().equals(before.results.get(cell.getKey())));
        return both.size();
    }

    private static boolean isTyped(String value) {
        return !value.endsWith("derived");
    }
}

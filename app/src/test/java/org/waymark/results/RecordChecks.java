package org.waymark.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;

/** What must hold of the record after anything whatever. */
final class RecordChecks {

    private static final String REPLAYED = """
            select pupil_id, assessment, year, item, new_value, new_on, derived, change_set_id from (
              select c.*, row_number() over (
                partition by school_id, pupil_id, assessment, year, item order by change_set_id desc) as place
              from change c) latest
            where place = 1
            """;

    private RecordChecks() {}

    static void assertConsistent(ResultsSchool school, Edition... editions) {
        school.school.room(ScopedTransactions.class).housekeeping(() -> {
            JdbcClient jdbc = school.school.room(JdbcClient.class);
            assertThat(rows(jdbc, """
                            (%1$s) except select pupil_id, assessment, year, item, value, assessed_on, derived, revision from result
                            """.formatted(REPLAYED)))
                    .as("the changes, replayed, give results that are not there")
                    .isEmpty();
            assertThat(rows(jdbc, """
                            select pupil_id, assessment, year, item, value, assessed_on, derived, revision from result
                            except (%1$s)""".formatted(REPLAYED)))
                    .as("results that no change gave")
                    .isEmpty();
            assertThat(rows(jdbc, """
                            select * from (
                              select c.*, lag(new_value) over w as before, lag(change_set_id) over w as earlier from change c
                              window w as (partition by school_id, pupil_id, assessment, year, item order by change_set_id)
                            ) chain where before is distinct from old_value
                            """))
                    .as("each change starts where the one before ended")
                    .isEmpty();
            assertThat(rows(jdbc, """
                            select * from result r where not exists (
                              select 1 from change_set s where s.school_id = r.school_id and s.id = r.revision)
                              or (r.origin <> 0 and not exists (
                                select 1 from change_set s where s.school_id = r.school_id and s.id = r.origin))
                            """)).as("results of no change set").isEmpty();
            return true;
        });
        for (Edition edition : editions) {
            for (PupilState state : school.sheets().list(school.administrator(), edition, null, null)) {
                Map<String, String> stored = new TreeMap<>();
                state.cells().values().stream().filter(Cell::derived).forEach(cell -> {
                    String value = cell.value();
                    if (value != null) {
                        stored.put(cell.item(), value);
                    }
                });
                assertThat(stored)
                        .as("worked-out values of pupil %s", state.pupil().pupilId())
                        .isEqualTo(new TreeMap<>(state.evaluation().derived()));
            }
        }
    }

    private static List<String> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query().listOfRows().stream().map(Map::toString).toList();
    }
}

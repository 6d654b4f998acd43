package org.waymark.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The national size by one measured run: one cohort of Key Stage 2 in every primary school of England, in a database of
 * its own, and the headline query over all of it.
 */
final class NationalRun {

    private static final int SCHOOLS = 17_000;
    private static final int PUPILS = 600_000;

    /** Indexes are made after the rows: half the time of keeping them row by row. */
    private static final String WITHOUT_INDEXES = """
            alter table result drop constraint result_pkey, drop constraint result_school_id_pupil_id_fkey;
            drop index if exists result_by_edition;
            """;

    private static final String ROWS = """
            insert into school (laestab, name) select lpad(n::text, 7, '0'), 'School ' || n
            from generate_series(1, %1$d) n;
            insert into pupil (school_id, upn, surname, forename, date_of_birth, sex, sen_provision, first_language, ever6)
            select s.id, 'N' || s.id || '-' || n, 'Pupil', n::text, make_date(2014, 9, 1) + n * 10,
                   case when n %% 2 = 0 then 'F' else 'M' end, 'N', 'ENG', n %% 4 = 0
            from school s, generate_series(1, ceil(%2$d::numeric / %1$d)::int) n
            where s.laestab like '0%%' order by s.id, n limit %2$d;
            insert into enrolment (school_id, pupil_id, year, year_group) select school_id, id, 2026, '6' from pupil;
            insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
            select d.school_id, d.id, 'ks2', 2026, v.item, v.value, false, 0, 0
            from (select school_id, id, random_normal(104, 8) as reading, random_normal(104, 8) as maths,
                         random() as writing from pupil) d,
            lateral (values
              ('reading.raw', greatest(3, least(50, round(reading - 70)))::int::text),
              ('reading.scaled', greatest(80, least(120, round(reading)))::int::text),
              ('reading.outcome', case when round(reading) >= 100 then 'AS' else 'NS' end),
              ('maths.raw', greatest(3, least(110, round(maths - 50)))::int::text),
              ('maths.scaled', greatest(80, least(120, round(maths)))::int::text),
              ('maths.outcome', case when round(maths) >= 100 then 'AS' else 'NS' end),
              ('writing.ta', case when writing > 0.88 then 'GDS' when writing > 0.25 then 'EXS' else 'WTS' end)) v (item, value);
            """;

    private static final String INDEXES = """
            alter table result add primary key (school_id, pupil_id, assessment, year, item);
            create index result_by_edition on result (school_id, assessment, year, pupil_id) include (item, value);
            vacuum analyze result;
            vacuum analyze pupil;
            vacuum analyze enrolment;
            """;

    /** What pages of figures read, for every school at once: one row a pupil. */
    private static final String AS_PAGES_READ = """
            select pupil_id, assessment, year, string_agg(item || '=' || value, ';') as found
            from result
            where school_id = any (array(select id from school)) and assessment = 'ks2' and year = 2026
              and item = any (array['reading.outcome', 'maths.outcome', 'writing.ta']) and value is not null
            group by school_id, assessment, year, pupil_id
            """;

    /** The same counted where it lies: one row a school. */
    private static final String BY_SCHOOL = """
            select school_id, count(*) as pupils, count(*) filter (where met) as expected
            from (select school_id, pupil_id, count(*) filter (where value in ('AS', 'EXS', 'GDS')) = 3 as met
                  from result
                  where assessment = 'ks2' and year = 2026
                    and item = any (array['reading.outcome', 'maths.outcome', 'writing.ta']) and value is not null
                  group by school_id, pupil_id) p
            group by school_id
            """;

    private static final String SUMMED = """
            create temporary table measure_of_school as %s;
            analyze measure_of_school;
            """.formatted(BY_SCHOOL);

    private static final String OF_SUMMARY =
            "select sum(expected) * 100.0 / sum(pupils) as percent from measure_of_school";

    private final Options options;

    NationalRun(Options options) {
        this.options = options;
    }

    boolean run() throws Exception {
        int schools = options.number("schools", SCHOOLS);
        int pupils = options.number("pupils", PUPILS);
        try (World world = World.open(options, List.of(), 0)) {
            Facts.print(world);
            try (Connection connection = world.database()) {
                long filling = timed(connection, List.of(WITHOUT_INDEXES, ROWS.formatted(schools, pupils), INDEXES));
                long results = Database.number(connection, "select count(*) from result");
                System.out.printf(
                        "%d schools, %d pupils, %d results, filled in %d s, %s on disk%n%n",
                        Database.number(connection, "select count(*) from school"),
                        Database.number(connection, "select count(*) from pupil"),
                        results,
                        filling / 1_000,
                        Database.text(
                                connection,
                                "select pg_size_pretty(pg_total_relation_size('result') + pg_total_relation_size('pupil')"
                                        + " + pg_total_relation_size('enrolment'))"));
                queries(connection);
                return results > 0;
            }
        }
    }

    private void queries(Connection connection) throws SQLException {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("every pupil's results, as the pages of schools read them", AS_PAGES_READ);
        queries.put("counted in the database, one row a school", BY_SCHOOL);
        Database.run(connection, SUMMED);
        queries.put("from one summary row a school", OF_SUMMARY);
        Table table = new Table("headline of England, ks2.rwm.expected", "processors", "took", "rows");
        List<String> plans = new ArrayList<>();
        for (int workers : List.of(0, 2)) {
            Database.run(connection, "set max_parallel_workers_per_gather = " + workers);
            for (Map.Entry<String, String> query : queries.entrySet()) {
                long begun = System.nanoTime();
                long rows = rows(connection, query.getValue());
                table.row(
                        query.getKey(),
                        String.valueOf(workers + 1),
                        Timings.ms((System.nanoTime() - begun) / 1e6),
                        String.valueOf(rows));
                plans.add(
                        query.getKey() + ", " + (workers + 1) + " processors:\n" + plan(connection, query.getValue()));
            }
        }
        table.print();
        plans.forEach(System.out::println);
    }

    private static long rows(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            long rows = 0;
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
            while (lines.next()) {
                plan.append("    ").append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static long timed(Connection connection, List<String> statements) throws SQLException {
        long begun = System.nanoTime();
        for (String statement : statements) {
            // Vacuum takes no company, so each goes alone.
            for (String part : statement.split(";\\s*\\n")) {
                if (!part.isBlank()) {
                    Database.run(connection, part);
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}

package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills many schools with pupils and results of some years, straight into the tables and in sets: the same number of
 * pupils in every year group, every assessment entered, no history. Figures read nothing else.
 */
final class FigureSeed {

    /** A school of average English size: some 600,000 pupils a year in 17,000 schools. */
    static final int PER_YEAR = 36;

    static final int FIRST_NUMBER = 3000;

    private static final String SCHOOLS = """
            insert into school (laestab, name, trust_id)
            select '999' || (%1$d + n), 'Trust School ' || lpad(n::text, 3, '0'),
                   (select id from trust where name = 'Bench Trust')
            from generate_series(1, %2$d) n;
            insert into class (school_id, year, name)
            select s.id, y, g || 'A' from school s, generate_series(%3$d, %4$d) y, unnest(array['R','1','2','3','4','5','6']) g
            where s.name like 'Trust School %%';
            insert into pupil (school_id, upn, surname, forename, date_of_birth, sex, sen_provision, first_language, ever6)
            select s.id, 'A' || s.laestab || lpad((r %% 100)::text, 2, '0') || lpad(n::text, 3, '0'), 'Pupil', n::text,
                   make_date(r - 6, 9, 1) + n * 10, case when n %% 2 = 0 then 'F' else 'M' end,
                   case when n %% 7 = 0 then 'K' else 'N' end, case when n %% 5 = 0 then 'OTH' else 'ENG' end,
                   case when n %% 3 = 0 then null else n %% 4 = 0 end
            from school s, generate_series(%3$d - 6, %4$d) r, generate_series(1, %5$d) n
            where s.name like 'Trust School %%';
            insert into enrolment (school_id, pupil_id, year, year_group, class_id)
            select p.school_id, p.id, c.year, left(c.name, 1), c.id
            from school s join pupil p on p.school_id = s.id join class c on c.school_id = s.id
            where s.name like 'Trust School %%'
              and c.year - 2000 - substr(p.upn, 9, 2)::int = case left(c.name, 1) when 'R' then 0 else left(c.name, 1)::int end;
            """;

    private static final String RESULTS = """
            insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
            select d.school_id, d.pupil_id, v.assessment, d.year, v.item, v.value, false, 0, 0
            from (select e.school_id, e.pupil_id, e.year, e.year_group,
                         random_normal(104, 8) as reading, random_normal(104, 8) as maths, random_normal(104, 8) as gps,
                         random() as writing, random_normal(34, 6) as phonics, random_normal(20, 5) as tables
                  from enrolment e join school s on s.id = e.school_id where s.name like 'Trust School %') d,
            lateral (
              select 'ks2' as assessment, t || '.scaled' as item, greatest(80, least(120, round(score)))::int::text as value
              from (values ('reading', d.reading), ('maths', d.maths), ('gps', d.gps)) k (t, score) where d.year_group = '6'
              union all
              select 'ks2', t || '.raw', greatest(3, least(50, round(score - 70)))::int::text
              from (values ('reading', d.reading), ('maths', d.maths), ('gps', d.gps)) k (t, score) where d.year_group = '6'
              union all
              select 'ks2', t || '.outcome', case when round(score) >= 100 then 'AS' else 'NS' end
              from (values ('reading', d.reading), ('maths', d.maths), ('gps', d.gps)) k (t, score) where d.year_group = '6'
              union all
              select 'ks2', p, '20' from unnest(array['gps.p1', 'gps.p2', 'maths.p1', 'maths.p2', 'maths.p3']) p
              where d.year_group = '6'
              union all
              select 'ks2', t || '.ta', case when d.writing > 0.88 then 'GDS' when d.writing > 0.25 then 'EXS' else 'WTS' end
              from unnest(array['writing']) t where d.year_group = '6'
              union all
              select 'ks2', t || '.ta', case when d.writing > 0.2 then 'EXS' else 'HNM' end
              from unnest(array['science', 'reading', 'maths']) t where d.year_group = '6'
              union all
              select 'mtc', 'mtc.score', greatest(0, least(25, round(d.tables)))::int::text where d.year_group = '4'
              union all
              select 'phonics', 'y1.' || k, v
              from (values ('mark', greatest(0, least(40, round(d.phonics)))::int::text),
                           ('outcome', case when round(d.phonics) >= 32 then 'Wa' else 'Wt' end)) k (k, v)
              where d.year_group = '1'
              union all
              select 'phonics', 'y2.' || k, v
              from (values ('mark', greatest(0, least(40, round(d.phonics)))::int::text),
                           ('outcome', case when round(d.phonics) >= 32 then 'Wa' else 'Wt' end)) k (k, v)
              where d.year_group = '2' and d.writing > 0.8
              union all
              select 'eyfsp', 'e' || lpad(g::text, 2, '0'), case when d.writing > 0.3 or g % 5 = 0 then '2' else '1' end
              from generate_series(1, 17) g where d.year_group = 'R') v;
            """;

    private FigureSeed() {}

    /** Adds schools of one trust with five years of results. */
    static void add(Connection connection, int schools) throws SQLException {
        Database.run(connection, "insert into trust (name) values ('Bench Trust') on conflict do nothing");
        Database.run(connection, SCHOOLS.formatted(FIRST_NUMBER, schools, Seed.FIRST_YEAR, Seed.YEAR, PER_YEAR));
        Database.run(connection, RESULTS);
        Database.run(connection, "vacuum analyze");
    }

    /** Adds somebody who reads everything of the first so many schools there are, with another person's password. */
    static String addReader(Connection connection, int schools, String passwordOf) throws SQLException {
        String email = "trust" + schools + "@bench.example";
        Database.run(connection, """
                insert into person (email, name, password_hash)
                select '%1$s', 'Reader of %2$d schools', password_hash from person where email = '%3$s';
                insert into membership (school_id, person_id, role)
                select s.id, p.id, 'reader' from person p, (select id from school order by id limit %2$d) s
                where p.email = '%1$s';
                """.formatted(email, schools, passwordOf));
        return email;
    }
}

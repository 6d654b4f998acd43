package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.TestDatabase;

/** The second lock: whatever a query forgets, the database shows and changes only the school that was named. */
class RowSecurityTest {

    /** Rows of a person or a guest, read before any school is known; each query names its secret or its person. */
    private static final Set<String> OUTSIDE = Set.of("invitation");

    static TestDatabase database = TestDatabase.fresh();
    static JdbcClient jdbc = database.jdbc();
    static ScopedTransactions transactions = database.scopedTransactions();

    @BeforeAll
    static void fillTwoSchools() {
        transactions.housekeeping(() -> {
            jdbc.sql("""
                    insert into school (id, laestab, name) overriding system value
                    values (1, '9991001', 'Ours'), (2, '9991002', 'Theirs');
                    insert into person (id, email, name) overriding system value values (1, 'a@x.example', 'A');
                    insert into class (school_id, id, year, name) overriding system value
                      select s, s, 2026, '6A' from generate_series(1, 2) s;
                    insert into pupil (school_id, id, surname, forename, date_of_birth) overriding system value
                      select s, s, 'Nott', 'Sky', '2014-10-03' from generate_series(1, 2) s;
                    insert into free_meals (school_id, pupil_id, start_date) select s, s, '2020-01-01' from generate_series(1, 2) s;
                    insert into enrolment (school_id, pupil_id, year, year_group, class_id)
                      select s, s, 2026, '6', s from generate_series(1, 2) s;
                    insert into membership (school_id, person_id, role) select s, 1, 'reader' from generate_series(1, 2) s;
                    insert into membership_class (school_id, person_id, class_id) select s, 1, s from generate_series(1, 2) s;
                    insert into change_set (school_id, id, assessment, year, kind, source) overriding system value
                      select s, s, 'ks2', 2026, 'cell', 'test' from generate_series(1, 2) s;
                    insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                      select s, s, 'ks2', 2026, 'reading.raw', '20', false, s, s from generate_series(1, 2) s;
                    insert into change (school_id, change_set_id, pupil_id, assessment, year, item, derived, new_value)
                      select s, s, s, 'ks2', 2026, 'reading.raw', false, '20' from generate_series(1, 2) s;
                    insert into sign_off (school_id, assessment, year, class_id, signed_by, signed_at)
                      select s, 'ks2', 2026, s, 'A', now() from generate_series(1, 2) s;
                    insert into scheme (school_id, from_year, content, saved_by)
                      select s, 2026, '{}', 'A' from generate_series(1, 2) s;
                    insert into report_judgements (school_id, shown, changed_by)
                      select s, true, 'A' from generate_series(1, 2) s;
                    insert into progress_rule (school_id, content, saved_by)
                      select s, '{}', 'A' from generate_series(1, 2) s;
                    insert into target_act (school_id, id, how, words, made_by) overriding system value
                      select s, s, 'hand', '', 'A' from generate_series(1, 2) s;
                    insert into target (school_id, pupil_id, assessment, year, item, value, act_id)
                      select s, s, 'summer2', 2026, 'reading', 'S', s from generate_series(1, 2) s;
                    insert into target_change (school_id, act_id, pupil_id, assessment, year, item, new_value)
                      select s, s, s, 'summer2', 2026, 'reading', 'S' from generate_series(1, 2) s;
                    insert into progress_table (school_id, year, content, source, loaded_by)
                      select s, 2026, '', 'x', 'A' from generate_series(1, 2) s;
                    insert into own_group (school_id, name, conditions, made_by)
                      select s, 'Girls', '{girls}', 'A' from generate_series(1, 2) s;
                    insert into official_figure (school_id, assessment, year, pupil_group, measure, value, source, entered_by)
                      select s, 'ks2', 2026, 'all', 'ks2.rwm.expected', 62, '', 'A' from generate_series(1, 2) s;
                    insert into take_away (school_id, person, files, bytes, sha256)
                      select s, 'A', 1, 1, 'x' from generate_series(1, 2) s;
                    insert into presence (school_id, assessment, year, person_id, seen_at)
                      select s, 'ks2', 2026, 1, now() from generate_series(1, 2) s;
                    insert into delivery (school_id, id, choices)
                      select s, ('00000000-0000-0000-0000-00000000000' || s)::uuid, '{}' from generate_series(1, 2) s;
                    insert into delivery_file (school_id, delivery_id, position, name, bytes)
                      select s, ('00000000-0000-0000-0000-00000000000' || s)::uuid, 0, 'a.csv', '' from generate_series(1, 2) s;
                    insert into file_import (school_id, id, person, files, report) overriding system value
                      select s, s, 'A', '[]', '' from generate_series(1, 2) s;
                    insert into pupil_change (school_id, import_id, pupil_id, after) select s, s, s, '{}' from generate_series(1, 2) s;
                    insert into kept_result (school_id, pupil_id, result, why, began_with)
                      select s, s, '104', 'test', s from generate_series(1, 2) s;
                    insert into code_meaning (school_id, stage, subject, method, component, qualifier, assessment, item, said_by)
                      select s, 'KS2', 'ENG', 'TT', 'GPS', 'NM', 'ks2', 'gps.raw', 'A' from generate_series(1, 2) s;
                    insert into heading_meaning (school_id, layout, heading, meaning) select s, 'x', 'y', 'z' from generate_series(1, 2) s;
                    insert into return_file (school_id, kind, assessment, year, purpose, type, destination, serial, name,
                                             pupils, results, errors, fingerprint, bytes, made_by, made_at)
                      select s, 'assessment', 'ks2', 2026, 'dfe', 'KS2', 'NAALLLL', 1, 'f', 1, 1, 0, '', '', 'A', now()
                      from generate_series(1, 2) s;
                    insert into registered_list (school_id, assessment, year, name, loaded_by, loaded_at)
                      select s, 'ks2', 2026, 'f', 'A', now() from generate_series(1, 2) s;
                    insert into registered_pupil (school_id, assessment, year, line, surname)
                      select s, 'ks2', 2026, 1, 'Nott' from generate_series(1, 2) s;
                    insert into question_list (school_id, assessment, year, paper, loaded_by, loaded_at)
                      select s, 'ks2', 2026, 'maths.p1', 'A', now() from generate_series(1, 2) s;
                    insert into question (school_id, assessment, year, paper, number, label, max_marks, domain, domain_label,
                                          description)
                      select s, 'ks2', 2026, 'maths.p1', 1, '1', 1, '', '', '' from generate_series(1, 2) s;
                    insert into question_mark (school_id, assessment, year, paper, pupil_id, number, mark, attempted)
                      select s, 'ks2', 2026, 'maths.p1', s, 1, 1, true from generate_series(1, 2) s;
                    insert into question_save (school_id, id, assessment, year, paper, person, at, marks) overriding system value
                      select s, s, 'ks2', 2026, 'maths.p1', 'A', now(), 1 from generate_series(1, 2) s;
                    insert into question_mark_change (school_id, save_id, pupil_id, number, old_mark, new_mark)
                      select s, s, s, 1, '', '1' from generate_series(1, 2) s;
                    insert into contact (school_id, pupil_id, place, surname, parental_responsibility, origin, changed_by)
                      select s, s, 1, 'Nott', true, 'hand', 'A' from generate_series(1, 2) s;
                    insert into attendance (school_id, pupil_id, year, possible, attended, origin, changed_by)
                      select s, s, 2026, 380, 370, 'hand', 'A' from generate_series(1, 2) s;
                    insert into comment_part (school_id, id, place, heading, least, most, year_groups, changed_by)
                      select s, 'progress', 1, 'Progress', 0, 500, '{}', 'A' from generate_series(1, 2) s;
                    insert into pupil_comment (school_id, pupil_id, year, part, text, version, changed_by, changed_at)
                      select s, s, 2026, 'progress', 'Well done.', 1, 'A', now() from generate_series(1, 2) s;
                    insert into pupil_comment_change (school_id, pupil_id, year, part, version, old_text, new_text, changed_by,
                                                      changed_at)
                      select s, s, 2026, 'progress', 1, '', 'Well done.', 'A', now() from generate_series(1, 2) s;
                    insert into comment_word (school_id, word, added_by) select s, 'Numicon', 'A' from generate_series(1, 2) s;
                    insert into contact_change (school_id, contact_id, pupil_id, after, changed_by, changed_at)
                      select s, s, s, '{}', 'A', now() from generate_series(1, 2) s;
                    insert into attendance_change (school_id, pupil_id, year, after, changed_by, changed_at)
                      select s, s, 2026, '{}', 'A', now() from generate_series(1, 2) s;
                    insert into parent_language (school_id, language, added_by, added_at)
                      select s, 'pl', 'A', now() from generate_series(1, 2) s;
                    insert into parent_wording (school_id, language, key, text, changed_by, changed_at)
                      select s, 'pl', 'report.class', 'Klasa', 'A', now() from generate_series(1, 2) s;
                    insert into parent_wording_change (school_id, language, key, after, changed_by, changed_at)
                      select s, 'pl', 'report.class', 'Klasa', 'A', now() from generate_series(1, 2) s;
                    insert into parent_look (school_id, look, what, changed_by, changed_at)
                      select s, '{}', '', 'A', now() from generate_series(1, 2) s;
                    insert into parent_report (school_id, id, pupil_id, year, version, year_group, class_name, changed, missing,
                                               reason, released_by, released_at) overriding system value
                      select s, s, s, 2026, 1, '6', '6A', '[]', '[]', '', 'A', now() from generate_series(1, 2) s;
                    insert into parent_report_text (school_id, report_id, language, content, look)
                      select s, s, 'en-GB', '{}', '{}' from generate_series(1, 2) s;
                    insert into parent_report_file (school_id, report_id, language, print, type, bytes, sha256, made_at)
                      select s, s, 'en-GB', 'normal', 'pdf', '', '', now() from generate_series(1, 2) s;
                    insert into parent_work (school_id, id, kind, what, person, done, all_of, started_at, alive_at)
                      select s, ('00000000-0000-0000-0000-00000000000' || s)::uuid, 'make', '', 'A', 0, 1, now(), now()
                      from generate_series(1, 2) s;
                    insert into mail_server (school_id, host, port, encryption, user_name, from_address, from_name, reply_to,
                                             public_address, link_days, per_minute, changed_by, changed_at)
                      select s, 'localhost', 25, 'none', '', 'office@beacon.example', 'Beacon', '', 'http://localhost', 30, 30,
                             'A', now() from generate_series(1, 2) s;
                    insert into letter (school_id, id, report_id, pupil_id, year, names, way, language, report_language, print,
                                        corrected, state, made_by, made_at) overriding system value
                      select s, s, s, s, 2026, 'A. Nott', 'paper', 'en-GB', 'en-GB', 'normal', false, 'paper', 'A', now()
                      from generate_series(1, 2) s;
                    insert into letter_contact (school_id, report_id, contact_id, letter_id)
                      select s, s, 0, s from generate_series(1, 2) s;
                    insert into letter_link (school_id, letter_id, hash, made_at, expires_at)
                      select s, s, s::text::bytea, now(), now() from generate_series(1, 2) s;
                    insert into letter_visit (school_id, letter_id, hash, expires_at)
                      select s, s, s::text::bytea, now() from generate_series(1, 2) s;
                    insert into letter_choice (school_id, report_id, contact_id, way, chosen_by, chosen_at)
                      select s, s, 0, 'none', 'A', now() from generate_series(1, 2) s;
                    insert into letter_event (school_id, letter_id, at, person, what)
                      select s, s, now(), 'A', 'given' from generate_series(1, 2) s;
                    """).update();
            return true;
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyTableOfASchoolForcesRowSecurity() {
        assertThat(jdbc.sql("""
                        select c.table_name from information_schema.columns c
                        join pg_class p on p.relname = c.table_name and p.relnamespace = 'public'::regnamespace
                        where c.table_schema = 'public' and c.column_name = 'school_id' and p.relkind in ('r', 'p')
                          and not (p.relrowsecurity and p.relforcerowsecurity
                                   and exists (select 1 from pg_policy y where y.polrelid = p.oid))
                        """).query(String.class).list()).containsExactlyElementsOf(OUTSIDE);
        assertThat(jdbc.sql("select relforcerowsecurity from pg_class where oid = 'public.school'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void noTableIsMissingFromThisTest() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(count(1, table))
                        .as("rows of school 1 in %s: fill it in this test", table)
                        .isEqualTo(1));
    }

    @Test
    void anotherSchoolsRowsAreNeitherSeenNorChangedNorMade() {
        for (String table : tables()) {
            assertThat(transactions.read(
                            scope(1),
                            () -> jdbc.sql("select count(*) from " + table + " where school_id = 2")
                                    .query(Long.class)
                                    .single()))
                    .as("read %s", table)
                    .isZero();
            assertThat(transactions.write(
                            scope(1),
                            () -> jdbc.sql("update " + table + " set school_id = school_id where school_id = 2")
                                    .update()))
                    .as("update %s", table)
                    .isZero();
            assertThat(transactions.write(
                            scope(1),
                            () -> jdbc.sql("delete from " + table + " where school_id = 2")
                                    .update()))
                    .as("delete from %s", table)
                    .isZero();
            assertThatThrownBy(() -> transactions.write(
                            scope(1),
                            () -> jdbc.sql("update " + table + " set school_id = 2")
                                    .update()))
                    .as("give %s away", table)
                    .isInstanceOf(DataAccessException.class);
            assertThat(count(2, table)).as("rows of the other in %s", table).isEqualTo(1);
        }
    }

    @Test
    void withoutANamedSchoolNothingIsSeen() {
        for (String table : tables()) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from school").query(Long.class).single())
                .isZero();
        transactions.read(scope(1), () -> true);
        assertThat(jdbc.sql("select count(*) from pupil").query(Long.class).single())
                .as("the setting ends with its transaction")
                .isZero();
    }

    @Test
    void whatHoldsForAllOfEnglandIsReadByAllAndWrittenByNoSchool() {
        for (String table : List.of("national_table", "national_version", "derivation")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(table.equals("national_version") ? 1 : 0);
        }
        assertThat(transactions.write(
                        scope(1),
                        () -> jdbc.sql("update national_version set version = 7")
                                .update()))
                .isZero();
        assertThatThrownBy(() -> transactions.write(
                        scope(1),
                        () -> jdbc.sql("insert into derivation (assessment, year, why) values ('ks2', 2027, 'x')")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void workThatJoinsATransactionDoesNotWidenIt() {
        assertThat(transactions.write(scope(1), () -> transactions.read(scope(1), () -> count("pupil"))))
                .isEqualTo(1);
        assertThatThrownBy(() -> transactions.write(scope(1), () -> transactions.read(scope(2), () -> true)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.write(scope(1), () -> transactions.housekeeping(() -> true)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> tables() {
        return jdbc.sql("""
                        select c.table_name from information_schema.columns c join pg_class p on p.relname = c.table_name
                        where c.table_schema = 'public' and c.column_name = 'school_id' and p.relkind in ('r', 'p')
                        order by 1
                        """).query((row, number) -> row.getString("table_name")).list().stream()
                .filter(table -> !OUTSIDE.contains(table))
                .toList();
    }

    private static long count(long school, String table) {
        return transactions.read(scope(school), () -> count(table));
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Scope scope(long school) {
        return new Scope(1L, "A", school, "999100" + school, "School", Role.ADMINISTRATOR, Set.of());
    }
}

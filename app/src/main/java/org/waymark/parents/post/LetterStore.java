package org.waymark.parents.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.parents.Print;

/** The SQL of letters, as people see and change them. */
@Repository
class LetterStore {

    private static final String LETTERS = """
            select l.*, r.version, array(
              select c.contact_id from letter_contact c
              where c.school_id = l.school_id and c.letter_id = l.id order by c.contact_id) contacts
            from letter l join parent_report r on r.school_id = l.school_id and r.id = l.report_id
            where l.school_id = :school
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else makes letters of this school. */
    void lock(Scope scope) {
        jdbc.sql("select pg_advisory_xact_lock(19, :school::integer)")
                .param("school", scope.schoolId())
                .query(row -> {});
    }

    List<Letter> list(Scope scope, int year, Collection<Long> pupilIds) {
        return jdbc.sql(LETTERS + " and l.year = :year and l.pupil_id = any (:pupils) order by l.id")
                .param("school", scope.schoolId())
                .param("year", year)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .query((row, number) -> letter(row))
                .list();
    }

    Optional<Letter> find(Scope scope, long id) {
        return jdbc.sql(LETTERS + " and l.id = :id")
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> letter(row))
                .optional();
    }

    /** One letter that nobody else may change until the transaction ends. */
    Optional<Letter> findToChange(Scope scope, long id) {
        jdbc.sql("select 1 from letter where school_id = :school and id = :id for update")
                .param("school", scope.schoolId())
                .param("id", id)
                .query(row -> {});
        return find(scope, id);
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getLong("report_id"),
                row.getLong("pupil_id"),
                row.getInt("year"),
                row.getInt("version"),
                List.of((Long[]) row.getArray("contacts").getArray()),
                row.getString("names"),
                row.getString("email"),
                row.getString("language"),
                row.getString("report_language"),
                Print.find(row.getString("print")).orElseThrow(),
                row.getBoolean("corrected"),
                LetterState.find(row.getString("state")).orElseThrow(),
                row.getString("words"),
                row.getInt("attempts"),
                at(row, "due_at"),
                at(row, "sent_at"),
                at(row, "opened_at"),
                at(row, "downloaded_at"),
                at(row, "given_at"),
                row.getString("given_by"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    long add(Scope scope, int year, PlanLine line, Instant now) {
        boolean email = line.way() == Way.EMAIL;
        long id = jdbc.sql("""
                        insert into letter (school_id, report_id, pupil_id, year, names, way, email, language,
                          report_language, print, corrected, state, due_at, made_by, made_at)
                        values (:school, :report, :pupil, :year, :names, :way, :email, :language, :reportLanguage, :print,
                          :corrected, :state, :due, :person, :now)
                        returning id
                        """)
                .param("school", scope.schoolId())
                .param("report", line.reportId())
                .param("pupil", line.pupilId())
                .param("year", year)
                .param("names", line.names())
                .param("way", line.way().code())
                .param("email", email ? line.email() : "")
                .param("language", line.language())
                .param("reportLanguage", line.reportLanguage())
                .param("print", line.print().code())
                .param("corrected", line.corrected())
                .param("state", (email ? LetterState.WAITING : LetterState.PAPER).code())
                .param("due", email ? Timestamp.from(now) : null)
                .param("person", scope.personName())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        for (long contact : line.contactIds()) {
            jdbc.sql("""
                            insert into letter_contact (school_id, report_id, contact_id, letter_id)
                            values (:school, :report, :contact, :letter)
                            """)
                    .param("school", scope.schoolId())
                    .param("report", line.reportId())
                    .param("contact", contact)
                    .param("letter", id)
                    .update();
        }
        return id;
    }

    /** What was still to go of earlier versions of these pupils' reports stays here: a newer one takes its place. */
    void withdrawEarlier(Scope scope, int year, Collection<Long> reportIds, String words) {
        jdbc.sql("""
                update letter l set state = 'withdrawn', words = :words, due_at = null
                from parent_report r, parent_report n
                where l.school_id = :school and l.year = :year and l.state in ('waiting', 'paper')
                  and r.school_id = l.school_id and r.id = l.report_id
                  and n.school_id = l.school_id and n.id = any (:reports)
                  and n.pupil_id = r.pupil_id and n.year = r.year and n.version > r.version
                """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("reports", reportIds.toArray(Long[]::new))
                .param("words", words)
                .update();
    }

    void setState(Scope scope, long id, LetterState state, String words) {
        jdbc.sql("""
                update letter set state = :state, words = :words, due_at = null, claim = null, given_at = null, given_by = ''
                where school_id = :school and id = :id
                """)
                .param("school", scope.schoolId())
                .param("id", id)
                .param("state", state.code())
                .param("words", words)
                .update();
    }

    /** Into the queue again, as if for the first time. */
    void queue(Scope scope, long id, String email, Instant due) {
        jdbc.sql("""
                update letter set state = 'waiting', way = 'email', email = :email, words = '', attempts = 0, due_at = :due,
                  claim = null, wrong_tries = 0, locked_until = null, asked = 0, asked_at = null
                where school_id = :school and id = :id
                """)
                .param("school", scope.schoolId())
                .param("id", id)
                .param("email", email)
                .param("due", Timestamp.from(due))
                .update();
    }

    void toPaper(Scope scope, long id) {
        jdbc.sql("""
                update letter set state = 'paper', way = 'paper', email = '', words = '', due_at = null, claim = null
                where school_id = :school and id = :id
                """).param("school", scope.schoolId()).param("id", id).update();
    }

    void give(Scope scope, Collection<Long> ids, Instant now) {
        jdbc.sql("""
                update letter set state = 'given', words = '', given_at = :now, given_by = :person
                where school_id = :school and id = any (:ids) and state = 'paper'
                """)
                .param("school", scope.schoolId())
                .param("ids", ids.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .param("person", scope.personName())
                .update();
    }

    void note(Scope scope, long letterId, String what, Instant now) {
        jdbc.sql("""
                insert into letter_event (school_id, letter_id, at, person, what)
                values (:school, :letter, :now, :person, :what)
                """)
                .param("school", scope.schoolId())
                .param("letter", letterId)
                .param("now", Timestamp.from(now))
                .param("person", scope.personName())
                .param("what", what)
                .update();
    }

    Map<String, Way> mapChoices(Scope scope, Collection<Long> reportIds) {
        Map<String, Way> choices = new HashMap<>();
        jdbc.sql("""
                select report_id, contact_id, way from letter_choice
                where school_id = :school and report_id = any (:reports)
                """)
                .param("school", scope.schoolId())
                .param("reports", reportIds.toArray(Long[]::new))
                .query(row -> {
                    choices.put(
                            row.getLong("report_id") + "-" + row.getLong("contact_id"),
                            Way.find(row.getString("way")).orElseThrow());
                });
        return choices;
    }

    /** Keeps what was chosen; the plan's own way is no choice. */
    void choose(Scope scope, PlanLine line, Way way, Instant now) {
        boolean own = way == line.ways().getFirst();
        jdbc.sql(own ? """
                        delete from letter_choice where school_id = :school and report_id = :report and contact_id = :contact
                        """ : """
                        insert into letter_choice (school_id, report_id, contact_id, way, chosen_by, chosen_at)
                        values (:school, :report, :contact, :way, :person, :now)
                        on conflict (school_id, report_id, contact_id) do update set way = excluded.way,
                          chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """)
                .param("school", scope.schoolId())
                .param("report", line.reportId())
                .param("contact", line.contactIds().getFirst())
                .param("way", way.code())
                .param("person", scope.personName())
                .param("now", Timestamp.from(now))
                .update();
    }
}

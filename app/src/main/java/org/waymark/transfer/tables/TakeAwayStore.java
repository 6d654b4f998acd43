package org.waymark.transfer.tables;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of taking everything away: reads row by row, so that no school is too large for the memory. */
@Repository
class TakeAwayStore {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    TakeAwayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assessment and year of which the school has results. */
    record EditionKey(String assessment, int year) {}

    /** One result with its pupil. */
    record ResultRow(
            long pupilId,
            @Nullable String upn,
            String surname,
            String forename,
            String dateOfBirth,
            @Nullable String sex,
            @Nullable String yearGroup,
            @Nullable String className,
            String item,
            String value) {}

    /** Hands on each row of an extract. */
    void each(Scope scope, Extract extract, Consumer<List<@Nullable String>> row) {
        int columns = extract.columns().size();
        RowCallbackHandler handler = result -> row.accept(cells(result, columns));
        jdbc.sql(extract.sql())
                .withFetchSize(ROWS_AT_ONCE)
                .param("school", scope.schoolId())
                .query(handler);
    }

    private static List<@Nullable String> cells(ResultSet row, int columns) throws java.sql.SQLException {
        List<@Nullable String> cells = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            cells.add(row.getString(i));
        }
        return cells;
    }

    /** Hands on each file that was made to be sent on: a name of its own, and the text of it. */
    void eachReturn(Scope scope, BiConsumer<String, String> file) {
        RowCallbackHandler handler = row -> file.accept(row.getString("name"), row.getString("content"));
        jdbc.sql("""
                select id || '-' || name as name, convert_from(bytes, 'UTF8') as content
                from return_file where school_id = :school order by id
                """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("school", scope.schoolId())
                .query(handler);
    }

    List<EditionKey> listEditions(Scope scope) {
        return jdbc.sql("""
                select assessment, year from result where school_id = :school and value is not null
                group by assessment, year order by assessment, year
                """)
                .param("school", scope.schoolId())
                .query((row, number) -> new EditionKey(row.getString("assessment"), row.getInt("year")))
                .list();
    }

    List<String> listItems(Scope scope, EditionKey edition) {
        return jdbc.sql("""
                select distinct item from result
                where school_id = :school and assessment = :assessment and year = :year and value is not null order by item
                """)
                .param("school", scope.schoolId())
                .param("assessment", edition.assessment())
                .param("year", edition.year())
                .query((row, number) -> row.getString("item"))
                .list();
    }

    /** Hands on each result of an edition, those of a pupil together. */
    void eachResult(Scope scope, EditionKey edition, Consumer<ResultRow> each) {
        RowCallbackHandler handler = row -> each.accept(new ResultRow(
                row.getLong("pupil_id"),
                row.getString("upn"),
                row.getString("surname"),
                row.getString("forename"),
                row.getString("birth"),
                row.getString("sex"),
                row.getString("year_group"),
                row.getString("class"),
                row.getString("item"),
                row.getString("value")));
        jdbc.sql("""
                select r.pupil_id, p.upn, p.surname, p.forename, to_char(p.date_of_birth, 'YYYY-MM-DD') as birth, p.sex,
                       e.year_group, c.name as class, r.item, r.value
                from result r join pupil p on p.school_id = r.school_id and p.id = r.pupil_id
                left join enrolment e on e.school_id = r.school_id and e.pupil_id = r.pupil_id and e.year = r.year
                left join class c on c.school_id = e.school_id and c.id = e.class_id
                where r.school_id = :school and r.assessment = :assessment and r.year = :year and r.value is not null
                order by p.surname, p.forename, r.pupil_id, r.item
                """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("school", scope.schoolId())
                .param("assessment", edition.assessment())
                .param("year", edition.year())
                .query(handler);
    }

    void note(Scope scope, TakeAways.Taken taken) {
        jdbc.sql("""
                insert into take_away (school_id, person_id, person, files, bytes, sha256)
                values (:school, :id, :person, :files, :bytes, :sha256)
                """)
                .param("school", scope.schoolId())
                .param("id", scope.personId())
                .param("person", scope.personName())
                .param("files", taken.files())
                .param("bytes", taken.bytes())
                .param("sha256", taken.sha256())
                .update();
    }

    List<TakeAways.Past> list(Scope scope) {
        return jdbc.sql("""
                select person, at, files, bytes, sha256 from take_away where school_id = :school order by id desc limit 20
                """)
                .param("school", scope.schoolId())
                .query((row, number) -> new TakeAways.Past(
                        row.getString("person"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("files"),
                        row.getLong("bytes"),
                        row.getString("sha256")))
                .list();
    }
}

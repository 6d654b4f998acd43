package org.waymark.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.catalogue.Assessment;
import org.waymark.results.SignedOff.SignOff;

/** The SQL of results and sign-offs. Set-based: one statement for a cell and for a year group alike. */
@Repository
class ResultStore {

    /** Only judgements are copied: no other result need be asked about. */
    private static final String[] POINTS = Arrays.stream(Assessment.values())
            .filter(Assessment::isPoint)
            .map(Assessment::code)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cell with the pupil and the assessment it belongs to. */
    record Row(long pupilId, String assessment, Cell cell) {}

    /**
     * Makes writers to the same pupils wait for each other, always in the same order, so that each works out what
     * follows from the latest results and none waits for one that waits for it.
     */
    void lockPupils(long schoolId, Collection<Long> pupilIds) {
        jdbc.sql("""
                select id from pupil where school_id = :school and id = any (:pupils) order by id for no key update
                """)
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    List<Row> listRows(
            long schoolId, Collection<String> assessments, int fromYear, int toYear, Collection<Long> pupilIds) {
        // Pupil by pupil, which "offset 0" insists on: otherwise the plan for any number of pupils reads the results of
        // everybody in the edition to find those of one.
        return jdbc.sql("""
                select r.pupil_id, r.assessment, r.year, r.item, r.value, r.assessed_on, r.derived, r.revision, r.origin,
                  case when r.assessment = any (:points) and r.value is not null then exists (
                    select 1 from change_set s where s.school_id = :school and s.id = r.origin and s.kind = 'copy')
                  else false end as copied
                from unnest(:pupils) as w (pupil)
                cross join lateral (
                  select * from result
                  where school_id = :school and pupil_id = w.pupil and assessment = any (:assessments)
                    and year between :from and :to
                  offset 0) r
                """)
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("assessments", assessments.toArray(String[]::new))
                .param("points", POINTS)
                .param("from", fromYear)
                .param("to", toYear)
                .query((row, number) -> new Row(
                        row.getLong("pupil_id"),
                        row.getString("assessment"),
                        new Cell(
                                row.getString("item"),
                                row.getInt("year"),
                                row.getString("value"),
                                row.getBoolean("derived"),
                                row.getLong("revision"),
                                row.getLong("origin"),
                                row.getObject("assessed_on", LocalDate.class),
                                row.getBoolean("copied"))))
                .list();
    }

    /** The pupils with a result in an edition, whatever year group they are in. */
    List<Long> listPupilsWithResults(long schoolId, String assessment, int year) {
        return jdbc.sql("""
                select distinct pupil_id from result
                where school_id = :school and assessment = :assessment and year = :year and value is not null
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .query((row, number) -> row.getLong("pupil_id"))
                .list();
    }

    void upsert(long schoolId, String assessment, List<Change> changes, long changeSet) {
        jdbc.sql("""
                insert into result (school_id, pupil_id, assessment, year, item, value, assessed_on, derived, revision, origin)
                select :school, c.pupil, :assessment, c.year, c.item, c.value, c.assessed_on, c.derived, :set, c.origin
                from unnest(:pupils, :years, :items, :values, :dates::date[], :derived, :origins)
                  as c (pupil, year, item, value, assessed_on, derived, origin)
                on conflict (school_id, pupil_id, assessment, year, item) do update
                set value = excluded.value, assessed_on = excluded.assessed_on, derived = excluded.derived,
                    revision = excluded.revision, origin = excluded.origin
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("set", changeSet)
                .param("pupils", changes.stream().map(Change::pupilId).toArray(Long[]::new))
                .param("years", changes.stream().map(Change::year).toArray(Integer[]::new))
                .param("items", changes.stream().map(Change::item).toArray(String[]::new))
                .param("values", changes.stream().map(Change::newValue).toArray(String[]::new))
                .param(
                        "dates",
                        changes.stream().map(change -> date(change.newOn())).toArray(String[]::new))
                .param("derived", changes.stream().map(Change::derived).toArray(Boolean[]::new))
                .param(
                        "origins",
                        changes.stream()
                                .map(change -> change.restoredOrigin() == null ? changeSet : change.restoredOrigin())
                                .toArray(Long[]::new))
                .update();
    }

    /** Deletes the results of pupils who should never have been there. */
    void forget(long schoolId, Collection<Long> pupilIds) {
        jdbc.sql("delete from result where school_id = :school and pupil_id = any (:pupils)")
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .update();
    }

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    List<SignOff> listSignOffs(long schoolId, String assessment, int year) {
        return jdbc.sql("""
                select s.class_id, c.name, s.signed_by, s.signed_at
                from sign_off s join class c on c.school_id = s.school_id and c.id = s.class_id
                where s.school_id = :school and s.assessment = :assessment and s.year = :year and s.reopened_at is null
                order by c.name
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .query((row, number) -> signOff(row))
                .list();
    }

    /**
     * The sign-off that stands in the way of changes in an edition: of a class that a pupil is in that year, or was in
     * the year to which the change belongs.
     */
    Optional<SignOff> findSignOff(long schoolId, String assessment, int year, List<Change> changes) {
        return jdbc.sql("""
                select s.class_id, c.name, s.signed_by, s.signed_at
                from unnest(:pupils, :years) as w (pupil, year)
                join enrolment e on e.school_id = :school and e.pupil_id = w.pupil and e.year in (w.year, :year)
                join sign_off s on s.school_id = e.school_id and s.assessment = :assessment and s.year = e.year
                  and s.class_id = e.class_id and s.reopened_at is null
                join class c on c.school_id = s.school_id and c.id = s.class_id
                order by s.year desc, c.name limit 1
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .param("pupils", changes.stream().map(Change::pupilId).toArray(Long[]::new))
                .param("years", changes.stream().map(Change::year).toArray(Integer[]::new))
                .query((row, number) -> signOff(row))
                .optional();
    }

    private static SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(
                row.getLong("class_id"),
                row.getString("name"),
                row.getString("signed_by"),
                row.getTimestamp("signed_at").toInstant());
    }

    /** Whether the class is signed off by this; false where it was already. */
    boolean addSignOff(long schoolId, String assessment, int year, long classId, String by) {
        return jdbc.sql("""
                        insert into sign_off (school_id, assessment, year, class_id, signed_by, signed_at)
                        values (:school, :assessment, :year, :class, :by, clock_timestamp())
                        on conflict do nothing
                        """)
                        .param("school", schoolId)
                        .param("assessment", assessment)
                        .param("year", year)
                        .param("class", classId)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean reopen(long schoolId, String assessment, int year, long classId, String by) {
        return jdbc.sql("""
                        update sign_off set reopened_by = :by, reopened_at = clock_timestamp()
                        where school_id = :school and assessment = :assessment and year = :year and class_id = :class
                          and reopened_at is null
                        """)
                        .param("by", by)
                        .param("school", schoolId)
                        .param("assessment", assessment)
                        .param("year", year)
                        .param("class", classId)
                        .update()
                == 1;
    }
}

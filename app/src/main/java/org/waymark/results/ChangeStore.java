package org.waymark.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of change sets and their changes. They are only ever added to. */
@Repository
class ChangeStore {

    private static final String SETS = """
            select s.id, s.kind, s.source, s.note, s.at, s.person_id, s.undoes, s.undone_by, s.import_id, s.origin,
                   coalesce(p.name, s.source) as person,
                   (select count(*) from change c
                    where c.school_id = s.school_id and c.change_set_id = s.id
                      and (not c.derived or c.old_derived is false)) as changes,
                   (select count(distinct c.pupil_id) from change c
                    where c.school_id = s.school_id and c.change_set_id = s.id) as pupils
            from change_set s left join person p on p.id = s.person_id
            where s.school_id = :school and s.assessment = :assessment and s.year = :year
            """;

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(
            Scope scope,
            String assessment,
            int year,
            SaveRequest request,
            @Nullable Long undoes,
            @Nullable String note) {
        FromFile file = request.file();
        return jdbc.sql("""
                insert into change_set (school_id, assessment, year, kind, person_id, source, note, request_id, undoes,
                                        import_id, origin)
                values (:school, :assessment, :year, :kind, :person, :source, :note, :request, :undoes, :import, :origin)
                returning id
                """)
                .param("import", file == null ? null : file.importId())
                .param("origin", file == null ? null : file.school())
                .param("school", scope.schoolId())
                .param("assessment", assessment)
                .param("year", year)
                .param("kind", request.kind().code())
                .param("person", scope.personId())
                .param("source", request.source())
                .param("note", note)
                .param("request", request.requestId())
                .param("undoes", undoes)
                .query(Long.class)
                .single();
    }

    void addChanges(long schoolId, String assessment, long changeSet, List<Change> changes) {
        jdbc.sql("""
                insert into change (school_id, change_set_id, pupil_id, assessment, year, item, derived,
                                    old_value, new_value, old_on, new_on, old_derived, old_origin)
                select :school, :set, c.pupil, :assessment, c.year, c.item, c.derived,
                       c.old_value, c.new_value, c.old_on, c.new_on, c.old_derived, c.old_origin
                from unnest(:pupils, :years, :items, :derived, :oldValues, :newValues, :oldDates::date[], :newDates::date[],
                            :oldDerived, :oldOrigins)
                  as c (pupil, year, item, derived, old_value, new_value, old_on, new_on, old_derived, old_origin)
                """)
                .param("school", schoolId)
                .param("set", changeSet)
                .param("assessment", assessment)
                .param("pupils", changes.stream().map(Change::pupilId).toArray(Long[]::new))
                .param("years", changes.stream().map(Change::year).toArray(Integer[]::new))
                .param("items", changes.stream().map(Change::item).toArray(String[]::new))
                .param("derived", changes.stream().map(Change::derived).toArray(Boolean[]::new))
                .param("oldValues", changes.stream().map(Change::oldValue).toArray(String[]::new))
                .param("newValues", changes.stream().map(Change::newValue).toArray(String[]::new))
                .param(
                        "oldDates",
                        changes.stream().map(c -> ResultStore.date(c.oldOn())).toArray(String[]::new))
                .param(
                        "newDates",
                        changes.stream().map(c -> ResultStore.date(c.newOn())).toArray(String[]::new))
                .param("oldDerived", changes.stream().map(Change::oldDerived).toArray(Boolean[]::new))
                .param("oldOrigins", changes.stream().map(Change::oldOrigin).toArray(Long[]::new))
                .update();
    }

    Optional<Long> findByRequest(long schoolId, UUID request) {
        return jdbc.sql("select id from change_set where school_id = :school and request_id = :request")
                .param("school", schoolId)
                .param("request", request)
                .query(Long.class)
                .optional();
    }

    List<Change> listChanges(long schoolId, long changeSet) {
        return jdbc.sql("""
                select pupil_id, year, item, derived, old_value, new_value, old_on, new_on, old_derived, old_origin
                from change where school_id = :school and change_set_id = :set
                order by pupil_id, year, item
                """)
                .param("school", schoolId)
                .param("set", changeSet)
                .query((row, number) -> new Change(
                        row.getLong("pupil_id"),
                        row.getInt("year"),
                        row.getString("item"),
                        row.getBoolean("derived"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getObject("old_on", LocalDate.class),
                        row.getObject("new_on", LocalDate.class),
                        row.getObject("old_derived", Boolean.class),
                        row.getObject("old_origin", Long.class),
                        null))
                .list();
    }

    List<ChangeSet> listSets(long schoolId, String assessment, int year, long before, int most) {
        return jdbc.sql(SETS + " and s.id < :before order by s.id desc limit :most")
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> changeSet(row))
                .list();
    }

    List<ChangeSet> listSetsSince(long schoolId, String assessment, int year, long since, int most) {
        return jdbc.sql(SETS + " and s.id > :since order by s.id desc limit :most")
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .param("since", since)
                .param("most", most)
                .query((row, number) -> changeSet(row))
                .list();
    }

    Optional<ChangeSet> findSet(long schoolId, String assessment, int year, long id) {
        return jdbc.sql(SETS + " and s.id = :id")
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .param("id", id)
                .query((row, number) -> changeSet(row))
                .optional();
    }

    /** The person's latest act in an edition that stands. A redo is none: with it the act that it brought again stands. */
    Optional<ChangeSet> findUndoable(Scope scope, String assessment, int year) {
        return jdbc.sql(SETS + " and " + by("s", scope) + """
                 and s.undone_by is null and s.import_id is null
                 and s.kind not in ('undo', 'redo', 'sign-off', 'reopen', 'derive')
                order by s.id desc limit 1
                """)
                .param("school", scope.schoolId())
                .param("assessment", assessment)
                .param("year", year)
                .param("person", scope.personId())
                .query((row, number) -> changeSet(row))
                .optional();
    }

    /** The person's latest undo in an edition that was not taken back, if nothing new came after it. */
    Optional<ChangeSet> findRedoable(Scope scope, String assessment, int year) {
        // There is seldom one: the question costs less than the answer.
        return jdbc.sql("""
                select s.id from change_set s
                where s.school_id = :school and s.assessment = :assessment and s.year = :year
                  and s.kind = 'undo' and s.undone_by is null and s.import_id is null
                  and not exists (
                    select 1 from change_set later
                    where later.school_id = s.school_id and later.assessment = s.assessment and later.year = s.year
                      and later.id > s.id and later.kind not in ('undo', 'redo', 'sign-off', 'reopen', 'derive')
                      and\s""" + by("later", scope) + ") and " + by("s", scope) + " order by s.id desc limit 1")
                .param("school", scope.schoolId())
                .param("assessment", assessment)
                .param("year", year)
                .param("person", scope.personId())
                .query(Long.class)
                .optional()
                .flatMap(id -> findSet(scope.schoolId(), assessment, year, id));
    }

    /** The command line is nobody: an index finds nobody and somebody, but not "is not distinct from" either. */
    private static String by(String set, Scope scope) {
        return scope.personId() == null ? set + ".person_id is null" : set + ".person_id = :person";
    }

    /** The change sets of an import that stand, newest first, each with its assessment and year. */
    List<OfImport> listSetsOfImport(long schoolId, long importId) {
        return jdbc.sql("""
                select s.id, s.assessment, s.year from change_set s
                where s.school_id = :school and s.import_id = :import and s.kind = 'file' and s.undone_by is null
                order by s.id desc
                """)
                .param("school", schoolId)
                .param("import", importId)
                .query((row, number) ->
                        new OfImport(row.getLong("id"), row.getString("assessment"), row.getInt("year")))
                .list();
    }

    /** A change set that an import wrote. */
    record OfImport(long id, String assessment, int year) {}

    /**
     * Those of the pupils, by name, of whom anything but an import and its undo recorded something. Other imports that
     * have been undone as well do not count.
     */
    List<String> listOthersWork(long schoolId, long importId, Collection<Long> pupilIds) {
        return jdbc.sql("""
                select p.surname || ', ' || p.forename as name from pupil p
                where p.school_id = :school and p.id = any (:pupils) and exists (
                  select 1 from change c join change_set s on s.school_id = c.school_id and s.id = c.change_set_id
                  where c.school_id = p.school_id and c.pupil_id = p.id and s.import_id is distinct from :import
                    and (s.import_id is null or s.undone_by is null and s.kind <> 'undo'))
                order by p.surname, p.forename, p.id
                """)
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("import", importId)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Deletes the history of pupils who should never have been there. */
    void forget(long schoolId, Collection<Long> pupilIds) {
        jdbc.sql("delete from change where school_id = :school and pupil_id = any (:pupils)")
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .update();
    }

    void setUndoneBy(long schoolId, long id, @Nullable Long undoneBy) {
        jdbc.sql("update change_set set undone_by = :by where school_id = :school and id = :id")
                .param("by", undoneBy)
                .param("school", schoolId)
                .param("id", id)
                .update();
    }

    /** The newest change set of a school, or 0 for a school in which nothing has changed yet. */
    long latest(long schoolId) {
        return jdbc.sql("select coalesce(max(id), 0) from change_set where school_id = :school")
                .param("school", schoolId)
                .query(Long.class)
                .single();
    }

    List<Long> listPupilsChangedSince(long schoolId, String assessment, int fromYear, int toYear, long since) {
        return jdbc.sql("""
                select distinct pupil_id from change
                where school_id = :school and assessment = :assessment and year between :from and :to
                  and change_set_id > :since
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("from", fromYear)
                .param("to", toYear)
                .param("since", since)
                .query((row, number) -> row.getLong("pupil_id"))
                .list();
    }

    List<CellChange> listCellChanges(long schoolId, long pupilId, String assessment, int year, String item) {
        return jdbc.sql("""
                select c.change_set_id, c.old_value, c.new_value, c.new_on, c.derived, s.kind, s.source, s.at,
                       coalesce(p.name, s.source) as person
                from change c
                join change_set s on s.school_id = c.school_id and s.id = c.change_set_id
                left join person p on p.id = s.person_id
                where c.school_id = :school and c.pupil_id = :pupil and c.assessment = :assessment and c.year = :year
                  and c.item = :item
                order by c.change_set_id desc limit 200
                """)
                .param("school", schoolId)
                .param("pupil", pupilId)
                .param("assessment", assessment)
                .param("year", year)
                .param("item", item)
                .query((row, number) -> new CellChange(
                        row.getLong("change_set_id"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getObject("new_on", LocalDate.class),
                        row.getBoolean("derived"),
                        kind(row),
                        row.getString("source"),
                        row.getString("person"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static ChangeKind kind(ResultSet row) throws SQLException {
        return ChangeKind.find(row.getString("kind")).orElseThrow();
    }

    private static ChangeSet changeSet(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new ChangeSet(
                row.getLong("id"),
                kind(row),
                row.getString("source"),
                row.getString("note"),
                row.getString("person"),
                row.getObject("person_id", Long.class),
                at,
                row.getInt("changes"),
                row.getInt("pupils"),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class),
                row.getObject("import_id", Long.class),
                row.getString("origin"));
    }
}

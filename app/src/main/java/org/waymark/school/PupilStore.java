package org.waymark.school;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of pupils and their free school meals. Many pupils travel as one parameter and are written by one statement. */
@Repository
class PupilStore {

    private static final String PUPILS = """
            select p.*, e.year_group, e.year, c.name as class_name, m.starts, m.ends
            from pupil p
            left join enrolment e on e.school_id = p.school_id and e.pupil_id = p.id and e.year = :year
            left join class c on c.school_id = e.school_id and c.id = e.class_id
            left join lateral (
              select array_agg(f.start_date order by f.start_date) as starts,
                     array_agg(f.end_date order by f.start_date) as ends
              from free_meals f where f.school_id = p.school_id and f.pupil_id = p.id) m on true
            where p.school_id = :school
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    PupilStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil who has, or had, a UPN. */
    record UpnHolder(long id, boolean current, String listName) {}

    private record Row(long id, PupilDetails details) {}

    private record MealRow(
            long pupilId, LocalDate startDate, @Nullable LocalDate endDate) {}

    Optional<Pupil> find(Scope scope, long id, int year) {
        return jdbc.sql(PUPILS + """
                          and p.id = :id
                          and (not :ownClassesOnly or exists (
                            select 1 from enrolment own
                            where own.school_id = p.school_id and own.pupil_id = p.id
                              and own.class_id = any (:ownClasses)))
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("id", id)
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> pupil(row))
                .optional();
    }

    List<Pupil> listAll(Scope scope, int year) {
        return jdbc.sql(PUPILS + " order by p.id")
                .param("school", scope.schoolId())
                .param("year", year)
                .query((row, number) -> pupil(row))
                .list();
    }

    /** Holds the pupil until the transaction ends, so that two corrections come one after the other. */
    void lock(Scope scope, long id) {
        jdbc.sql("select id from pupil where school_id = :school and id = :id for update")
                .param("school", scope.schoolId())
                .param("id", id)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    List<UpnHolder> listHolders(Scope scope, Collection<String> upns) {
        return jdbc.sql("""
                        select id, coalesce(upn = any (:upns), false) as current,
                               coalesce(preferred_surname, surname) || ', ' || coalesce(preferred_forename, forename) as name
                        from pupil
                        where school_id = :school and (upn = any (:upns) or former_upns && cast(:upns as text[]))
                        """)
                .param("school", scope.schoolId())
                .param("upns", upns.toArray(String[]::new))
                .query((row, number) ->
                        new UpnHolder(row.getLong("id"), row.getBoolean("current"), row.getString("name")))
                .list();
    }

    /** Keys for pupils about to be added. */
    List<Long> nextIds(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('pupil', 'id')) as id from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Adds or replaces pupils, whose keys are all set, and their free school meals. */
    void save(Scope scope, List<PupilWrite> pupils) {
        List<Row> rows = new ArrayList<>();
        List<MealRow> meals = new ArrayList<>();
        for (PupilWrite pupil : pupils) {
            long id = key(pupil);
            rows.add(new Row(id, pupil.details()));
            for (FreeMeals spell : pupil.details().freeMeals()) {
                meals.add(new MealRow(id, spell.start(), spell.end()));
            }
        }
        jdbc.sql("""
                        insert into pupil (school_id, id, upn, former_upns, surname, forename, middle_names, preferred_surname,
                          preferred_forename, date_of_birth, sex, ethnicity, first_language, sen_provision, ever6,
                          looked_after, service_child, entry_date, leaving_date, changed_at)
                        overriding system value
                        select :school, r.id, d.upn, d.former_upns, d.surname, d.forename, d.middle_names, d.preferred_surname,
                          d.preferred_forename, d.date_of_birth, d.sex, d.ethnicity, d.first_language, d.sen_provision, d.ever6,
                          d.looked_after, d.service_child, d.entry_date, d.leaving_date, clock_timestamp()
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id bigint, details jsonb)
                        cross join lateral jsonb_to_record(r.details) as d (
                          upn text, former_upns text[], surname text, forename text, middle_names text,
                          preferred_surname text, preferred_forename text, date_of_birth date, sex text, ethnicity text,
                          first_language text, sen_provision text, ever6 boolean, looked_after boolean,
                          service_child boolean, entry_date date, leaving_date date)
                        on conflict (school_id, id) do update set
                          upn = excluded.upn, former_upns = excluded.former_upns, surname = excluded.surname,
                          forename = excluded.forename, middle_names = excluded.middle_names,
                          preferred_surname = excluded.preferred_surname, preferred_forename = excluded.preferred_forename,
                          date_of_birth = excluded.date_of_birth, sex = excluded.sex, ethnicity = excluded.ethnicity,
                          first_language = excluded.first_language, sen_provision = excluded.sen_provision,
                          ever6 = excluded.ever6, looked_after = excluded.looked_after,
                          service_child = excluded.service_child, entry_date = excluded.entry_date,
                          leaving_date = excluded.leaving_date, changed_at = excluded.changed_at
                        """)
                .param("school", scope.schoolId())
                .param("rows", json.writeValueAsString(rows))
                .update();
        jdbc.sql("delete from free_meals where school_id = :school and pupil_id = any (:pupils)")
                .param("school", scope.schoolId())
                .param("pupils", rows.stream().map(Row::id).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into free_meals (school_id, pupil_id, start_date, end_date)
                        select :school, r.pupil_id, r.start_date, r.end_date
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (pupil_id bigint, start_date date, end_date date)
                        """)
                .param("school", scope.schoolId())
                .param("rows", json.writeValueAsString(meals))
                .update();
    }

    /** Deletes pupils of whom nothing is recorded, with their enrolments and free school meals. */
    void delete(Scope scope, Collection<Long> pupilIds) {
        jdbc.sql("delete from pupil where school_id = :school and id = any (:pupils)")
                .param("school", scope.schoolId())
                .param("pupils", pupilIds.toArray(Long[]::new))
                .update();
    }

    /** Gives those pupils who have none yet a last day; answers how many. */
    int leave(Scope scope, Collection<Long> pupilIds, LocalDate lastDay) {
        return jdbc.sql("""
                        update pupil set leaving_date = :day, changed_at = clock_timestamp()
                        where school_id = :school and id = any (:pupils) and leaving_date is null
                          and (entry_date is null or entry_date <= :day)
                        """)
                .param("school", scope.schoolId())
                .param("day", lastDay)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .update();
    }

    static long key(PupilWrite pupil) {
        Long id = pupil.id();
        if (id == null) {
            throw new IllegalArgumentException("a pupil is written only once it has a key");
        }
        return id;
    }

    private static Pupil pupil(ResultSet row) throws SQLException {
        PupilDetails details = new PupilDetailsBuilder(
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("date_of_birth", LocalDate.class))
                .upn(row.getString("upn"))
                .formerUpns(List.of((String[]) row.getArray("former_upns").getArray()))
                .middleNames(row.getString("middle_names"))
                .preferredSurname(row.getString("preferred_surname"))
                .preferredForename(row.getString("preferred_forename"))
                .sex(row.getString("sex"))
                .ethnicity(row.getString("ethnicity"))
                .firstLanguage(row.getString("first_language"))
                .senProvision(row.getString("sen_provision"))
                .ever6(row.getObject("ever6", Boolean.class))
                .lookedAfter(row.getBoolean("looked_after"))
                .serviceChild(row.getObject("service_child", Boolean.class))
                .entryDate(row.getObject("entry_date", LocalDate.class))
                .leavingDate(row.getObject("leaving_date", LocalDate.class))
                .freeMeals(freeMeals(row))
                .build();
        String yearGroup = row.getString("year_group");
        return new Pupil(
                row.getLong("id"),
                details,
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                yearGroup == null ? null : new Enrolment(row.getInt("year"), yearGroup, row.getString("class_name")));
    }

    private static List<FreeMeals> freeMeals(ResultSet row) throws SQLException {
        Array starts = row.getArray("starts");
        if (starts == null) {
            return List.of();
        }
        Date[] from = (Date[]) starts.getArray();
        @Nullable Date[] to = (Date[]) row.getArray("ends").getArray();
        List<FreeMeals> spells = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            Date end = to[i];
            spells.add(new FreeMeals(from[i].toLocalDate(), end == null ? null : end.toLocalDate()));
        }
        return spells;
    }
}

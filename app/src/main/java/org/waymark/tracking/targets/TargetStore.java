package org.waymark.tracking.targets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/** The SQL of {@link Targets}. */
@Repository
class TargetStore {

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of one target; null values for none. */
    record Change(
            long pupilId,
            Aim aim,
            String item,
            @Nullable String before,
            @Nullable String after) {}

    /** @param year the academic year of the aim; null for every one */
    List<Target> list(Scope scope, @Nullable Integer year, Collection<Long> pupilIds) {
        return jdbc.sql("""
                        select t.pupil_id, t.assessment, t.year, t.item, t.value, a.how, a.made_by, a.made_at
                        from target t join target_act a on a.school_id = t.school_id and a.id = t.act_id
                        where t.school_id = :school and t.pupil_id = any (:pupils)
                          and (:year::integer is null or t.year = :year::integer)
                        order by t.pupil_id, t.year, t.assessment, t.item
                        """)
                .param("school", scope.schoolId())
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("year", year)
                .query((row, number) -> new Target(
                        row.getLong("pupil_id"),
                        aim(row.getString("assessment"), row.getInt("year")),
                        row.getString("item"),
                        row.getString("value"),
                        TargetHow.of(row.getString("how")),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private static Aim aim(String assessment, int year) {
        return new Aim(Assessment.find(assessment).orElseThrow(), new AcademicYear(year));
    }

    /** Two acts of one school never run at once: each sees what the other left. */
    void lock(Scope scope) {
        jdbc.sql("select id from school where id = :school for update")
                .param("school", scope.schoolId())
                .query(Long.class)
                .single();
    }

    long add(Scope scope, TargetHow how, String words) {
        return jdbc.sql("""
                        insert into target_act (school_id, how, words, person_id, made_by)
                        values (:school, :how, :words, :person, :by) returning id
                        """)
                .param("school", scope.schoolId())
                .param("how", how.code())
                .param("words", words)
                .param("person", scope.personId())
                .param("by", scope.personName())
                .query(Long.class)
                .single();
    }

    void markUndone(Scope scope, long act, long by) {
        jdbc.sql("update target_act set undone_by = :by where school_id = :school and id = :act")
                .param("school", scope.schoolId())
                .param("act", act)
                .param("by", by)
                .update();
    }

    void apply(Scope scope, long act, List<Change> changes) {
        write("""
                insert into target_change (school_id, act_id, pupil_id, assessment, year, item, old_value, new_value)
                select :school, :act, w.pupil, w.assessment, w.year, w.item, w.before, w.after
                from unnest(:pupils::bigint[], :assessments::text[], :years::integer[], :items::text[], :befores::text[],
                  :afters::text[]) as w (pupil, assessment, year, item, before, after)
                """, scope, act, changes);
        write(
                """
                insert into target (school_id, pupil_id, assessment, year, item, value, act_id)
                select :school, w.pupil, w.assessment, w.year, w.item, w.after, :act
                from unnest(:pupils::bigint[], :assessments::text[], :years::integer[], :items::text[], :afters::text[])
                  as w (pupil, assessment, year, item, after)
                on conflict (school_id, pupil_id, assessment, year, item)
                do update set value = excluded.value, act_id = excluded.act_id
                """,
                scope,
                act,
                changes.stream().filter(change -> change.after() != null).toList());
        write(
                """
                delete from target t using unnest(:pupils::bigint[], :assessments::text[], :years::integer[], :items::text[])
                  as w (pupil, assessment, year, item)
                where t.school_id = :school and t.pupil_id = w.pupil and t.assessment = w.assessment
                  and t.year = w.year and t.item = w.item
                """,
                scope,
                act,
                changes.stream().filter(change -> change.after() == null).toList());
    }

    private void write(String sql, Scope scope, long act, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql(sql)
                .param("school", scope.schoolId())
                .param("act", act)
                .param("pupils", changes.stream().map(Change::pupilId).toArray(Long[]::new))
                .param(
                        "assessments",
                        changes.stream()
                                .map(change -> change.aim().assessment().code())
                                .toArray(String[]::new))
                .param(
                        "years",
                        changes.stream()
                                .map(change -> change.aim().year().endYear())
                                .toArray(Integer[]::new))
                .param("items", changes.stream().map(Change::item).toArray(String[]::new))
                .param("befores", changes.stream().map(Change::before).toArray(String[]::new))
                .param("afters", changes.stream().map(Change::after).toArray(String[]::new))
                .update();
    }

    /** Newest first. */
    List<TargetAct> listActs(Scope scope, int most) {
        return acts(scope, null, most);
    }

    Optional<TargetAct> findAct(Scope scope, long id) {
        return acts(scope, id, 1).stream().findFirst();
    }

    private List<TargetAct> acts(Scope scope, @Nullable Long id, int most) {
        return jdbc.sql("""
                        select a.id, a.how, a.words, a.person_id, a.made_by, a.made_at, a.undone_by,
                          (select count(*) from target_change c where c.school_id = a.school_id and c.act_id = a.id) as changes
                        from target_act a
                        where a.school_id = :school and (:id::bigint is null or a.id = :id::bigint)
                        order by a.id desc limit :most
                        """)
                .param("school", scope.schoolId())
                .param("id", id)
                .param("most", most)
                .query((row, number) -> new TargetAct(
                        row.getLong("id"),
                        TargetHow.of(row.getString("how")),
                        row.getString("words"),
                        row.getObject("person_id", Long.class),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("changes"),
                        row.getObject("undone_by") != null))
                .list();
    }

    List<Change> listChanges(Scope scope, long act) {
        return jdbc.sql("""
                        select pupil_id, assessment, year, item, old_value, new_value from target_change
                        where school_id = :school and act_id = :act order by pupil_id, assessment, year, item
                        """)
                .param("school", scope.schoolId())
                .param("act", act)
                .query((row, number) -> new Change(
                        row.getLong("pupil_id"),
                        aim(row.getString("assessment"), row.getInt("year")),
                        row.getString("item"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }
}

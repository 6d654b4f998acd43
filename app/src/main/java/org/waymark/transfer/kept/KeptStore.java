package org.waymark.transfer.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.catalogue.Assessment;
import org.waymark.transfer.incoming.ResultPlace;

/** The SQL of kept results and of what a school says about codes and headings. */
@Repository
class KeptStore {

    private static final String STANDING = """
            select id, pupil_id, stage, locale, year, subject, method, component, status, qualifier, result, result_date,
                   why, origin
            from kept_result where school_id = :school and ended_with is null
            """;

    private final JdbcClient jdbc;

    KeptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptResult> list(long schoolId) {
        return jdbc.sql(STANDING + " order by pupil_id, year, stage, subject, component, qualifier, id")
                .param("school", schoolId)
                .query((row, number) -> result(row))
                .list();
    }

    List<KeptResult> listPupils(long schoolId, Collection<Long> pupilIds) {
        return jdbc.sql(
                        STANDING
                                + " and pupil_id = any (:pupils) order by pupil_id, year, stage, subject, component, qualifier, id")
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .query((row, number) -> result(row))
                .list();
    }

    int count(long schoolId, long pupilId) {
        return jdbc.sql("""
                        select count(*) from kept_result
                        where school_id = :school and pupil_id = :pupil and ended_with is null
                        """)
                .param("school", schoolId)
                .param("pupil", pupilId)
                .query(Integer.class)
                .single();
    }

    private static KeptResult result(ResultSet row) throws SQLException {
        return new KeptResult(
                row.getLong("id"),
                row.getLong("pupil_id"),
                new ResultPlace.Coded(
                        row.getString("stage"),
                        row.getString("locale"),
                        row.getString("subject"),
                        row.getString("method"),
                        row.getString("component"),
                        row.getString("status"),
                        row.getString("qualifier")),
                row.getString("year"),
                row.getString("result"),
                row.getObject("result_date", LocalDate.class),
                row.getString("why"),
                row.getString("origin"));
    }

    void end(long schoolId, long importId, List<KeptResult> results) {
        jdbc.sql("""
                update kept_result k set ended_with = :import
                from unnest(:pupils, :stages, :years, :subjects, :methods, :components, :qualifiers)
                  as w (pupil, stage, year, subject, method, component, qualifier)
                where k.school_id = :school and k.ended_with is null and k.pupil_id = w.pupil
                  and k.stage is not distinct from w.stage and k.year is not distinct from w.year
                  and k.subject is not distinct from w.subject and k.method is not distinct from w.method
                  and k.component is not distinct from w.component and k.qualifier is not distinct from w.qualifier
                """)
                .param("school", schoolId)
                .param("import", importId)
                .params(keys(results))
                .update();
    }

    void add(long schoolId, long importId, List<KeptResult> results) {
        jdbc.sql("""
                insert into kept_result (school_id, pupil_id, stage, locale, year, subject, method, component, status,
                                         qualifier, result, result_date, why, origin, began_with)
                select :school, w.pupil, w.stage, w.locale, w.year, w.subject, w.method, w.component, w.status,
                       w.qualifier, w.result, w.result_date, w.why, w.origin, :import
                from unnest(:pupils, :stages, :years, :subjects, :methods, :components, :qualifiers, :locales, :statuses,
                            :results, :dates::date[], :reasons, :origins)
                  as w (pupil, stage, year, subject, method, component, qualifier, locale, status, result, result_date,
                        why, origin)
                """)
                .param("school", schoolId)
                .param("import", importId)
                .params(keys(results))
                .param("locales", texts(results, kept -> kept.place().locale()))
                .param("statuses", texts(results, kept -> kept.place().status()))
                .param("results", texts(results, KeptResult::text))
                .param("dates", texts(results, kept -> text(kept.resultDate())))
                .param("reasons", texts(results, KeptResult::why))
                .param("origins", texts(results, KeptResult::origin))
                .update();
    }

    private static Map<String, Object> keys(List<KeptResult> results) {
        return Map.of(
                "pupils",
                results.stream().map(KeptResult::pupilId).toArray(Long[]::new),
                "stages",
                texts(results, kept -> kept.place().stage()),
                "years",
                texts(results, KeptResult::year),
                "subjects",
                texts(results, kept -> kept.place().subject()),
                "methods",
                texts(results, kept -> kept.place().method()),
                "components",
                texts(results, kept -> kept.place().component()),
                "qualifiers",
                texts(results, kept -> kept.place().qualifier()));
    }

    private static @Nullable String[] texts(List<KeptResult> results, Function<KeptResult, @Nullable String> part) {
        return results.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    int countReplaced(long schoolId, long importId) {
        return jdbc.sql("""
                select count(*) from kept_result
                where school_id = :school and began_with = :import and ended_with is not null
                """)
                .param("school", schoolId)
                .param("import", importId)
                .query(Integer.class)
                .single();
    }

    void takeBack(long schoolId, long importId) {
        jdbc.sql("delete from kept_result where school_id = :school and began_with = :import")
                .param("school", schoolId)
                .param("import", importId)
                .update();
        jdbc.sql("update kept_result set ended_with = null where school_id = :school and ended_with = :import")
                .param("school", schoolId)
                .param("import", importId)
                .update();
    }

    List<CodeMeaning> listMeanings(long schoolId) {
        return jdbc.sql("""
                select id, stage, subject, method, component, qualifier, from_year, to_year, assessment, item, said_by
                from code_meaning where school_id = :school
                order by stage, subject, component, qualifier, method, from_year, id
                """)
                .param("school", schoolId)
                .query((row, number) -> new CodeMeaning(
                        row.getLong("id"),
                        row.getString("stage"),
                        row.getString("subject"),
                        row.getString("method"),
                        row.getString("component"),
                        row.getString("qualifier"),
                        row.getObject("from_year", Integer.class),
                        row.getObject("to_year", Integer.class),
                        Assessment.find(row.getString("assessment")).orElseThrow(),
                        row.getString("item"),
                        row.getString("said_by")))
                .list();
    }

    void say(long schoolId, CodeMeaning meaning) {
        jdbc.sql("""
                insert into code_meaning (school_id, stage, subject, method, component, qualifier, from_year, to_year,
                                          assessment, item, said_by)
                values (:school, :stage, :subject, :method, :component, :qualifier, :from, :to, :assessment, :item, :by)
                on conflict (school_id, stage, subject, method, component, qualifier, from_year) do update
                set to_year = excluded.to_year, assessment = excluded.assessment, item = excluded.item,
                    said_by = excluded.said_by, said_at = clock_timestamp()
                """)
                .param("school", schoolId)
                .param("stage", meaning.stage())
                .param("subject", meaning.subject())
                .param("method", meaning.method())
                .param("component", meaning.component())
                .param("qualifier", meaning.qualifier())
                .param("from", meaning.fromYear())
                .param("to", meaning.toYear())
                .param("assessment", meaning.assessment().code())
                .param("item", meaning.item())
                .param("by", meaning.saidBy())
                .update();
    }

    boolean forget(long schoolId, long id) {
        return jdbc.sql("delete from code_meaning where school_id = :school and id = :id")
                        .param("school", schoolId)
                        .param("id", id)
                        .update()
                == 1;
    }

    Map<String, String> headings(long schoolId, String layout) {
        Map<String, String> headings = new java.util.HashMap<>();
        jdbc.sql("select heading, meaning from heading_meaning where school_id = :school and layout = :layout")
                .param("school", schoolId)
                .param("layout", layout)
                .query(row -> {
                    headings.put(row.getString("heading"), row.getString("meaning"));
                });
        return headings;
    }

    void remember(long schoolId, String layout, Map<String, String> headings) {
        jdbc.sql("""
                insert into heading_meaning (school_id, layout, heading, meaning)
                select :school, :layout, w.heading, w.meaning from unnest(:headings, :meanings) as w (heading, meaning)
                on conflict (school_id, layout, heading) do update
                set meaning = excluded.meaning, said_at = clock_timestamp()
                """)
                .param("school", schoolId)
                .param("layout", layout)
                .param("headings", headings.keySet().toArray(String[]::new))
                .param("meanings", headings.values().toArray(String[]::new))
                .update();
    }
}

package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Scope;

/**
 * The SQL of the pupils of many schools at once: only what figures count, in no order. Names and classes of thousands of
 * pupils are read by nobody, and cost half of the time.
 */
final class CohortStore {

    private static final String COHORTS = """
            select p.school_id, p.id, p.date_of_birth, p.sex, p.sen_provision, p.first_language,
                   coalesce(p.ever6, (p.school_id, p.id, e.year) in (
                     select f.school_id, f.pupil_id, y.year
                     from free_meals f cross join unnest(:years) as y (year)
                     where f.school_id = any (:schools) and f.start_date <= make_date(y.year, 8, 31)
                       and (f.end_date is null or f.end_date >= make_date(y.year - 6, 9, 1)))) as ever6,
                   p.looked_after, p.leaving_date, e.year, e.year_group
            from enrolment e
            join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
            where e.school_id = any (:schools) and p.school_id = any (:schools) and e.year = any (:years)
            """;

    private static final String OF_YEAR_GROUPS = COHORTS + " and e.year_group = any (:yearGroups)";
    private static final String OF_PUPILS = COHORTS + " and e.pupil_id = any (:further)";
    private static final String OF_BOTH =
            COHORTS + " and (e.year_group = any (:yearGroups) or e.pupil_id = any (:further))";

    /** In the place of a forename, as for a reader without names. */
    private static final String NUMBER = "0";

    private final JdbcClient jdbc;

    CohortStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some year groups, and the further ones. */
    List<SchoolPupil> list(
            Collection<Scope> scopes, Set<Integer> years, Set<String> yearGroups, Collection<Long> further) {
        // Two schools and three hundred need other plans: one made for any number would read the whole table for two.
        int planned = jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        JdbcClient.StatementSpec query = jdbc.sql(
                        yearGroups.isEmpty() ? OF_PUPILS : further.isEmpty() ? OF_YEAR_GROUPS : OF_BOTH)
                .param("schools", scopes.stream().map(Scope::schoolId).toArray(Long[]::new))
                .param("years", years.toArray(Integer[]::new));
        if (!yearGroups.isEmpty()) {
            query = query.param("yearGroups", yearGroups.toArray(String[]::new));
        }
        if (yearGroups.isEmpty() || !further.isEmpty()) {
            query = query.param("further", further.toArray(Long[]::new));
        }
        Same same = new Same(new HashMap<>(), new HashMap<>());
        List<SchoolPupil> pupils =
                query.query((row, number) -> pupil(row, same)).list();
        planned += jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        return pupils;
    }

    /** One copy of each code and month, of which there are few for thousands of pupils. */
    private record Same(Map<String, String> codes, Map<LocalDate, LocalDate> months) {

        @Nullable
        String code(@Nullable String code) {
            return code == null ? null : codes.computeIfAbsent(code, same -> same);
        }

        LocalDate month(LocalDate born) {
            return months.computeIfAbsent(born.withDayOfMonth(1), same -> same);
        }
    }

    private static SchoolPupil pupil(ResultSet row, Same same) throws SQLException {
        return new SchoolPupil(
                row.getLong(1),
                new OnRoll(
                        row.getLong(2),
                        null,
                        "Pupil",
                        NUMBER,
                        same.month(row.getObject(3, LocalDate.class)),
                        same.code(row.getString(4)),
                        same.code(row.getString(5)),
                        same.code(row.getString(6)),
                        null,
                        row.getBoolean(7),
                        row.getBoolean(8),
                        null,
                        row.getInt(10),
                        Objects.requireNonNull(same.code(row.getString(11))),
                        null,
                        null,
                        null,
                        row.getObject(9, LocalDate.class)));
    }
}

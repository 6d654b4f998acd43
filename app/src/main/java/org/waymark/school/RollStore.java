package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;

/** The SQL of {@link Rolls}. Every query carries the school and, for a teacher, the own classes. */
@Repository
class RollStore {

    /**
     * A pupil's free meals count when any period of them overlaps the six years from 1 September before the first to 31
     * August of the last. A value set by hand or by a file stands before it.
     */
    private static final String PUPILS = """
            select p.school_id, p.id, p.upn, p.date_of_birth, p.sex, p.sen_provision, p.first_language, p.ethnicity,
                   coalesce(nullif(p.preferred_surname, ''), p.surname) as surname,
                   coalesce(nullif(p.preferred_forename, ''), p.forename) as forename,
                   coalesce(p.ever6, exists (
                     select 1 from free_meals f
                     where f.school_id = p.school_id and f.pupil_id = p.id
                       and f.start_date <= make_date(e.year, 8, 31)
                       and (f.end_date is null or f.end_date >= make_date(e.year - 6, 9, 1)))) as ever6,
                   p.looked_after, p.service_child, p.entry_date, p.leaving_date,
                   e.year, e.year_group, e.class_id, c.name as class_name
            from enrolment e
            join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
            left join class c on c.school_id = e.school_id and c.id = e.class_id
            """;

    private static final String ON_ROLL = PUPILS + """
            where e.school_id = :school and e.year = :year
              and (not :ownClassesOnly or e.class_id = any (:ownClasses))
            """;

    private static final String COHORTS = PUPILS + """
            where e.school_id = any (:schools) and e.year = any (:years)
              and (e.year_group = any (:yearGroups) or e.pupil_id = any (:further))
              and (e.school_id = any (:wholeSchools) or e.class_id = any (:ownClasses))
            order by e.year, e.school_id
            """;

    private static final String RECORDED = """
            select p.id, p.upn, p.date_of_birth, p.sex, p.sen_provision, p.first_language, p.ethnicity,
                   coalesce(nullif(p.preferred_surname, ''), p.surname) as surname,
                   coalesce(nullif(p.preferred_forename, ''), p.forename) as forename,
                   coalesce(p.ever6, exists (
                     select 1 from free_meals f
                     where f.school_id = p.school_id and f.pupil_id = p.id
                       and f.start_date <= make_date(w.year, 8, 31)
                       and (f.end_date is null or f.end_date >= make_date(w.year - 6, 9, 1)))) as ever6,
                   p.looked_after, p.service_child, p.entry_date, p.leaving_date,
                   w.year, e.year_group, e.class_id, c.name as class_name, n.year as near_year, n.year_group as near_group
            from pupil p
            cross join unnest(:years) as w (year)
            left join enrolment e on e.school_id = p.school_id and e.pupil_id = p.id and e.year = w.year
            left join class c on c.school_id = e.school_id and c.id = e.class_id
            left join lateral (
              select near.year, near.year_group from enrolment near
              where e.year is null and near.school_id = p.school_id and near.pupil_id = p.id
              order by abs(near.year - w.year), near.year limit 1) n on true
            where p.school_id = :school and p.id = any (:pupils)
              and (not :ownClassesOnly or exists (
                select 1 from enrolment own
                where own.school_id = p.school_id and own.pupil_id = p.id and own.class_id = any (:ownClasses)))
            order by w.year, p.id
            """;

    private static final String BY_NAME = """
             order by case when :names then lower(coalesce(nullif(p.preferred_surname, ''), p.surname)) end,
                      case when :names then lower(coalesce(nullif(p.preferred_forename, ''), p.forename)) end,
                      p.id
            """;

    private static final String NEXT_BY_NAME = """
            , lower(coalesce(nullif(p.preferred_surname, ''), p.surname)),
              lower(coalesce(nullif(p.preferred_forename, ''), p.forename)), p.id
            """;

    private final JdbcClient jdbc;
    private final CohortStore cohorts;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.cohorts = new CohortStore(jdbc);
    }

    List<OnRoll> listOnRoll(Scope scope, int year, Set<String> yearGroups, @Nullable Long classId) {
        Map<String, Object> parameters = parameters(scope, year);
        StringBuilder sql = new StringBuilder(ON_ROLL);
        if (!yearGroups.isEmpty()) {
            sql.append(" and e.year_group = any (:yearGroups)");
            parameters.put("yearGroups", yearGroups.toArray(String[]::new));
        }
        if (classId != null) {
            sql.append(" and e.class_id = :class");
            parameters.put("class", classId);
        }
        return list(scope, sql.append(BY_NAME).toString(), parameters);
    }

    List<SchoolPupil> listCohorts(
            Collection<Scope> scopes, Set<Integer> years, Set<String> yearGroups, Collection<Long> further) {
        if (scopes.size() > 1 && scopes.stream().noneMatch(Scope::ownClassesOnly)) {
            return cohorts.list(scopes, years, yearGroups, further);
        }
        Map<Long, Scope> bySchool = scopes.stream().collect(Collectors.toMap(Scope::schoolId, scope -> scope));
        // One school's lists are read by people and come by name; the order of names is not worth its time for many.
        boolean oneWithNames = scopes.size() == 1 && scopes.iterator().next().seesNames();
        return jdbc.sql(COHORTS + (oneWithNames ? NEXT_BY_NAME : ", p.id"))
                .param("schools", bySchool.keySet().toArray(Long[]::new))
                .param("years", years.toArray(Integer[]::new))
                .param("yearGroups", yearGroups.toArray(String[]::new))
                .param("further", further.toArray(Long[]::new))
                .param("wholeSchools", wholeSchools(scopes))
                .param("ownClasses", ownClasses(scopes))
                .query((row, number) -> {
                    long school = row.getLong("school_id");
                    boolean names = Objects.requireNonNull(bySchool.get(school)).seesNames();
                    return new SchoolPupil(school, onRoll(row, names, row.getString("year_group")));
                })
                .list();
    }

    private static Long[] wholeSchools(Collection<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> !scope.ownClassesOnly())
                .map(Scope::schoolId)
                .toArray(Long[]::new);
    }

    private static Long[] ownClasses(Collection<Scope> scopes) {
        return scopes.stream().flatMap(scope -> scope.classIds().stream()).toArray(Long[]::new);
    }

    List<OnRoll> listPupils(Scope scope, int year, Collection<Long> pupilIds) {
        Map<String, Object> parameters = parameters(scope, year);
        parameters.put("pupils", pupilIds.toArray(Long[]::new));
        return list(scope, ON_ROLL + " and p.id = any (:pupils)" + BY_NAME, parameters);
    }

    List<OnRoll> listRecorded(Scope scope, Set<Integer> years, Collection<Long> pupilIds) {
        return jdbc
                .sql(RECORDED)
                .param("school", scope.schoolId())
                .param("years", years.toArray(Integer[]::new))
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> recorded(row, scope.seesNames()))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OnRoll> recorded(ResultSet row, boolean names) throws SQLException {
        Optional<String> group = recordedGroup(row);
        return group.isEmpty() ? Optional.empty() : Optional.of(onRoll(row, names, group.get()));
    }

    private static Optional<String> recordedGroup(ResultSet row) throws SQLException {
        String enrolled = row.getString("year_group");
        if (enrolled != null) {
            return Optional.of(enrolled);
        }
        String near = row.getString("near_group");
        return OnRoll.yearGroupIn(
                        row.getInt("year"),
                        near == null ? null : YearGroup.find(near).orElseThrow(),
                        row.getInt("near_year"),
                        row.getObject("date_of_birth", LocalDate.class))
                .map(YearGroup::code);
    }

    Optional<OnRoll> findByUpn(Scope scope, int year, String upn) {
        Map<String, Object> parameters = parameters(scope, year);
        parameters.put("upn", upn);
        String sql = ON_ROLL + """
                 and (p.upn = :upn or :upn = any (p.former_upns))
                order by (p.upn is not distinct from :upn) desc, p.id
                limit 1
                """;
        return list(scope, sql, parameters).stream().findFirst();
    }

    List<SchoolClass> listClasses(Scope scope, int year) {
        return jdbc.sql("""
                        select id, year, name from class
                        where school_id = :school and year = :year and (not :ownClassesOnly or id = any (:ownClasses))
                        order by lower(name), id
                        """)
                .param("school", scope.schoolId())
                .param("year", year)
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> new SchoolClass(row.getLong("id"), row.getInt("year"), row.getString("name")))
                .list();
    }

    List<Integer> listYears(Scope scope) {
        return jdbc.sql("""
                        select distinct year from enrolment
                        where school_id = :school and (not :ownClassesOnly or class_id = any (:ownClasses))
                        order by year desc
                        """)
                .param("school", scope.schoolId())
                .param("ownClassesOnly", scope.ownClassesOnly())
                .param("ownClasses", scope.classIdArray())
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private List<OnRoll> list(Scope scope, String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> onRoll(row, scope.seesNames(), row.getString("year_group")))
                .list();
    }

    private static Map<String, Object> parameters(Scope scope, int year) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("school", scope.schoolId());
        parameters.put("year", year);
        parameters.put("ownClassesOnly", scope.ownClassesOnly());
        parameters.put("ownClasses", scope.classIdArray());
        parameters.put("names", scope.seesNames());
        return parameters;
    }

    private static OnRoll onRoll(ResultSet row, boolean names, String yearGroup) throws SQLException {
        long id = row.getLong("id");
        LocalDate born = row.getObject("date_of_birth", LocalDate.class);
        return new OnRoll(
                id,
                names ? row.getString("upn") : null,
                names ? row.getString("surname") : "Pupil",
                names ? row.getString("forename") : Long.toString(id),
                names ? born : born.withDayOfMonth(1),
                row.getString("sex"),
                row.getString("sen_provision"),
                row.getString("first_language"),
                row.getString("ethnicity"),
                row.getBoolean("ever6"),
                row.getBoolean("looked_after"),
                row.getObject("service_child", Boolean.class),
                row.getInt("year"),
                yearGroup,
                row.getObject("class_id", Long.class),
                row.getString("class_name"),
                row.getObject("entry_date", LocalDate.class),
                row.getObject("leaving_date", LocalDate.class));
    }
}

package org.waymark.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.catalogue.Assessment;

/** The SQL of pupils across years: their results and what changed of them. */
@Repository
class RecordedStore {

    private static final String OF_PUPIL = """
            select c.assessment, c.year, c.item, c.old_value, c.new_value, c.derived, s.kind, s.at,
                   coalesce(p.name, s.source) as person
            from change c
            join change_set s on s.school_id = c.school_id and s.id = c.change_set_id
            left join person p on p.id = s.person_id
            where c.school_id = :school and c.pupil_id = :pupil
            """;

    private final JdbcClient jdbc;

    RecordedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecordedResult> listPupils(long schoolId, Collection<Long> pupilIds, List<Assessment> assessments) {
        return jdbc.sql("""
                select pupil_id, assessment, year, item, value, derived, assessed_on from result
                where school_id = :school and pupil_id = any (:pupils) and assessment = any (:assessments)
                  and value is not null
                order by pupil_id, assessment, year, item
                """)
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
                .param("assessments", assessments.stream().map(Assessment::code).toArray(String[]::new))
                .query((row, number) -> new RecordedResult(
                        row.getLong("pupil_id"),
                        Assessment.find(row.getString("assessment")).orElseThrow(),
                        row.getInt("year"),
                        row.getString("item"),
                        row.getString("value"),
                        row.getBoolean("derived"),
                        row.getObject("assessed_on", LocalDate.class)))
                .list();
    }

    List<PupilChange> listChanges(long schoolId, long pupilId, int most) {
        return jdbc.sql(OF_PUPIL + """
                 and (not c.derived or c.old_derived is false)
                order by c.change_set_id desc, c.assessment, c.year, c.item limit :most
                """)
                .param("school", schoolId)
                .param("pupil", pupilId)
                .param("most", most)
                .query((row, number) -> pupilChange(row))
                .list();
    }

    List<PupilChange> listChanges(
            long schoolId, long pupilId, String assessment, int year, Set<String> items, int most) {
        return jdbc.sql(OF_PUPIL + """
                 and c.assessment = :assessment and c.year = :year and c.item = any (:items)
                order by c.change_set_id desc, c.item limit :most
                """)
                .param("school", schoolId)
                .param("pupil", pupilId)
                .param("assessment", assessment)
                .param("year", year)
                .param("items", items.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> pupilChange(row))
                .list();
    }

    private static PupilChange pupilChange(ResultSet row) throws SQLException {
        return new PupilChange(
                Assessment.find(row.getString("assessment")).orElseThrow(),
                row.getInt("year"),
                row.getString("item"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getBoolean("derived"),
                ChangeKind.find(row.getString("kind")).orElseThrow(),
                row.getString("person"),
                row.getTimestamp("at").toInstant());
    }
}

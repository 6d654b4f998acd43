package org.waymark.results;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.catalogue.Assessment;

/** The SQL of results across years. */
@Repository
class RecordedStore {

    private final JdbcClient jdbc;

    RecordedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecordedResult> listPupils(long schoolId, Collection<Long> pupilIds) {
        return jdbc.sql("""
                select pupil_id, assessment, year, item, value, derived, assessed_on from result
                where school_id = :school and pupil_id = any (:pupils) and value is not null
                order by pupil_id, assessment, year, item
                """)
                .param("school", schoolId)
                .param("pupils", pupilIds.toArray(Long[]::new))
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
}

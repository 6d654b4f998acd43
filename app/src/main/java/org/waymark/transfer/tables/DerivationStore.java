package org.waymark.transfer.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/** The SQL of what is to be worked out again in every school. */
@Repository
class DerivationStore {

    private final JdbcClient jdbc;

    DerivationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Work(long id, Assessment assessment, AcademicYear year, String why, long afterSchool) {}

    record School(long id, String laestab) {}

    void add(Assessment assessment, AcademicYear year, String why) {
        jdbc.sql("""
                insert into derivation (assessment, year, why, schools)
                values (:assessment, :year, :why, (select count(*) from school))
                """)
                .param("assessment", assessment.code())
                .param("year", year.endYear())
                .param("why", why)
                .update();
    }

    /**
     * Takes on the oldest work that nobody does: not begun, or its doer has not been heard of for a while. The second
     * look comes some minutes after the first, for those who were saving with the tables of before.
     */
    Optional<Work> claim() {
        return jdbc.sql("""
                update derivation set seen_at = now() where id = (
                  select id from derivation
                  where (finished_at is null or not looked_again and finished_at < now() - interval '3 minutes')
                    and (seen_at is null or seen_at < now() - interval '20 seconds')
                  order by id limit 1 for update skip locked)
                returning id, assessment, year, why, case when finished_at is null then after_school else 0 end as after_school
                """).query((row, number) -> work(row)).optional();
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("id"),
                Assessment.find(row.getString("assessment")).orElseThrow(),
                new AcademicYear(row.getInt("year")),
                row.getString("why"),
                row.getLong("after_school"));
    }

    List<School> listSchoolsAfter(long school) {
        return jdbc.sql("select id, laestab from school where id > :after order by id")
                .param("after", school)
                .query((row, number) -> new School(row.getLong("id"), row.getString("laestab")))
                .list();
    }

    void note(long id, long school, int pupils) {
        jdbc.sql("""
                update derivation set seen_at = now(), after_school = greatest(after_school, :school),
                  schools_done = schools_done + case when :school > after_school then 1 else 0 end,
                  pupils = pupils + :pupils
                where id = :id
                """)
                .param("school", school)
                .param("pupils", pupils)
                .param("id", id)
                .update();
    }

    void finish(long id) {
        jdbc.sql("""
                update derivation set looked_again = finished_at is not null, finished_at = coalesce(finished_at, now()),
                  seen_at = null
                where id = :id
                """).param("id", id).update();
    }

    List<DerivationWork.Progress> listUnfinished() {
        return jdbc.sql("""
                select why, schools, schools_done, pupils, finished_at from derivation
                where finished_at is null order by id
                """).query((row, number) -> progress(row)).list();
    }

    /** The latest that were finished. */
    List<DerivationWork.Progress> listFinished(int most) {
        return jdbc.sql("""
                select why, schools, schools_done, pupils, finished_at from derivation
                where finished_at is not null order by id desc limit :most
                """)
                .param("most", most)
                .query((row, number) -> progress(row))
                .list();
    }

    private static DerivationWork.Progress progress(ResultSet row) throws SQLException {
        java.sql.Timestamp finished = row.getTimestamp("finished_at");
        return new DerivationWork.Progress(
                row.getString("why"),
                row.getInt("schools"),
                row.getInt("schools_done"),
                row.getInt("pupils"),
                finished == null ? null : finished.toInstant());
    }
}

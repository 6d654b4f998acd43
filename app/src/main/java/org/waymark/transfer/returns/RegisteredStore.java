package org.waymark.transfer.returns;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of lists of registered pupils. */
@Repository
class RegisteredStore {

    private final JdbcClient jdbc;

    RegisteredStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RegisteredList> find(long schoolId, String assessment, int year) {
        return jdbc.sql("""
                select name, loaded_by, loaded_at from registered_list
                where school_id = :school and assessment = :assessment and year = :year
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .query((row, number) -> new RegisteredList(
                        row.getString("name"),
                        row.getString("loaded_by"),
                        row.getTimestamp("loaded_at").toInstant(),
                        listPupils(schoolId, assessment, year)))
                .optional();
    }

    private List<RegisteredPupil> listPupils(long schoolId, String assessment, int year) {
        return jdbc.sql("""
                select line, upn, surname, forename, date_of_birth from registered_pupil
                where school_id = :school and assessment = :assessment and year = :year order by line
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .query((row, number) -> new RegisteredPupil(
                        row.getInt("line"),
                        row.getString("upn"),
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("date_of_birth", LocalDate.class)))
                .list();
    }

    void replace(long schoolId, String assessment, int year, RegisteredList list) {
        remove(schoolId, assessment, year);
        jdbc.sql("""
                insert into registered_list (school_id, assessment, year, name, loaded_by, loaded_at)
                values (:school, :assessment, :year, :name, :by, :at)
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .param("name", list.name())
                .param("by", list.loadedBy())
                .param("at", Timestamp.from(list.loadedAt()))
                .update();
        jdbc.sql("""
                insert into registered_pupil (school_id, assessment, year, line, upn, surname, forename, date_of_birth)
                select :school, :assessment, :year, p.line, p.upn, p.surname, p.forename, p.birth
                from unnest(:lines, :upns, :surnames, :forenames, :births::date[])
                  as p (line, upn, surname, forename, birth)
                """)
                .param("school", schoolId)
                .param("assessment", assessment)
                .param("year", year)
                .param(
                        "lines",
                        list.pupils().stream().map(RegisteredPupil::line).toArray(Integer[]::new))
                .param("upns", texts(list, RegisteredPupil::upn))
                .param("surnames", texts(list, RegisteredPupil::surname))
                .param("forenames", texts(list, RegisteredPupil::forename))
                .param("births", texts(list, pupil -> text(pupil.dateOfBirth())))
                .update();
    }

    boolean remove(long schoolId, String assessment, int year) {
        return jdbc.sql("""
                        delete from registered_list
                        where school_id = :school and assessment = :assessment and year = :year
                        """)
                        .param("school", schoolId)
                        .param("assessment", assessment)
                        .param("year", year)
                        .update()
                > 0;
    }

    private static @Nullable String[] texts(RegisteredList list, Function<RegisteredPupil, @Nullable String> part) {
        return list.pupils().stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}

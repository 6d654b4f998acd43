package org.waymark.transfer.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.transfer.returns.ReturnFile.Kind;

/** The SQL of files that were made. */
@Repository
class ReturnStore {

    private static final String FILES = """
            select id, kind, assessment, year, purpose, type, destination, serial, name, pupils, results, errors,
                   fingerprint, made_by, made_at, sent_by, sent_at
            from return_file where school_id = :school
            """;

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a series; whoever asks next waits until this one's file is there. */
    int nextSerial(long schoolId, String type, String destination, int year) {
        jdbc.sql("select id from school where id = :school for no key update")
                .param("school", schoolId)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                select coalesce(max(serial), 0) + 1 from return_file
                where school_id = :school and type = :type and destination = :destination and year = :year
                """)
                .param("school", schoolId)
                .param("type", type)
                .param("destination", destination)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Keeps a file and answers its key. */
    long add(Scope scope, ReturnFile file, byte[] bytes) {
        Assessment assessment = file.assessment();
        return jdbc.sql("""
                insert into return_file (school_id, kind, assessment, year, purpose, type, destination, serial, name, pupils,
                                         results, errors, fingerprint, bytes, person_id, made_by, made_at)
                values (:school, :kind, :assessment, :year, :purpose, :type, :destination, :serial, :name, :pupils,
                        :results, :errors, :fingerprint, :bytes, :person, :by, :at)
                returning id
                """)
                .param("school", scope.schoolId())
                .param("kind", file.kind().name().toLowerCase(Locale.ROOT))
                .param("assessment", assessment == null ? null : assessment.code())
                .param("year", file.year())
                .param("purpose", file.purpose().code())
                .param("type", file.type())
                .param("destination", file.destination())
                .param("serial", file.serial())
                .param("name", file.name())
                .param("pupils", file.pupils())
                .param("results", file.results())
                .param("errors", file.errors())
                .param("fingerprint", file.fingerprint())
                .param("bytes", bytes)
                .param("person", scope.personId())
                .param("by", file.madeBy())
                .param("at", Timestamp.from(file.madeAt()))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** The files of a year, newest first. */
    List<ReturnFile> list(long schoolId, int year) {
        return jdbc.sql(FILES + " and year = :year order by id desc")
                .param("school", schoolId)
                .param("year", year)
                .query((row, number) -> file(row))
                .list();
    }

    Optional<ReturnFile> find(long schoolId, long id) {
        return jdbc.sql(FILES + " and id = :id")
                .param("school", schoolId)
                .param("id", id)
                .query((row, number) -> file(row))
                .optional();
    }

    byte[] bytes(long schoolId, long id) {
        return jdbc.sql("select bytes from return_file where school_id = :school and id = :id")
                .param("school", schoolId)
                .param("id", id)
                .query((row, number) -> row.getBytes("bytes"))
                .single();
    }

    /** Marks a file as sent; whoever said so first stays. */
    void markSent(long schoolId, long id, String by, Instant at) {
        jdbc.sql("""
                update return_file set sent_by = :by, sent_at = :at
                where school_id = :school and id = :id and sent_at is null
                """)
                .param("school", schoolId)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void unmarkSent(long schoolId, long id) {
        jdbc.sql("update return_file set sent_by = null, sent_at = null where school_id = :school and id = :id")
                .param("school", schoolId)
                .param("id", id)
                .update();
    }

    /** The years in which files were made, newest first. */
    List<Integer> listYears(long schoolId) {
        return jdbc.sql("select distinct year from return_file where school_id = :school order by year desc")
                .param("school", schoolId)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private static ReturnFile file(ResultSet row) throws SQLException {
        String assessment = row.getString("assessment");
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new ReturnFile(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                assessment == null ? null : Assessment.find(assessment).orElseThrow(),
                row.getInt("year"),
                Purpose.find(row.getString("purpose")).orElseThrow(),
                row.getString("type"),
                row.getString("destination"),
                row.getInt("serial"),
                row.getString("name"),
                row.getInt("pupils"),
                row.getInt("results"),
                row.getInt("errors"),
                row.getString("fingerprint"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                sentAt == null
                        ? Optional.empty()
                        : Optional.of(new ReturnFile.Sent(row.getString("sent_by"), sentAt.toInstant())));
    }
}

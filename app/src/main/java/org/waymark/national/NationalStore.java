package org.waymark.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;

/** The SQL of loaded tables. Everybody may read them; only the program's own housekeeping may write. */
@Repository
class NationalStore {

    private final JdbcClient jdbc;

    NationalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from national_version")
                .query(Long.class)
                .single();
    }

    /** Those that stand, in the order in which they were loaded. */
    List<LoadedTable> list() {
        return jdbc.sql("""
                select id, kind, assessment, year, subject, content, lines, certainty, source, file, loaded_by, loaded_at
                from national_table where removed_at is null order by id
                """).query((row, number) -> table(row)).list();
    }

    /** Makes those who load and remove tables wait for each other, until their transaction ends. */
    void lock() {
        jdbc.sql("select version from national_version for update")
                .query(Long.class)
                .single();
    }

    /** Tells every instance that something changed, once the transaction has ended. */
    void raiseVersion() {
        jdbc.sql("update national_version set version = version + 1").update();
    }

    long add(NationalTable table, String by) {
        Assessment assessment = table.assessment();
        return jdbc.sql("""
                insert into national_table
                  (kind, assessment, year, subject, content, lines, certainty, source, file, loaded_by)
                values (:kind, :assessment, :year, :subject, :content, :lines, :certainty, :source, :file, :by)
                returning id
                """)
                .param("kind", table.kind().code())
                .param("assessment", assessment == null ? null : assessment.code())
                .param("year", table.year())
                .param("subject", table.subject())
                .param("content", table.content())
                .param("lines", table.lines())
                .param("certainty", table.certainty().name())
                .param("source", table.source())
                .param("file", table.file())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    boolean remove(long id, String by) {
        return jdbc.sql("""
                        update national_table set removed_by = :by, removed_at = clock_timestamp()
                        where id = :id and removed_at is null
                        """).param("by", by).param("id", id).update() == 1;
    }

    private static LoadedTable table(ResultSet row) throws SQLException {
        String assessment = row.getString("assessment");
        return new LoadedTable(
                row.getLong("id"),
                new NationalTable(
                        TableKind.find(row.getString("kind")).orElseThrow(),
                        assessment == null ? null : Assessment.find(assessment).orElseThrow(),
                        row.getObject("year", Integer.class),
                        row.getString("subject"),
                        row.getString("content"),
                        row.getInt("lines"),
                        Certainty.valueOf(row.getString("certainty")),
                        row.getString("source"),
                        row.getString("file")),
                row.getString("loaded_by"),
                row.getTimestamp("loaded_at").toInstant());
    }
}

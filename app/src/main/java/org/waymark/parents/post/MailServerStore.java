package org.waymark.parents.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Scope;

/** The SQL of mail servers. */
@Repository
class MailServerStore {

    private final JdbcClient jdbc;

    MailServerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sends nothing now, and why. */
    record Held(@Nullable Instant until, String words) {}

    Optional<MailServer> find(long schoolId) {
        return jdbc.sql(
                        "select m.*, m.password is not null as has_password from mail_server m where school_id = :school")
                .param("school", schoolId)
                .query((row, number) -> server(row))
                .optional();
    }

    private static MailServer server(ResultSet row) throws SQLException {
        return new MailServer(
                row.getString("host"),
                row.getInt("port"),
                Encryption.find(row.getString("encryption")).orElseThrow(),
                row.getString("user_name"),
                row.getBoolean("has_password"),
                row.getString("from_address"),
                row.getString("from_name"),
                row.getString("reply_to"),
                row.getString("public_address"),
                row.getInt("link_days"),
                row.getInt("per_minute"));
    }

    Optional<byte[]> findSealed(long schoolId) {
        return jdbc.sql("select password from mail_server where school_id = :school and password is not null")
                .param("school", schoolId)
                .query((row, number) -> row.getBytes("password"))
                .optional();
    }

    /** Why nothing is sent at this moment, if that is so. Without a moment: until the settings are changed. */
    Optional<Held> findHeld(long schoolId, Instant now) {
        return jdbc.sql("""
                        select held_until = 'infinity' as for_good, held_until, held_words from mail_server
                        where school_id = :school and held_until > :now
                        """)
                .param("school", schoolId)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Held(
                        row.getBoolean("for_good")
                                ? null
                                : row.getTimestamp("held_until").toInstant(),
                        row.getString("held_words")))
                .optional();
    }

    /** Keeps the settings; the password stays as it is where none is given. What was held goes again. */
    void save(Scope scope, MailServer server, byte @Nullable [] locked, Instant now) {
        jdbc.sql("""
                insert into mail_server (school_id, host, port, encryption, user_name, password, from_address, from_name,
                  reply_to, public_address, link_days, per_minute, changed_by, changed_at)
                values (:school, :host, :port, :encryption, :user, :password, :fromAddress, :fromName, :replyTo,
                  :publicAddress, :linkDays, :perMinute, :person, :now)
                on conflict (school_id) do update set host = excluded.host, port = excluded.port,
                  encryption = excluded.encryption, user_name = excluded.user_name,
                  password = case when excluded.user_name = '' then null
                                  else coalesce(excluded.password, mail_server.password) end,
                  from_address = excluded.from_address, from_name = excluded.from_name, reply_to = excluded.reply_to,
                  public_address = excluded.public_address, link_days = excluded.link_days,
                  per_minute = excluded.per_minute, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                  held_until = null, held_words = ''
                """)
                .param("school", scope.schoolId())
                .param("host", server.host())
                .param("port", server.port())
                .param("encryption", server.encryption().code())
                .param("user", server.user())
                .param("password", locked)
                .param("fromAddress", server.fromAddress())
                .param("fromName", server.fromName())
                .param("replyTo", server.replyTo())
                .param("publicAddress", server.publicAddress())
                .param("linkDays", server.linkDays())
                .param("perMinute", server.perMinute())
                .param("person", scope.personName())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nothing is sent before a moment; null for until the settings are changed. */
    void hold(long schoolId, @Nullable Instant until, String words) {
        jdbc.sql("""
                update mail_server set held_until = coalesce(:until::timestamptz, 'infinity'), held_words = :words
                where school_id = :school
                """)
                .param("school", schoolId)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("words", words)
                .update();
    }

    /** The server has taken a letter: nothing holds the others. */
    void letGo(long schoolId) {
        jdbc.sql("""
                update mail_server set held_until = null, held_words = ''
                where school_id = :school and held_until is not null
                """).param("school", schoolId).update();
    }
}

package org.waymark.parents.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of links and of those who have opened one. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link and the letter it belongs to. */
    record Link(
            long schoolId,
            long id,
            long letterId,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant endedAt,
            int wrongTries,
            @Nullable Instant lockedUntil,
            int asked,
            @Nullable Instant askedAt,
            LetterState state) {}

    void add(long schoolId, long letterId, byte[] hash, Instant now, Instant expires) {
        jdbc.sql("""
                insert into letter_link (school_id, letter_id, hash, made_at, expires_at)
                values (:school, :letter, :hash, :now, :expires)
                """)
                .param("school", schoolId)
                .param("letter", letterId)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Nobody ever saw it. */
    void remove(byte[] hash) {
        jdbc.sql("delete from letter_link where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** A link, whose letter nobody else changes until the transaction ends. */
    Optional<Link> findToUse(byte[] hash) {
        // Locked first and read after: who had to wait must see what the one before has done.
        jdbc.sql("""
                        select 1 from letter l
                        where (l.school_id, l.id) in (select school_id, letter_id from letter_link where hash = :hash)
                        for update
                        """).param("hash", hash).query(row -> {});
        return jdbc.sql("""
                        select k.*, l.wrong_tries, l.locked_until, l.asked, l.asked_at, l.state
                        from letter_link k join letter l on l.school_id = k.school_id and l.id = k.letter_id
                        where k.hash = :hash
                        """)
                .param("hash", hash)
                .query((row, number) -> link(row))
                .optional();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("school_id"),
                row.getLong("id"),
                row.getLong("letter_id"),
                row.getTimestamp("expires_at").toInstant(),
                at(row, "used_at"),
                at(row, "ended_at"),
                row.getInt("wrong_tries"),
                at(row, "locked_until"),
                row.getInt("asked"),
                at(row, "asked_at"),
                LetterState.find(row.getString("state")).orElseThrow());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void countTry(Link link, @Nullable Instant lockedUntil) {
        jdbc.sql("""
                update letter set wrong_tries = wrong_tries + 1, locked_until = :locked
                where school_id = :school and id = :letter
                """)
                .param("school", link.schoolId())
                .param("letter", link.letterId())
                .param("locked", lockedUntil == null ? null : Timestamp.from(lockedUntil))
                .update();
    }

    /** The date of birth was right: the link is used up, the letter opened. */
    void open(Link link, byte[] visitHash, Instant now, Instant visitEnds) {
        jdbc.sql("update letter_link set used_at = :now where school_id = :school and id = :id")
                .param("school", link.schoolId())
                .param("id", link.id())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                update letter set wrong_tries = 0, locked_until = null, opened_at = coalesce(opened_at, :now),
                  state = case when state in ('sent', 'unsure') then 'opened' else state end
                where school_id = :school and id = :letter
                """)
                .param("school", link.schoolId())
                .param("letter", link.letterId())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from letter_visit where school_id = :school and expires_at < :now")
                .param("school", link.schoolId())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(
                        "insert into letter_visit (school_id, letter_id, hash, expires_at) values (:school, :letter, :hash, :ends)")
                .param("school", link.schoolId())
                .param("letter", link.letterId())
                .param("hash", visitHash)
                .param("ends", Timestamp.from(visitEnds))
                .update();
    }

    void forgive(Link link) {
        jdbc.sql("update letter set wrong_tries = 0, locked_until = null where school_id = :school and id = :letter")
                .param("school", link.schoolId())
                .param("letter", link.letterId())
                .update();
    }

    /** Puts the letter into the queue again, for a fresh link to the same address. */
    void ask(Link link, Instant now) {
        jdbc.sql("""
                update letter set state = 'waiting', words = 'A new link was asked for', attempts = 0, due_at = :now,
                  claim = null, asked = asked + 1, asked_at = :now
                where school_id = :school and id = :letter and state in ('sent', 'opened', 'downloaded')
                """)
                .param("school", link.schoolId())
                .param("letter", link.letterId())
                .param("now", Timestamp.from(now))
                .update();
    }

    void endAll(long schoolId, long letterId, Instant now) {
        jdbc.sql("""
                update letter_link set ended_at = :now
                where school_id = :school and letter_id = :letter and ended_at is null
                """)
                .param("school", schoolId)
                .param("letter", letterId)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from letter_visit where school_id = :school and letter_id = :letter")
                .param("school", schoolId)
                .param("letter", letterId)
                .update();
    }

    /** Which letter a visit is of, and where it is kept. */
    record Visit(long schoolId, long letterId) {}

    Optional<Visit> findVisit(byte[] hash, Instant now) {
        return jdbc.sql("select school_id, letter_id from letter_visit where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Visit.class)
                .optional();
    }

    void endVisit(byte[] hash) {
        jdbc.sql("delete from letter_visit where hash = :hash")
                .param("hash", hash)
                .update();
    }

    void downloaded(Visit visit, Instant now) {
        jdbc.sql("""
                update letter set downloaded_at = coalesce(downloaded_at, :now),
                  state = case when state in ('sent', 'unsure', 'opened') then 'downloaded' else state end
                where school_id = :school and id = :letter
                """)
                .param("school", visit.schoolId())
                .param("letter", visit.letterId())
                .param("now", Timestamp.from(now))
                .update();
    }
}

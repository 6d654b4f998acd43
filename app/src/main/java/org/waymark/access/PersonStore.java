package org.waymark.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of people, sessions, tokens and failed sign-ins: rows of no school. */
@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Credentials(
            long id, String name, String email, @Nullable String passwordHash) {}

    record Session(long id, String name, String email, Instant lastSeenAt) {}

    record Token(
            long id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    boolean anyoneKnown() {
        return jdbc.sql("select exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    Optional<Credentials> findCredentials(String email) {
        return jdbc.sql(
                        "select id, name, email, password_hash from person where email = :email and disabled_at is null")
                .param("email", email)
                .query(Credentials.class)
                .optional();
    }

    long addPerson(String email, String name, String passwordHash) {
        return jdbc.sql("insert into person (email, name, password_hash) values (:email, :name, :hash) returning id")
                .param("email", email)
                .param("name", name)
                .param("hash", passwordHash)
                .query(Long.class)
                .single();
    }

    void setPassword(long personId, String passwordHash) {
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", personId)
                .update();
    }

    void addSession(byte[] hash, long personId, Instant now, Instant expires) {
        jdbc.sql("""
                insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
                values (:hash, :person, :now, :now, :expires)
                """)
                .param("hash", hash)
                .param("person", personId)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Session> findSession(byte[] hash, Instant now, Instant usedSince) {
        return jdbc.sql("""
                select p.id, p.name, p.email, s.last_seen_at
                from session s join person p on p.id = s.person_id
                where s.token_hash = :hash and s.expires_at > :now and s.last_seen_at > :since and p.disabled_at is null
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(usedSince))
                .query((row, number) -> new Session(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getTimestamp("last_seen_at").toInstant()))
                .optional();
    }

    void noteSession(byte[] hash, Instant now) {
        jdbc.sql("update session set last_seen_at = :now where token_hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
    }

    void deleteSession(byte[] hash) {
        jdbc.sql("delete from session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void deleteSessions(long personId) {
        jdbc.sql("delete from session where person_id = :person")
                .param("person", personId)
                .update();
    }

    void deleteExpiredSessions(Instant now) {
        jdbc.sql("delete from session where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<SignedIn> findToken(byte[] hash, Instant now, Instant notedSince) {
        Optional<SignedIn> person =
                jdbc.sql("""
                select p.id, p.name, p.email
                from api_token t join person p on p.id = t.person_id
                where t.token_hash = :hash and t.revoked_at is null and p.disabled_at is null
                """).param("hash", hash).query(SignedIn.class).optional();
        if (person.isPresent()) {
            jdbc.sql("""
                    update api_token set last_used_at = :now
                    where token_hash = :hash and (last_used_at is null or last_used_at < :since)
                    """)
                    .param("now", Timestamp.from(now))
                    .param("hash", hash)
                    .param("since", Timestamp.from(notedSince))
                    .update();
        }
        return person;
    }

    void addToken(long personId, String name, byte[] hash, Instant now) {
        jdbc.sql("insert into api_token (person_id, name, token_hash, created_at) values (:person, :name, :hash, :now)")
                .param("person", personId)
                .param("name", name)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Token> listTokens(long personId) {
        return jdbc.sql("""
                select id, name, created_at, last_used_at from api_token
                where person_id = :person and revoked_at is null order by id
                """)
                .param("person", personId)
                .query((row, number) -> {
                    Timestamp used = row.getTimestamp("last_used_at");
                    return new Token(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getTimestamp("created_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    void revokeToken(long personId, long tokenId, Instant now) {
        jdbc.sql("update api_token set revoked_at = :now where id = :id and person_id = :person and revoked_at is null")
                .param("now", Timestamp.from(now))
                .param("id", tokenId)
                .param("person", personId)
                .update();
    }

    /** When the failures of a key since a moment began, if they are at least so many. */
    Optional<Instant> findFailures(String key, Instant since, int atLeast) {
        return jdbc.sql("select count(*) as n, min(at) as first from sign_in_failure where key = :key and at > :since")
                .param("key", key)
                .param("since", Timestamp.from(since))
                .query((row, number) -> row.getLong("n") >= atLeast
                        ? Optional.of(row.getTimestamp("first").toInstant())
                        : Optional.<Instant>empty())
                .single();
    }

    void addFailure(String key, Instant now, Instant forgetBefore) {
        jdbc.sql("delete from sign_in_failure where at < :before")
                .param("before", Timestamp.from(forgetBefore))
                .update();
        jdbc.sql("insert into sign_in_failure (key, at) values (:key, :now)")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Lets the attempts of one key come one after the other, until the transaction ends. */
    void lockFailures(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0)) is null")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void forgetLatestFailure(String key) {
        jdbc.sql("""
                delete from sign_in_failure
                where ctid = (select ctid from sign_in_failure where key = :key order by at desc limit 1)
                """).param("key", key).update();
    }

    void forgetFailures(String key) {
        jdbc.sql("delete from sign_in_failure where key = :key")
                .param("key", key)
                .update();
    }
}

package org.waymark.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Invitations.Invitation;

/** The SQL of invitations. */
@Repository
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, Invitation invitation, Instant now, Instant expires) {
        jdbc.sql("""
                insert into invitation (token_hash, school_id, email, name, role, class_ids, created_at, expires_at)
                values (:hash, :school, :email, :name, :role, :classes, :now, :expires)
                """)
                .param("hash", hash)
                .param("school", invitation.schoolId())
                .param("email", invitation.email())
                .param("name", invitation.name())
                .param("role", invitation.role().code())
                .param("classes", invitation.classIds().toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Invitation> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                select i.school_id, s.name as school, i.email, i.name, i.role, i.class_ids
                from invitation i left join school s on s.id = i.school_id
                where i.token_hash = :hash and i.used_at is null and i.expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Invitation(
                        row.getObject("school_id", Long.class),
                        row.getString("school"),
                        row.getString("email"),
                        row.getString("name"),
                        Role.find(row.getString("role")).orElseThrow(),
                        Arrays.asList((Long[]) row.getArray("class_ids").getArray())))
                .optional();
    }

    /** Marks an invitation as used, so that only one of two guests at once comes in. */
    Optional<Invitation> take(byte[] hash, Instant now) {
        Optional<Invitation> invitation = find(hash, now);
        int taken = jdbc.sql("""
                update invitation set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
        return taken == 1 ? invitation : Optional.empty();
    }

    void release(byte[] hash) {
        jdbc.sql("update invitation set used_at = null where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void deleteFirstStart() {
        jdbc.sql("delete from invitation where school_id is null").update();
    }
}

package org.waymark.parents.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the queue of every school: who takes a letter on, and what came of it. */
@Repository
class LetterQueueStore {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    LetterQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter that one worker alone sends now. */
    record Claimed(
            long schoolId,
            long id,
            UUID claim,
            long reportId,
            long pupilId,
            int year,
            List<Long> contactIds,
            String names,
            String email,
            String language,
            boolean corrected,
            int attempts,
            boolean sentBefore) {

        /** Says nothing of the family. */
        @Override
        public String toString() {
            return "Letter " + id + " of school " + schoolId;
        }
    }

    /**
     * Takes on the letter that has waited longest, of a school whose server is not held and whose minute is not full.
     * Schools come in turn.
     */
    Optional<Claimed> claim(Instant now) {
        return findSchool(now).flatMap(school -> claim(school, now));
    }

    private Optional<Long> findSchool(Instant now) {
        return jdbc.sql("""
                        select m.school_id from mail_server m
                        where (m.held_until is null or m.held_until <= :now)
                          and (m.minute_from is null or m.minute_from <= :minute or m.minute_sent < m.per_minute)
                          and exists (select 1 from letter l
                                      where l.school_id = m.school_id and l.state = 'waiting' and l.due_at <= :now)
                        order by m.claimed_at nulls first, m.school_id limit 1 for update of m
                        """)
                .param("now", Timestamp.from(now))
                .param("minute", Timestamp.from(now.minus(MINUTE)))
                .query(Long.class)
                .optional();
    }

    private Optional<Claimed> claim(long school, Instant now) {
        Optional<Claimed> claimed = jdbc.sql("""
                        update letter l set state = 'sending', claim = :claim, claimed_at = :now, attempts = attempts + 1
                        where l.school_id = :school and l.id = (
                          select w.id from letter w
                          where w.school_id = :school and w.state = 'waiting' and w.due_at <= :now
                          order by w.due_at, w.id limit 1 for update skip locked)
                        returning l.*, array(select c.contact_id from letter_contact c
                          where c.school_id = l.school_id and c.letter_id = l.id order by c.contact_id) contacts
                        """)
                .param("school", school)
                .param("claim", UUID.randomUUID())
                .param("now", Timestamp.from(now))
                .query((row, number) -> claimed(row))
                .optional();
        if (claimed.isPresent()) {
            jdbc.sql("""
                    update mail_server set claimed_at = :now,
                      minute_sent = case when minute_from is null or minute_from <= :minute then 1 else minute_sent + 1 end,
                      minute_from = case when minute_from is null or minute_from <= :minute then :now else minute_from end
                    where school_id = :school
                    """)
                    .param("school", school)
                    .param("now", Timestamp.from(now))
                    .param("minute", Timestamp.from(now.minus(MINUTE)))
                    .update();
        }
        return claimed;
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getLong("school_id"),
                row.getLong("id"),
                row.getObject("claim", UUID.class),
                row.getLong("report_id"),
                row.getLong("pupil_id"),
                row.getInt("year"),
                List.of((Long[]) row.getArray("contacts").getArray()),
                row.getString("names"),
                row.getString("email"),
                row.getString("language"),
                row.getBoolean("corrected"),
                row.getInt("attempts"),
                row.getTimestamp("sent_at") != null);
    }

    /** Whoever took these on is not heard of any more: the server may have them or not. */
    int giveUp(Instant claimedBefore, String words) {
        return jdbc.sql("""
                        update letter set state = 'unsure', words = :words, sent_at = claimed_at
                        where state = 'sending' and claimed_at < :before
                        """)
                .param("before", Timestamp.from(claimedBefore))
                .param("words", words)
                .update();
    }

    /** The server has it. Taken even when the letter was given up on meanwhile: now it is known. */
    boolean sent(Claimed letter, Instant now) {
        return jdbc.sql("""
                        update letter set words = '', sent_at = :now, due_at = null,
                          state = case when downloaded_at is not null then 'downloaded'
                                       when opened_at is not null then 'opened' else 'sent' end
                        where school_id = :school and id = :id and claim = :claim and state in ('sending', 'unsure')
                        """)
                        .param("school", letter.schoolId())
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** It did not go. */
    boolean end(Claimed letter, LetterState state, String words, Instant now) {
        return jdbc.sql("""
                        update letter set state = :state, words = :words, due_at = null,
                          sent_at = case when :state = 'unsure' then :now else sent_at end
                        where school_id = :school and id = :id and claim = :claim and state = 'sending'
                        """)
                        .param("school", letter.schoolId())
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .param("state", state.code())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** It goes later. An attempt that was not the letter's fault does not count. */
    boolean later(Claimed letter, Instant due, String words, boolean counts) {
        return jdbc.sql("""
                        update letter set state = 'waiting', words = :words, due_at = :due, claim = null,
                          attempts = attempts - case when :counts then 0 else 1 end
                        where school_id = :school and id = :id and claim = :claim and state in ('sending', 'unsure')
                        """)
                        .param("school", letter.schoolId())
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .param("due", Timestamp.from(due))
                        .param("words", words)
                        .param("counts", counts)
                        .update()
                == 1;
    }
}

package org.waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Who has signed in. A session lives in the database, so that any instance knows it and a person can end it from
 * anywhere; the browser holds only a secret.
 */
@Service
public class Sessions {

    /** A session ends this long after it was last used. */
    public static final Duration IDLE = Duration.ofHours(2);

    /** A session ends this long after signing in, used or not. */
    public static final Duration LONGEST = Duration.ofHours(12);

    // Noting every use would make each cell saved a second write; a minute is near enough for an idle limit of hours.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final PersonStore store;
    private final Secrets secrets;
    private final Clock clock;

    Sessions(PersonStore store, Secrets secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Starts a session and answers the secret for the cookie. */
    public String start(long personId) {
        String secret = secrets.create();
        Instant now = clock.instant();
        store.deleteExpiredSessions(now);
        store.addSession(Secrets.hash(secret), personId, now, now.plus(LONGEST));
        return secret;
    }

    /** The person of a session that has not ended. */
    public Optional<SignedIn> findPerson(String secret) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(secret);
        return store.findSession(hash, now, now.minus(IDLE)).map(session -> {
            if (session.lastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
                store.noteSession(hash, now);
            }
            return new SignedIn(session.id(), session.name(), session.email());
        });
    }

    /** Ends one session. */
    public void end(String secret) {
        store.deleteSession(Secrets.hash(secret));
    }

    /** Ends every session of a person. */
    public void endAll(long personId) {
        store.deleteSessions(personId);
    }

    /** The person behind an API token that has not been revoked. */
    public Optional<SignedIn> findTokenPerson(String token) {
        Instant now = clock.instant();
        return store.findToken(Secrets.hash(token), now, now.minus(NOTED_EVERY));
    }
}

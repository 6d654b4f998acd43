package org.waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Signing in with e-mail and password, slowed down for whoever guesses. */
@Service
public class SignIns {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES_BY_EMAIL = 6;
    private static final int FAILURES_BY_ADDRESS = 60;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final PersonStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;

    SignIns(PersonStore store, Passwords passwords, Sessions sessions, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How an attempt ended: with the secret of a new session, or with words for the person. */
    public sealed interface Attempt {
        record Done(String sessionSecret) implements Attempt {}

        record Failed(String words) implements Attempt {}
    }

    /** Tries to sign in. The answer does not tell whether the e-mail address is known. */
    public Attempt attempt(String email, String password, String address) {
        String normalised = normalise(email);
        String byEmail = "email:" + normalised;
        String byAddress = "address:" + address;
        Instant now = clock.instant();
        Optional<Instant> since = store.findFailures(byEmail, now.minus(WINDOW), FAILURES_BY_EMAIL)
                .or(() -> store.findFailures(byAddress, now.minus(WINDOW), FAILURES_BY_ADDRESS));
        if (since.isPresent()) {
            String again =
                    CLOCK_TIME.format(since.get().plus(WINDOW).plusSeconds(60).atZone(ZoneId.of("Europe/London")));
            return new Attempt.Failed("Too many attempts did not fit. Try again after " + again + ".");
        }
        Optional<PersonStore.Credentials> person = store.findCredentials(normalised);
        if (!passwords.matches(
                password, person.map(PersonStore.Credentials::passwordHash).orElse(null))) {
            store.addFailure(byEmail, now, now.minus(WINDOW));
            store.addFailure(byAddress, now, now.minus(WINDOW));
            return new Attempt.Failed("The e-mail address and the password do not fit together.");
        }
        store.forgetFailures(byEmail);
        return new Attempt.Done(sessions.start(person.orElseThrow().id()));
    }

    /** An e-mail address as it is kept: without outer spaces, in lower case. */
    public static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}

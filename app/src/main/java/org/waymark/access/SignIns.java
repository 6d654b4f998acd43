package org.waymark.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Signing in with e-mail and password, slowed down for whoever guesses. */
@Service
public class SignIns {

    private final PersonStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;

    SignIns(PersonStore store, Passwords passwords, Sessions sessions, Attempts attempts) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /** How an attempt ended: with the secret of a new session, or with words for the person. */
    public sealed interface Attempt {
        record Done(String sessionSecret) implements Attempt {}

        record Failed(String words) implements Attempt {}
    }

    /** Tries to sign in. The answer does not tell whether the e-mail address is known. */
    public Attempt attempt(String email, String password, String address) {
        String normalised = normalise(email);
        Optional<String> refusal = attempts.findRefusal(normalised, address);
        if (refusal.isPresent()) {
            return new Attempt.Failed(refusal.get());
        }
        Optional<PersonStore.Credentials> person = store.findCredentials(normalised);
        if (!passwords.matches(
                password, person.map(PersonStore.Credentials::passwordHash).orElse(null))) {
            return new Attempt.Failed("The e-mail address and the password do not fit together.");
        }
        attempts.forget(normalised, address);
        return new Attempt.Done(sessions.start(person.orElseThrow().id()));
    }

    /** An e-mail address as it is kept: without outer spaces, in lower case. */
    public static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}

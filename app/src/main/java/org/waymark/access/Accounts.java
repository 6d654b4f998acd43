package org.waymark.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A person's own account: password and API tokens. */
@Service
public class Accounts {

    private final PersonStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Clock clock;

    Accounts(PersonStore store, Passwords passwords, Sessions sessions, Secrets secrets, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** An API token as its owner sees it: never the secret. */
    public record ApiToken(long id, String name, String createdOn, String lastUsedOn) {}

    /**
     * Changes the password, ends every session and starts a new one.
     *
     * @return the secret of the new session, or nothing when the present password does not fit
     */
    public Optional<String> changePassword(SignedIn person, String present, String next) {
        PersonStore.Credentials known = store.findCredentials(person.email()).orElseThrow();
        if (!passwords.matches(present, known.passwordHash())) {
            return Optional.empty();
        }
        store.setPassword(person.id(), passwords.hash(next));
        sessions.endAll(person.id());
        return Optional.of(sessions.start(person.id()));
    }

    /** Makes a token for scripts and answers its secret, which is shown once. */
    public String addToken(SignedIn person, String name) {
        String secret = secrets.create();
        store.addToken(person.id(), name.isBlank() ? "Token" : name.strip(), Secrets.hash(secret), clock.instant());
        return secret;
    }

    /** The person's tokens that still work. */
    public List<ApiToken> listTokens(SignedIn person) {
        return store.listTokens(person.id()).stream()
                .map(token -> new ApiToken(
                        token.id(),
                        token.name(),
                        token.createdAt().atZone(clock.getZone()).toLocalDate().toString(),
                        token.lastUsedAt() == null
                                ? "never"
                                : token.lastUsedAt()
                                        .atZone(clock.getZone())
                                        .toLocalDate()
                                        .toString()))
                .toList();
    }

    /** Ends one of the person's tokens. */
    public void revokeToken(SignedIn person, long tokenId) {
        store.revokeToken(person.id(), tokenId, clock.instant());
    }
}

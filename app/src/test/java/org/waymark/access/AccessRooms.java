package org.waymark.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.TestDatabase;

/** The room of people over a fresh database, with a clock that the test moves. */
final class AccessRooms implements AutoCloseable {

    static final String PASSWORD = "three wooden words";

    /** Where sign-ins come from. */
    String here = "192.0.2.1";

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = database.components(
            Beans.class,
            ScopedTransactions.class,
            AccessStore.class,
            PersonStore.class,
            InvitationStore.class,
            Scopes.class,
            Secrets.class,
            Passwords.class,
            Sessions.class,
            Attempts.class,
            SignIns.class,
            Accounts.class,
            Invitations.class,
            People.class);

    /** A clock that stands still until it is moved. */
    static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-05-12T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    static class Beans {
        @Bean
        MovedClock clock() {
            return new MovedClock();
        }

        @Bean
        RandomGenerator random() {
            return new SecureRandom();
        }
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    void pass(Duration time) {
        room(MovedClock.class).pass(time);
    }

    long school(String laestab) {
        return number(
                "insert into school (laestab, name) values ('" + laestab + "', 'School " + laestab + "') returning id");
    }

    long number(String sql) {
        return room(ScopedTransactions.class)
                .housekeeping(() -> room(JdbcClient.class)
                        .sql(sql)
                        .query((row, number) -> row.getLong(1))
                        .single());
    }

    long add(long school, String email, Role role) {
        return room(People.class).add(school, email, "Name of " + email, PASSWORD, role, List.of());
    }

    SignedIn person(String email) {
        String secret = signIn(email, PASSWORD).orElseThrow();
        return room(Sessions.class).findPerson(secret).orElseThrow();
    }

    Scope scope(String email, String laestab) {
        return room(Scopes.class).getScope(person(email), laestab);
    }

    Scope administrator(long school) {
        return new Scope(1L, "Ada", school, "9991001", "School", Role.ADMINISTRATOR, Set.of());
    }

    Optional<String> signIn(String email, String password) {
        return switch (room(SignIns.class).attempt(email, password, here)) {
            case SignIns.Attempt.Done(String secret) -> Optional.of(secret);
            case SignIns.Attempt.Failed failed -> Optional.empty();
        };
    }

    String words(String email, String password, String address) {
        return switch (room(SignIns.class).attempt(email, password, address)) {
            case SignIns.Attempt.Done done -> "";
            case SignIns.Attempt.Failed(String words) -> Objects.requireNonNull(words);
        };
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}

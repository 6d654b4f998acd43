package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsTest {

    static AccessRooms rooms = new AccessRooms();
    static Sessions sessions = rooms.room(Sessions.class);
    static long school = rooms.school("9991001");
    static int people;

    String email = "";

    /** A person and a place of one's own for each test. */
    @BeforeEach
    void addPerson() {
        people++;
        email = "ines" + people + "@beacon.example";
        rooms.here = "198.51.100." + people;
        rooms.add(school, email, Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheAddress() {
        assertThat(rooms.signIn("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", AccessRooms.PASSWORD))
                .isPresent();
        assertThat(rooms.signIn(email, "three wooden Words")).isEmpty();
        assertThat(rooms.signIn(email, "")).isEmpty();
    }

    @Test
    void theAnswerDoesNotTellWhoIsKnown() {
        assertThat(rooms.words(email, "wrong", "192.0.2.9"))
                .isEqualTo(rooms.words("nobody@beacon.example", "wrong", "192.0.2.9"));
    }

    @Test
    void anUnknownAddressCostsAHashAsWell() {
        Passwords passwords = rooms.room(Passwords.class);
        String hash = passwords.hash("some other words");
        // The least of a few is what the hash costs; the machine may be busy with others.
        long known = IntStream.range(0, 2)
                .mapToLong(i -> nanos(() -> passwords.matches("x", hash)))
                .min()
                .orElseThrow();
        long unknown = IntStream.range(0, 2)
                .mapToLong(i -> nanos(() -> passwords.matches("x", null)))
                .min()
                .orElseThrow();
        assertThat(unknown).isGreaterThan(known / 3);
    }

    @Test
    void sixFailuresByAddressOfMailAreEnoughForAQuarterOfAnHour() {
        for (int i = 0; i < 6; i++) {
            assertThat(rooms.words(email, "wrong" + i, "192.0.2." + i)).contains("do not fit together");
        }
        assertThat(rooms.words(email, AccessRooms.PASSWORD, "192.0.2.77"))
                .contains("Too many attempts did not fit. Try again after ");
        rooms.pass(Duration.ofMinutes(14));
        assertThat(rooms.signIn(email, AccessRooms.PASSWORD)).isEmpty();
        rooms.pass(Duration.ofMinutes(2));
        assertThat(rooms.signIn(email, AccessRooms.PASSWORD)).isPresent();
    }

    @Test
    void successForgetsTheFailures() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5; i++) {
                rooms.room(Attempts.class).findRefusal(email, rooms.here);
            }
            assertThat(rooms.signIn(email, AccessRooms.PASSWORD)).isPresent();
        }
    }

    @Test
    void sixtyFailuresFromOnePlaceAreEnough() {
        for (int i = 0; i < 60; i++) {
            rooms.room(Attempts.class).findRefusal("someone" + i + "@x.example", rooms.here);
        }
        assertThat(rooms.signIn(email, AccessRooms.PASSWORD)).isEmpty();
        assertThat(rooms.words(email, AccessRooms.PASSWORD, "192.0.2.2")).isEmpty();
    }

    @Test
    void guessesSentAtOnceAreCountedAllTheSame() throws Exception {
        Callable<String> guess = () -> rooms.words(email, "wrong", rooms.here);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(i -> guess).toList());
            int tried = 0;
            for (Future<String> answer : answers) {
                tried += answer.get().contains("do not fit together") ? 1 : 0;
            }
            assertThat(tried).isEqualTo(6);
        }
    }

    @Test
    void aSessionEndsWhenIdleAndInTheEndAnyhow() {
        String idle = rooms.signIn(email, AccessRooms.PASSWORD).orElseThrow();
        rooms.pass(Sessions.IDLE.plusSeconds(1));
        assertThat(sessions.findPerson(idle)).isEmpty();

        String used = rooms.signIn(email, AccessRooms.PASSWORD).orElseThrow();
        for (int hour = 1; hour <= 11; hour++) {
            rooms.pass(Duration.ofHours(1));
            assertThat(sessions.findPerson(used)).as("after %s hours", hour).isPresent();
        }
        rooms.pass(Duration.ofHours(1).plusSeconds(1));
        assertThat(sessions.findPerson(used)).isEmpty();
    }

    @Test
    void signingOutEndsOneSessionAndEverywhereAll() {
        String desk = rooms.signIn(email, AccessRooms.PASSWORD).orElseThrow();
        String phone = rooms.signIn(email, AccessRooms.PASSWORD).orElseThrow();
        sessions.end(desk);
        assertThat(sessions.findPerson(desk)).isEmpty();
        SignedIn person = sessions.findPerson(phone).orElseThrow();
        sessions.endAll(person.id());
        assertThat(sessions.findPerson(phone)).isEmpty();
        assertThat(sessions.findPerson("")).isEmpty();
        assertThat(sessions.findPerson("made up")).isEmpty();
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() {
        Accounts accounts = rooms.room(Accounts.class);
        String other = rooms.signIn(email, AccessRooms.PASSWORD).orElseThrow();
        SignedIn person = rooms.person(email);
        assertThat(accounts.changePassword(person, "not mine at all", "four wooden words now"))
                .isEmpty();
        assertThat(sessions.findPerson(other)).isPresent();
        Optional<String> next = accounts.changePassword(person, AccessRooms.PASSWORD, "four wooden words now");
        assertThat(next.flatMap(sessions::findPerson)).contains(person);
        assertThat(sessions.findPerson(other)).isEmpty();
        assertThat(rooms.signIn(email, AccessRooms.PASSWORD)).isEmpty();
        assertThat(rooms.signIn(email, "four wooden words now")).isPresent();
    }

    @Test
    void aTokenWorksUntilItsOwnerRevokesIt() {
        Accounts accounts = rooms.room(Accounts.class);
        SignedIn person = rooms.person(email);
        String token = accounts.addToken(person, " ");
        assertThat(sessions.findTokenPerson(token)).contains(person);
        assertThat(sessions.findPerson(token)).as("a token is no session").isEmpty();
        assertThat(accounts.listTokens(person).toString()).doesNotContain(token);
        long id = accounts.listTokens(person).getFirst().id();
        accounts.revokeToken(new SignedIn(person.id() + 1, "Other", "o@x.example"), id);
        assertThat(sessions.findTokenPerson(token))
                .as("revoked by somebody else")
                .isPresent();
        accounts.revokeToken(person, id);
        assertThat(sessions.findTokenPerson(token)).isEmpty();
    }

    @Test
    void secretsAndPasswordsAreKeptAsHashes() {
        String session = rooms.signIn(email, AccessRooms.PASSWORD).orElseThrow();
        assertThat(session).hasSizeGreaterThanOrEqualTo(43);
        assertThat(rooms.number(
                        "select count(*) from session where token_hash = convert_to('" + session + "', 'UTF8')"))
                .isZero();
        assertThat(rooms.number("select count(*) from person where password_hash not like '$argon2id$%'"))
                .isZero();
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}

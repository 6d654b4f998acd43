package org.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    private static final String HERE = "192.0.2.1";

    AccessRooms rooms = new AccessRooms();
    Invitations invitations = rooms.room(Invitations.class);
    People people = rooms.room(People.class);

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theFirstStartIsOpenOnceAndOnlyWhileNobodyIsKnown() {
        String earlier = secret(invitations.findFirstStartPath().orElseThrow());
        String secret = secret(invitations.findFirstStartPath().orElseThrow());
        assertThat(invitations.find(earlier)).as("an earlier address ends").isEmpty();
        Invitations.FirstSchool school = new Invitations.FirstSchool("9991001", null, "Beacon Hill");
        assertThat(invitations.accept(secret, "Ada@x.example", "Ada", AccessRooms.PASSWORD, school, HERE))
                .isPresent();
        assertThat(invitations.findFirstStartPath()).isEmpty();
        assertThatThrownBy(() -> invitations.accept(secret, "b@x.example", "B", AccessRooms.PASSWORD, school, HERE))
                .isInstanceOf(NotFound.class);
        assertThat(rooms.scope("ada@x.example", "9991001").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void anInvitationIsTakenUpOnceEvenByTwoAtOnce() throws Exception {
        long school = rooms.school("9991001");
        String secret = secret(invitations.inviteAdministrator(school));
        Callable<Boolean> guest = () -> {
            try {
                return invitations
                        .accept(
                                secret,
                                Thread.currentThread().threadId() + "@x.example",
                                "Guest",
                                AccessRooms.PASSWORD,
                                null,
                                HERE)
                        .isPresent();
            } catch (NotFound late) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            int in = 0;
            for (Future<Boolean> answer : threads.invokeAll(List.of(guest, guest, guest))) {
                in += answer.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(rooms.number("select count(*) from person")).isEqualTo(1);
    }

    @Test
    void anInvitationEnds() {
        String secret = secret(invitations.inviteAdministrator(rooms.school("9991001")));
        rooms.pass(Invitations.LASTS.minusSeconds(1));
        assertThat(invitations.find(secret)).isPresent();
        rooms.pass(java.time.Duration.ofSeconds(1));
        assertThat(invitations.find(secret)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(secret, "a@x.example", "A", AccessRooms.PASSWORD, null, HERE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aKnownAddressNeedsItsPasswordAndTheInvitationStays() {
        long first = rooms.school("9991001");
        long second = rooms.school("9991002");
        rooms.add(first, "ada@x.example", Role.ADMINISTRATOR);
        String secret =
                secret(invitations.invite(rooms.administrator(second), "ada@x.example", "Ada", Role.READER, List.of()));
        assertThat(invitations.accept(secret, "ada@x.example", "Eve", "a guess or other", null, HERE))
                .isEmpty();
        assertThat(invitations.accept(secret, "ada@x.example", "Ada", AccessRooms.PASSWORD, null, HERE))
                .isPresent();
        assertThat(rooms.scope("ada@x.example", "9991002").role()).isEqualTo(Role.READER);
        assertThat(rooms.scope("ada@x.example", "9991001").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void aKnownPasswordIsNotGuessedThroughAnInvitation() {
        long school = rooms.school("9991001");
        rooms.add(school, "ada@x.example", Role.ADMINISTRATOR);
        String secret = secret(invitations.inviteAdministrator(school));
        for (int i = 0; i < 6; i++) {
            assertThat(invitations.accept(secret, "ada@x.example", "Eve", "a guess or other", null, HERE))
                    .isEmpty();
        }
        assertThatThrownBy(() -> invitations.accept(secret, "ada@x.example", "Eve", AccessRooms.PASSWORD, null, HERE))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Too many attempts");
        assertThat(invitations.find(secret)).isPresent();
    }

    @Test
    void onlyAdministratorsInvite() {
        long school = rooms.school("9991001");
        for (Role role : Role.values()) {
            Scope scope = new Scope(1L, "A", school, "9991001", "S", role, java.util.Set.of());
            if (role != Role.ADMINISTRATOR) {
                assertThatThrownBy(() -> invitations.invite(scope, "b@x.example", "B", Role.READER, List.of()))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> people.listMembers(scope)).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> people.setRole(scope, 1, Role.READER, List.of()))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> people.remove(scope, 1)).isInstanceOf(NotAllowed.class);
            }
        }
    }

    @Test
    void theLastAdministratorStays() {
        long school = rooms.school("9991001");
        long ada = rooms.add(school, "ada@x.example", Role.ADMINISTRATOR);
        rooms.add(school, "lee@x.example", Role.ASSESSMENT_LEAD);
        Scope scope = rooms.scope("ada@x.example", "9991001");
        assertThatThrownBy(() -> people.setRole(scope, ada, Role.READER, List.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.remove(scope, ada)).isInstanceOf(NotAllowed.class);
        String secret = secret(invitations.invite(scope, "ada@x.example", "Ada", Role.READER, List.of()));
        assertThatThrownBy(() -> invitations.accept(secret, "ada@x.example", "Ada", AccessRooms.PASSWORD, null, HERE))
                .isInstanceOf(NotAllowed.class);
        assertThat(rooms.scope("ada@x.example", "9991001").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void twoAdministratorsWhoDemoteEachOtherLeaveOne() throws Exception {
        long school = rooms.school("9991001");
        long ada = rooms.add(school, "ada@x.example", Role.ADMINISTRATOR);
        long bea = rooms.add(school, "bea@x.example", Role.ADMINISTRATOR);
        for (int round = 0; round < 5; round++) {
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(List.of(() -> demote(school, ada), () -> demote(school, bea)));
            }
            assertThat(rooms.number("select count(*) from membership where role = 'administrator'"))
                    .isEqualTo(1);
            rooms.add(school, "ada@x.example", Role.ADMINISTRATOR);
            rooms.add(school, "bea@x.example", Role.ADMINISTRATOR);
        }
    }

    @Test
    void aRemovedPersonIsOutAtOnceAndOnlyThere() {
        long school = rooms.school("9991001");
        long other = rooms.school("9991002");
        rooms.add(school, "ada@x.example", Role.ADMINISTRATOR);
        long lee = rooms.add(school, "lee@x.example", Role.TEACHER);
        rooms.add(other, "lee@x.example", Role.READER);
        String session = rooms.signIn("lee@x.example", AccessRooms.PASSWORD).orElseThrow();
        assertThatThrownBy(() -> people.remove(rooms.administrator(other), 999)).isInstanceOf(NotFound.class);
        people.remove(rooms.scope("ada@x.example", "9991001"), lee);
        assertThat(rooms.room(Sessions.class).findPerson(session)).isEmpty();
        assertThatThrownBy(() -> rooms.scope("lee@x.example", "9991001")).isInstanceOf(NotFound.class);
        assertThat(rooms.scope("lee@x.example", "9991002").role()).isEqualTo(Role.READER);
    }

    private boolean demote(long school, long person) {
        people.setRole(rooms.administrator(school), person, Role.READER, List.of());
        return true;
    }

    private static String secret(String path) {
        assertThat(path).startsWith("/set-up/");
        return path.substring("/set-up/".length());
    }
}

package org.waymark.access;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who has a place in a school, and with which role. */
@Service
public class People {

    private final AccessStore store;
    private final PersonStore people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final ScopedTransactions transactions;

    People(
            AccessStore store,
            PersonStore people,
            Sessions sessions,
            Passwords passwords,
            ScopedTransactions transactions) {
        this.store = store;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /** A person with a place in a school. */
    public record Member(long id, String name, String email, Role role, Set<Long> classIds) {}

    /** A class that a teacher may be given. */
    public record ClassChoice(long id, int year, String name) {}

    /** Everyone with a place in the scope's school, by name. */
    public List<Member> listMembers(Scope scope) {
        scope.requireKeepsPeople();
        return transactions.read(scope, () -> store.listMembers(scope.schoolId()));
    }

    /** The classes of the scope's school, newest year first. */
    public List<ClassChoice> listClassChoices(Scope scope) {
        scope.requireKeepsPeople();
        return transactions.read(scope, () -> store.listClassChoices(scope.schoolId()));
    }

    /**
     * Changes a member's role and classes.
     *
     * @throws NotFound if the person has no place in the school
     * @throws NotAllowed if the school would be left without an administrator
     */
    public void setRole(Scope scope, long personId, Role role, List<Long> classIds) {
        scope.requireKeepsPeople();
        transactions.write(scope, () -> {
            Member member = getMember(scope, personId);
            if (role != Role.ADMINISTRATOR) {
                requireAnotherAdministrator(scope, member.id());
            }
            store.setMembership(scope.schoolId(), personId, role, role == Role.TEACHER ? classIds : List.of());
            return true;
        });
    }

    /**
     * Takes a person's place in the school away and ends their sessions.
     *
     * @throws NotFound if the person has no place in the school
     * @throws NotAllowed if the school would be left without an administrator
     */
    public void remove(Scope scope, long personId) {
        scope.requireKeepsPeople();
        transactions.write(scope, () -> {
            requireAnotherAdministrator(scope, getMember(scope, personId).id());
            boolean removed = store.removeMembership(scope.schoolId(), personId);
            sessions.endAll(personId);
            return removed;
        });
    }

    /** Makes a person with a password and a place in a school: for the demonstration's invented people. */
    public long add(long schoolId, String email, String name, String password, Role role, List<Long> classIds) {
        return transactions.housekeeping(() -> {
            String address = SignIns.normalise(email);
            long person = people.findCredentials(address)
                    .map(PersonStore.Credentials::id)
                    .orElseGet(() -> people.addPerson(address, name, passwords.hash(password)));
            store.setMembership(schoolId, person, role, classIds);
            return person;
        });
    }

    private Member getMember(Scope scope, long personId) {
        return store.listMembers(scope.schoolId()).stream()
                .filter(member -> member.id() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such person in this school."));
    }

    private void requireAnotherAdministrator(Scope scope, long leaving) {
        if (store.isOnlyAdministrator(scope.schoolId(), leaving)) {
            throw new NotAllowed("The school needs an administrator. Make somebody else one first.");
        }
    }
}

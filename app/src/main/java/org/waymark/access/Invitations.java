package org.waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * One-time addresses by which people come in: the first administrator at the first start, everyone else by an
 * administrator's invitation.
 */
@Service
public class Invitations {

    /** An invitation ends this long after it was made. */
    public static final Duration LASTS = Duration.ofDays(7);

    private final InvitationStore store;
    private final PersonStore people;
    private final AccessStore access;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            PersonStore people,
            AccessStore access,
            Secrets secrets,
            Passwords passwords,
            Sessions sessions,
            Attempts attempts,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.access = access;
        this.secrets = secrets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What an invitation offers.
     *
     * @param schoolName the school, or null at the first start, where the guest names it
     */
    public record Invitation(
            @Nullable Long schoolId,
            @Nullable String schoolName,
            @Nullable String email,
            @Nullable String name,
            Role role,
            List<Long> classIds) {}

    /** The school that the first guest names. */
    public record FirstSchool(String laestab, @Nullable String urn, String name) {}

    /** A new set-up path such as {@code /set-up/…} while nobody is known yet; earlier ones end. */
    public Optional<String> findFirstStartPath() {
        return transactions.housekeeping(() -> {
            if (people.anyoneKnown()) {
                return Optional.<String>empty();
            }
            store.deleteFirstStart();
            return Optional.of(create(new Invitation(null, null, null, null, Role.ADMINISTRATOR, List.of())));
        });
    }

    /** Invites a person to the scope's school and answers the path to hand over. */
    public String invite(Scope scope, String email, String name, Role role, List<Long> classIds) {
        scope.requireKeepsPeople();
        return transactions.write(
                scope,
                () -> create(new Invitation(
                        scope.schoolId(), null, SignIns.normalise(email), name.strip(), role, List.copyOf(classIds))));
    }

    /** Invites the administrator of a school that the command line added, and answers the path. */
    public String inviteAdministrator(long schoolId) {
        return transactions.housekeeping(
                () -> create(new Invitation(schoolId, null, null, null, Role.ADMINISTRATOR, List.of())));
    }

    /** An invitation that has neither ended nor been used. */
    public Optional<Invitation> find(String secret) {
        return transactions.housekeeping(() -> store.find(Secrets.hash(secret), clock.instant()));
    }

    /**
     * Takes an invitation up: makes the person (or, for an e-mail address already known, checks the password) and the
     * membership, at the first start the school too.
     *
     * @return the secret of a new session, or nothing when the e-mail address is known under another password
     * @param address where the request came from: guessing a known password here is no easier than signing in
     * @throws NotFound if the invitation has ended or was used
     * @throws NotAllowed if too many passwords did not fit, or the school would be left without an administrator
     */
    public Optional<String> accept(
            String secret, String email, String name, String password, @Nullable FirstSchool first, String address) {
        return transactions.housekeeping(() -> {
            Instant now = clock.instant();
            Invitation invitation = store.take(Secrets.hash(secret), now)
                    .orElseThrow(() -> new NotFound("This invitation has ended or was used. Ask for a new one."));
            Optional<PersonStore.Credentials> known = people.findCredentials(SignIns.normalise(email));
            if (known.isPresent() && !fits(known.get(), password, address)) {
                store.release(Secrets.hash(secret));
                return Optional.<String>empty();
            }
            long person = known.map(PersonStore.Credentials::id)
                    .orElseGet(
                            () -> people.addPerson(SignIns.normalise(email), name.strip(), passwords.hash(password)));
            Long invitedTo = invitation.schoolId();
            long school;
            if (invitedTo != null) {
                school = invitedTo;
            } else if (first != null) {
                school = access.addSchool(first);
            } else {
                throw new IllegalArgumentException("The first start needs a school");
            }
            if (invitation.role() != Role.ADMINISTRATOR && access.isOnlyAdministrator(school, person)) {
                throw new NotAllowed("You are the school's only administrator. Make somebody else one first.");
            }
            access.setMembership(school, person, invitation.role(), invitation.classIds());
            return Optional.of(sessions.start(person));
        });
    }

    private boolean fits(PersonStore.Credentials known, String password, String address) {
        attempts.findRefusal(known.email(), address).ifPresent(words -> {
            throw new NotAllowed(words);
        });
        boolean fits = passwords.matches(password, known.passwordHash());
        if (fits) {
            attempts.forget(known.email(), address);
        }
        return fits;
    }

    private String create(Invitation invitation) {
        String secret = secrets.create();
        Instant now = clock.instant();
        store.add(Secrets.hash(secret), invitation, now, now.plus(LASTS));
        return "/set-up/" + secret;
    }
}

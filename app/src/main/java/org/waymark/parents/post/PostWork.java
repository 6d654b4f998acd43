package org.waymark.parents.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Scopes;
import org.waymark.access.Secrets;
import org.waymark.parents.post.LetterQueueStore.Claimed;
import org.waymark.parents.record.Released;
import org.waymark.parents.record.Releases;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/**
 * Sends what is in the queue, one letter a step. Any number of instances may step at once: a letter is claimed by one. One
 * that was claimed and never answered for is "unsure" and is not sent again by itself.
 */
@Component
class PostWork {

    /** How long after each failed attempt the next one comes; the last one holds for all later ones. */
    static final List<Duration> PAUSES =
            Stream.of(1, 5, 15, 60).map(Duration::ofMinutes).toList();

    /** After so many attempts that the server put off, a letter comes back. */
    static final int MOST_ATTEMPTS = 12;

    /** Longer than any hand-over with all its waits can take. */
    static final Duration LOST_AFTER = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(PostWork.class);

    private final LetterQueueStore store;
    private final LinkStore links;
    private final MailServerStore servers;
    private final MailServers mail;
    private final LetterWords words;
    private final Scopes scopes;
    private final Contacts contacts;
    private final Releases releases;
    private final Rolls rolls;
    private final Secrets secrets;
    private final ScopedTransactions transactions;
    private final Clock clock;

    PostWork(
            LetterQueueStore store,
            LinkStore links,
            MailServerStore servers,
            MailServers mail,
            LetterWords words,
            Scopes scopes,
            Contacts contacts,
            Releases releases,
            Rolls rolls,
            Secrets secrets,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.servers = servers;
        this.mail = mail;
        this.words = words;
        this.scopes = scopes;
        this.contacts = contacts;
        this.releases = releases;
        this.rolls = rolls;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends one letter, if one may go now.
     *
     * @return whether there was one: another step may find more
     */
    boolean step() {
        Instant now = clock.instant();
        Optional<Claimed> claimed = transactions.housekeeping(() -> {
            int lost = store.giveUp(
                    now.minus(LOST_AFTER),
                    "Waymark stopped while it was handed over. Ask the family whether it arrived.");
            if (lost > 0) {
                LOG.warn("{} letters were being sent when their sender stopped: a person must look", lost);
            }
            return store.claim(now);
        });
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    /** A mail that is ready, and the hash of the link in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Ready(MailServer server, Mail mail, byte[] hash) {}

    private void send(Claimed letter) {
        Scope scope = scopes.getLetterScope(letter.schoolId());
        Optional<String> stop;
        Ready ready;
        try {
            stop = findStop(scope, letter);
            if (stop.isPresent()) {
                record(scope, letter, LetterState.WITHDRAWN, stop.get());
                return;
            }
            ready = prepare(scope, letter);
        } catch (RuntimeException fault) {
            // Nothing has left the house yet: it is known that it was not sent.
            LOG.warn("{} could not be prepared: {}", letter, fault.getClass().getSimpleName());
            putOff(scope, letter, "The letter could not be prepared. It is tried again.", true);
            return;
        }
        Delivery delivery = mail.deliver(letter.schoolId(), ready.server(), ready.mail());
        note(scope, letter, ready, delivery);
    }

    /** Why a letter must not go any more, though it was right when it was queued. */
    private Optional<String> findStop(Scope scope, Claimed letter) {
        List<Contact> family =
                contacts.list(scope, List.of(letter.pupilId())).getOrDefault(letter.pupilId(), List.of());
        boolean right = letter.contactIds().stream()
                .allMatch(id -> family.stream()
                        .anyMatch(contact -> contact.id() == id
                                && contact.parentalResponsibility()
                                && !contact.doNotSend()
                                && MailAddresses.same(contact.email()).equals(MailAddresses.same(letter.email()))));
        boolean barred = family.stream()
                .anyMatch(contact -> contact.doNotSend()
                        && MailAddresses.same(contact.email()).equals(MailAddresses.same(letter.email())));
        if (!right || barred) {
            return Optional.of("The family was changed since. Look at it and send again.");
        }
        Released newest = releases.mapNewest(scope, letter.year(), List.of(letter.pupilId()))
                .get(letter.pupilId());
        return letter.sentBefore() || newest != null && newest.id() == letter.reportId()
                ? Optional.empty()
                : Optional.of("A corrected version was released since. Send that one.");
    }

    private Ready prepare(Scope scope, Claimed letter) {
        Instant now = clock.instant();
        MailServer server = transactions
                .read(scope, () -> servers.find(letter.schoolId()))
                .orElseThrow(() -> new IllegalStateException("A school without mail server"));
        String forename = rolls.listPupils(scope, letter.year(), List.of(letter.pupilId())).stream()
                .map(OnRoll::forename)
                .findFirst()
                .orElse("your child");
        String secret = secrets.create();
        byte[] hash = Secrets.hash(secret);
        Instant until = now.plus(Duration.ofDays(server.linkDays()));
        Object unused = transactions.write(scope, () -> {
            links.add(letter.schoolId(), letter.id(), hash, now, until);
            return true;
        });
        LetterWords.About about = new LetterWords.About(
                letter.claim().toString(),
                letter.email(),
                letter.language(),
                letter.names(),
                forename,
                letter.year(),
                letter.corrected(),
                server.link(secret),
                until);
        return new Ready(server, words.letter(scope, about), hash);
    }

    private void note(Scope scope, Claimed letter, Ready ready, Delivery delivery) {
        Instant now = clock.instant();
        LOG.info("{}: {}", letter, delivery.getClass().getSimpleName());
        Object unused = transactions.write(scope, () -> {
            switch (delivery) {
                case Delivery.Taken() -> {
                    boolean sent = store.sent(letter, now);
                    servers.letGo(letter.schoolId());
                    if (!sent) {
                        LOG.warn("{} went, and somebody had decided about it meanwhile", letter);
                    }
                }
                case Delivery.Unsure(String said) -> {
                    boolean ignored = store.end(letter, LetterState.UNSURE, said, now);
                }
                case Delivery.Never(String said) -> {
                    links.remove(ready.hash());
                    boolean ignored = store.end(letter, LetterState.FAILED, said, now);
                }
                case Delivery.Later(String said) -> {
                    links.remove(ready.hash());
                    putOff(scope, letter, said, true);
                }
                case Delivery.NoServer(String said) -> {
                    links.remove(ready.hash());
                    putOff(scope, letter, said, false);
                    servers.hold(letter.schoolId(), now.plus(PAUSES.getFirst()), said);
                }
                case Delivery.WrongSettings(String said) -> {
                    links.remove(ready.hash());
                    boolean ignored = store.later(letter, now, said, false);
                    servers.hold(letter.schoolId(), null, said);
                }
            }
            return true;
        });
    }

    private void record(Scope scope, Claimed letter, LetterState state, String why) {
        Object unused = transactions.write(scope, () -> store.end(letter, state, why, clock.instant()));
    }

    private void putOff(Scope scope, Claimed letter, String why, boolean givesUp) {
        Instant now = clock.instant();
        Object unused = transactions.write(
                scope,
                () -> givesUp && letter.attempts() >= MOST_ATTEMPTS
                        ? store.end(
                                letter,
                                LetterState.FAILED,
                                "Given up after " + MOST_ATTEMPTS + " attempts. " + why,
                                now)
                        : store.later(letter, now.plus(pause(letter.attempts())), why, true));
    }

    private static Duration pause(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }
}

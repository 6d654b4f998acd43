package org.waymark.parents.post;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.SignedIn;

/** The mail server of a school: kept by its administrators, seen by its assessment leads. */
@Service
public class MailServers {

    private final MailServerStore store;
    private final Sealing sealing;
    private final Post post;
    private final LetterWords words;
    private final ScopedTransactions transactions;
    private final Clock clock;

    MailServers(
            MailServerStore store,
            Sealing sealing,
            Post post,
            LetterWords words,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.post = post;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What came of a test.
     *
     * @param done whether the server took the message
     * @param words what happened and what to do, in plain English
     */
    public record Tried(boolean done, String words) {}

    /** The school's mail server, or nothing where none is set. */
    public Optional<MailServer> find(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.find(scope.schoolId()));
    }

    /** Why nothing is sent at this moment, in words; nothing where the queue moves. */
    public Optional<String> findHeld(Scope scope) {
        scope.requireKeepsSchool();
        return transactions
                .read(scope, () -> store.findHeld(scope.schoolId(), clock.instant()))
                .map(MailServerStore.Held::words);
    }

    /** The settings as a form shows them: those kept, or what a school begins with. Never a password. */
    public MailServerForm form(Scope scope) {
        return find(scope).map(MailServerForm::of).orElseGet(() -> MailServerForm.empty(scope.schoolName()));
    }

    /**
     * Keeps the settings, unless something is wrong with them.
     *
     * @return what is wrong, by the name of its field; empty where they are kept
     */
    public Map<String, String> save(Scope scope, MailServerForm form) {
        scope.requireKeepsPeople();
        return transactions.write(scope, () -> {
            MailServer before = store.find(scope.schoolId()).orElse(null);
            Map<String, String> faults = MailServerChecks.list(form, before);
            if (!faults.isEmpty()) {
                return faults;
            }
            byte @Nullable [] locked = null;
            if (!form.user().isEmpty() && !form.password().isEmpty()) {
                try {
                    locked = sealing.seal(scope.schoolId(), new Password(form.password()));
                } catch (SealingFault fault) {
                    return Map.of("password", fault.words());
                }
            }
            store.save(scope, server(form), locked, clock.instant());
            return Map.of();
        });
    }

    private static MailServer server(MailServerForm form) {
        return new MailServer(
                form.host(),
                Integer.parseInt(form.port()),
                Encryption.find(form.encryption()).orElseThrow(),
                form.user(),
                !form.password().isEmpty(),
                form.fromAddress(),
                form.fromName(),
                form.replyTo(),
                form.publicAddress(),
                Integer.parseInt(form.linkDays()),
                Integer.parseInt(form.perMinute()));
    }

    /** Sends a message to the person who asks, and says what came of it. Letters that were held go again if it went. */
    public Tried test(Scope scope, SignedIn person) {
        scope.requireKeepsPeople();
        Optional<MailServer> server = find(scope);
        if (server.isEmpty()) {
            return new Tried(false, "Save the settings first.");
        }
        Delivery delivery = deliver(
                scope.schoolId(),
                server.get(),
                words.test(scope, person.email(), UUID.randomUUID().toString()));
        if (delivery instanceof Delivery.Taken) {
            Object unused = transactions.write(scope, () -> {
                store.letGo(scope.schoolId());
                return true;
            });
        }
        return tried(server.get(), person, delivery);
    }

    private static Tried tried(MailServer server, SignedIn person, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Taken() ->
                new Tried(
                        true,
                        server.host() + " took the test message to " + person.email()
                                + ". Look whether it arrives, and not among the unwanted mail.");
            case Delivery.Later(String said) -> new Tried(false, said);
            case Delivery.Never(String said) -> new Tried(false, said);
            case Delivery.NoServer(String said) -> new Tried(false, said);
            case Delivery.WrongSettings(String said) -> new Tried(false, said);
            case Delivery.Unsure(String said) -> new Tried(false, said);
        };
    }

    /** Hands a mail to the school's server. Takes its time: never within a transaction. */
    Delivery deliver(long schoolId, MailServer server, Mail mail) {
        Optional<Password> password = Optional.empty();
        if (!server.user().isEmpty()) {
            try {
                password = transactions
                        .housekeeping(() -> store.findSealed(schoolId))
                        .flatMap(locked -> sealing.open(schoolId, locked));
            } catch (SealingFault fault) {
                return new Delivery.WrongSettings(fault.words());
            }
            if (password.isEmpty()) {
                return new Delivery.WrongSettings("The kept password cannot be opened: it was locked with another key ("
                        + SealingKey.VARIABLE + ", or " + SealingKey.FILE
                        + " in the data folder). Bring the key back, or give the password again.");
            }
        }
        return post.deliver(server, password.orElse(null), mail);
    }
}

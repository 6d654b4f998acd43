package org.waymark.parents.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Scopes;
import org.waymark.access.Secrets;
import org.waymark.parents.Print;
import org.waymark.parents.post.LinkStore.Link;
import org.waymark.parents.post.LinkStore.Visit;
import org.waymark.parents.record.FileType;
import org.waymark.parents.record.KeptFile;
import org.waymark.parents.record.Releases;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/**
 * What a parent without a sign-in may do: open the one report behind a link with the child's date of birth, read it for a
 * while, and ask for a fresh link to the same address. Whoever does not know both learns nothing, not even whether a
 * link was ever given.
 */
@Service
public class Links {

    /** How long an opened report can be read. */
    public static final Duration VISIT = Duration.ofMinutes(60);

    /** After so many wrong dates of birth in a row a link is locked for a while. */
    static final int TRIES = 5;

    /** After so many it is locked for good. */
    static final int MOST_TRIES = 15;

    /** How long a while is. */
    static final Duration LOCKED = Duration.ofHours(1);

    /** How long a parent waits before asking for another link. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(15);

    /** How often a parent may ask before the school must send the letter again. */
    static final int MOST_ASKED = 10;

    private final LinkStore store;
    private final LetterStore letters;
    private final Releases releases;
    private final Rolls rolls;
    private final Scopes scopes;
    private final Secrets secrets;
    private final PostBell bell;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Links(
            LinkStore store,
            LetterStore letters,
            Releases releases,
            Rolls rolls,
            Scopes scopes,
            Secrets secrets,
            PostBell bell,
            ScopedTransactions transactions,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.releases = releases;
        this.rolls = rolls;
        this.scopes = scopes;
        this.secrets = secrets;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of opening a link. */
    public sealed interface Opening {
        /**
         * It is open.
         *
         * @param visit the secret for the cookie
         */
        record Opened(String visit) implements Opening {
            /** Says nothing of the secret. */
            @Override
            public String toString() {
                return "Opened";
            }
        }

        /** The date of birth is right, and the link has been used or is too old: a fresh one can be asked for. */
        record Over() implements Opening {}

        /** Not with this: wrong, locked, or no link at all. */
        record Refused() implements Opening {}
    }

    /**
     * The report a parent reads.
     *
     * @param forename of the child
     * @param language in which it was made for them
     * @param print how they like it
     * @param languages in which it can be read
     */
    public record Reading(
            String school,
            String forename,
            int year,
            int version,
            boolean corrected,
            String language,
            Print print,
            List<String> languages) {

        public Reading {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Tries to open a link. A wrong try is counted before it is looked at, whoever asks at once.
     *
     * @param born the date of birth as year, month and day, such as {@code 2015-03-09}; anything else fits nobody
     */
    public Opening open(String token, String born) {
        Instant now = clock.instant();
        return transactions.housekeeping(() -> store.findToUse(Secrets.hash(token))
                .map(link -> open(link, born, now))
                .orElseGet(() -> {
                    // As much work as for a link that is known.
                    boolean unused = same(born, "0000-00-00");
                    return new Opening.Refused();
                }));
    }

    private Opening open(Link link, String born, Instant now) {
        Instant lockedUntil = link.lockedUntil();
        boolean locked = link.wrongTries() >= MOST_TRIES || lockedUntil != null && lockedUntil.isAfter(now);
        boolean fits = same(born, findBorn(link).orElse("0000-00-00"));
        if (locked || link.endedAt() != null) {
            return new Opening.Refused();
        }
        if (!fits) {
            boolean full = (link.wrongTries() + 1) % TRIES == 0;
            store.countTry(link, full ? now.plus(LOCKED) : null);
            return new Opening.Refused();
        }
        if (link.usedAt() != null || !link.expiresAt().isAfter(now)) {
            store.forgive(link);
            return new Opening.Over();
        }
        String visit = secrets.create();
        store.open(link, Secrets.hash(visit), now, now.plus(VISIT));
        return new Opening.Opened(visit);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> findBorn(Link link) {
        Scope scope = scopes.getLetterScope(link.schoolId());
        return letters.find(scope, link.letterId())
                .flatMap(letter -> rolls.listPupils(scope, letter.year(), List.of(letter.pupilId())).stream()
                        .findFirst())
                .map(pupil -> pupil.dateOfBirth().toString());
    }

    /** Sends a fresh link to the address the letter went to, if it may be. Nobody learns whether it was. */
    public void ask(String token) {
        Instant now = clock.instant();
        boolean asked = transactions.housekeeping(() -> store.findToUse(Secrets.hash(token))
                .filter(link -> mayAsk(link, now))
                .map(link -> {
                    store.ask(link, now);
                    return true;
                })
                .orElse(false));
        if (asked) {
            bell.ring();
        }
    }

    private static boolean mayAsk(Link link, Instant now) {
        Instant before = link.askedAt();
        boolean gone = switch (link.state()) {
            case SENT, OPENED, DOWNLOADED -> false;
            case WAITING, SENDING, UNSURE, FAILED, PAPER, GIVEN, WITHDRAWN, REVOKED -> true;
        };
        return !gone
                && link.endedAt() == null
                && link.wrongTries() < MOST_TRIES
                && link.asked() < MOST_ASKED
                && (before == null || !before.plus(ASK_AGAIN).isAfter(now));
    }

    /** What a visitor with this secret reads; nothing once the while is over or the link was ended. */
    public Optional<Reading> findReading(@Nullable String visit) {
        return findVisit(visit).map(found -> {
            Scope scope = scopes.getLetterScope(found.schoolId());
            return transactions.read(scope, () -> {
                Letter letter = letters.find(scope, found.letterId()).orElseThrow();
                String forename = rolls.listPupils(scope, letter.year(), List.of(letter.pupilId())).stream()
                        .findFirst()
                        .map(OnRoll::forename)
                        .orElse("your child");
                return new Reading(
                        scope.schoolName(),
                        forename,
                        letter.year(),
                        letter.version(),
                        letter.corrected(),
                        letter.reportLanguage(),
                        letter.print(),
                        releases.get(scope, letter.reportId()).languages());
            });
        });
    }

    /**
     * A file of the report. Taking a PDF is noted.
     *
     * @throws NotFound if the while is over, or the report was not made in this language
     */
    public KeptFile file(@Nullable String visit, String language, Print print, FileType type) {
        Visit found = findVisit(visit)
                .orElseThrow(() -> new NotFound("This report is closed. Open the link in your e-mail again."));
        Scope scope = scopes.getLetterScope(found.schoolId());
        Letter letter = transactions.read(
                scope, () -> letters.find(scope, found.letterId()).orElseThrow());
        KeptFile file = releases.file(scope, letter.reportId(), language, print, type);
        if (type == FileType.PDF) {
            Object unused = transactions.write(scope, () -> {
                store.downloaded(found, clock.instant());
                return true;
            });
        }
        return file;
    }

    /** Closes the report on this machine. */
    public void close(@Nullable String visit) {
        if (visit != null) {
            Object unused = transactions.housekeeping(() -> {
                store.endVisit(Secrets.hash(visit));
                return true;
            });
        }
    }

    private Optional<Visit> findVisit(@Nullable String visit) {
        return visit == null || visit.isEmpty()
                ? Optional.empty()
                : transactions.housekeeping(() -> store.findVisit(Secrets.hash(visit), clock.instant()));
    }
}

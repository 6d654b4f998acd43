package org.waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, by e-mail address and by network address. An attempt is counted before its
 * password is looked at, so that a thousand guesses sent at once are no more than six.
 */
@Component
class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_BY_EMAIL = 6;
    private static final int MOST_BY_ADDRESS = 60;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final PersonStore store;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Attempts(PersonStore store, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts an attempt, or answers why it may not be made, in words for the person. */
    Optional<String> findRefusal(String email, String address) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        return transactions.housekeeping(() -> {
            store.lockFailures(byEmail(email));
            store.lockFailures(byAddress(address));
            Optional<Instant> begun = store.findFailures(byEmail(email), since, MOST_BY_EMAIL)
                    .or(() -> store.findFailures(byAddress(address), since, MOST_BY_ADDRESS));
            if (begun.isEmpty()) {
                store.addFailure(byEmail(email), now, since);
                store.addFailure(byAddress(address), now, since);
            }
            return begun.map(Attempts::words);
        });
    }

    /** The password fitted: the attempt was no guess. */
    void forget(String email, String address) {
        store.forgetFailures(byEmail(email));
        store.forgetLatestFailure(byAddress(address));
    }

    private static String words(Instant begun) {
        String again = CLOCK_TIME.format(begun.plus(WINDOW).plusSeconds(60).atZone(ZoneId.of("Europe/London")));
        return "Too many attempts did not fit. Try again after " + again + ".";
    }

    private static String byEmail(String email) {
        return "email:" + email;
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }
}

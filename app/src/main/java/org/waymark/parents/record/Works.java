package org.waymark.parents.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/**
 * Long work on reports: it goes on while its person does something else, says in the database how far it is, so that any
 * instance can tell, and is forgotten after a day.
 */
@Service
public class Works {

    private static final Logger LOG = LoggerFactory.getLogger(Works.class);
    private static final long BEAT_MILLIS = 300;
    private static final Duration KEPT = Duration.ofDays(1);

    private final WorkStore store;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Works(WorkStore store, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the work itself tells while it goes on. */
    public static final class Progress {
        private final AtomicInteger done = new AtomicInteger();
        private final List<String> problems = new ArrayList<>();
        private String outcome = "";

        /** One more is done, or could not be. */
        public void next() {
            done.incrementAndGet();
        }

        /** Something could not be done. */
        public synchronized void problem(String words) {
            problems.add(words);
        }

        /** What came of it, in a sentence. */
        public synchronized void outcome(String words) {
            outcome = words;
        }

        synchronized String outcome() {
            return outcome;
        }

        synchronized List<String> problems() {
            return List.copyOf(problems);
        }
    }

    /** The work. */
    public interface Task {
        void run(UUID id, Progress progress);
    }

    /** Work that was begun: its key, and what opens when it has ended. */
    public record Begun(UUID id, CountDownLatch end) {

        /** Waits for the end. */
        public void await() {
            try {
                end.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Begins work. */
    Begun begin(Scope scope, Work.Kind kind, String what, int of, Task task) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        transactions.write(scope, () -> {
            store.removeOld(scope, now.minus(KEPT));
            store.add(scope, id, kind.code(), what, of, now);
            return true;
        });
        Progress progress = new Progress();
        CountDownLatch worked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread.ofVirtual().name("reports").start(() -> work(id, task, progress, worked));
        Thread.ofVirtual().name("reports-progress").start(() -> tell(scope, id, progress, worked, end));
        return new Begun(id, end);
    }

    private static void work(UUID id, Task task, Progress progress, CountDownLatch worked) {
        try {
            task.run(id, progress);
        } catch (RuntimeException fault) {
            // The words of a fault may quote a pupil, so only its kind and place go into the log.
            LOG.error(
                    "Work on reports was stopped by a fault of the program: {} at {}",
                    fault.getClass().getName(),
                    Arrays.stream(fault.getStackTrace())
                            .filter(frame -> frame.getClassName().startsWith("org.waymark."))
                            .limit(3)
                            .toList());
            progress.problem(
                    "Something went wrong, so the rest was not done. Try again; if it happens again, send the log"
                            + " of the program to whoever keeps it.");
        } finally {
            worked.countDown();
        }
    }

    private void tell(Scope scope, UUID id, Progress progress, CountDownLatch worked, CountDownLatch end) {
        try {
            while (!worked.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                transactions.write(scope, () -> {
                    store.reached(scope, id, progress.done.get(), clock.instant());
                    return true;
                });
            }
            transactions.write(scope, () -> {
                store.end(scope, id, progress.done.get(), progress.outcome(), progress.problems(), clock.instant());
                return true;
            });
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            end.countDown();
        }
    }

    /** Keeps the file that came of work. */
    void keepFile(Scope scope, UUID id, String name, byte[] bytes) {
        transactions.write(scope, () -> {
            store.keepFile(scope, id, name, bytes);
            return true;
        });
    }

    /**
     * Work of the scope's person.
     *
     * @throws NotFound if there is none, or somebody else began it
     */
    public Work get(Scope scope, UUID id) {
        return transactions
                .read(scope, () -> store.find(scope, id))
                .orElseThrow(() -> new NotFound("That work is not there any more: files are kept for a day."));
    }

    /** The file that came of work. */
    public byte[] getFile(Scope scope, UUID id) {
        return transactions
                .read(scope, () -> store.findFile(scope, id))
                .orElseThrow(() ->
                        new NotFound("That file is not there any more: files are kept for a day. Make it again."));
    }
}

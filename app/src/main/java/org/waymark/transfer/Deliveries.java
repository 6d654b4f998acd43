package org.waymark.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.ImportRule;
import org.waymark.transfer.incoming.Unpacking;

/**
 * Files between the moment they are dropped in and the moment they are imported: kept, looked at, decided about, applied.
 * They lie in the database, so that any instance can show and apply them, and go as soon as they are applied or a day
 * has passed.
 */
@Service
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration DEAD = Duration.ofSeconds(20);
    private static final long BEAT_MILLIS = 400;

    private final DeliveryStore store;
    private final Imports imports;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Deliveries(DeliveryStore store, Imports imports, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps files for a decision, those in ZIP files one by one; answers the key under which they are. */
    public UUID drop(Scope scope, List<ImportFile> files, ImportChoices choices) {
        scope.requireKeepsSchool();
        Unpacked unpacked = unpack(files);
        return transactions.write(scope, () -> {
            store.removeOld(scope, Instant.now(clock).minus(KEPT));
            return store.add(scope, unpacked.files(), choices, unpacked.findings());
        });
    }

    /**
     * What files come to once ZIP files are opened.
     *
     * @param files what came out, and what was no ZIP file
     * @param faulty the ZIP files of which something did not come out, each with what and why
     */
    public record Unpacked(List<ImportFile> files, List<FileReport> faulty) {

        /** What did not come out of all of them. */
        public List<ImportFinding> findings() {
            return faulty.stream().flatMap(file -> file.findings().stream()).toList();
        }

        /** The report of an import of these files as the command line and the API answer it. */
        public List<Map<String, @Nullable Object>> asJson(ImportReport report) {
            return Stream.concat(faulty.stream().map(file -> file.asJson(null)), report.asJson().stream())
                    .toList();
        }
    }

    /** Opens the ZIP files among files. */
    public static Unpacked unpack(List<ImportFile> files) {
        List<ImportFile> all = new ArrayList<>();
        List<FileReport> faulty = new ArrayList<>();
        for (ImportFile file : files) {
            Unpacking.Contents contents = Unpacking.open(file.name(), file.bytes());
            List<ImportFinding> findings = new ArrayList<>(contents.findings());
            boolean takenAway = isTakenAway(contents);
            if (takenAway) {
                findings.add(ImportFinding.ofFile(
                        ImportRule.OWN_TABLES,
                        "This is everything that a school took away from Waymark. Its results are read below; its other"
                                + " tables are for people and other systems, and are left out."));
            }
            contents.files().stream()
                    .filter(out -> !takenAway || isResults(out))
                    .forEach(out -> all.add(new ImportFile(out.name(), out.bytes())));
            if (!findings.isEmpty()) {
                faulty.add(FileReport.ofArchive(file.name(), findings));
            }
        }
        return new Unpacked(all, faulty);
    }

    private static boolean isTakenAway(Unpacking.Contents contents) {
        List<String> names =
                contents.files().stream().map(Unpacking.Unpacked::name).toList();
        return names.containsAll(List.of("manifest.json", "enrolments.csv", "sign-offs.csv"));
    }

    private static boolean isResults(Unpacking.Unpacked file) {
        return file.folder().endsWith("results") && file.name().endsWith(".csv");
    }

    /**
     * A delivery as it stands.
     *
     * @throws NotFound if there is none of this key, or it has been discarded
     */
    public Delivery get(Scope scope, UUID id) {
        scope.requireKeepsSchool();
        return transactions
                .read(scope, () -> store.find(scope, id, Instant.now(clock).minus(DEAD)))
                .orElseThrow(
                        () -> new NotFound(
                                "These files are no longer here: they were discarded, or a day has passed. Drop them in again."));
    }

    /** The deliveries that wait for a decision, newest first. */
    public List<Delivery> listWaiting(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(
                scope, () -> store.listWaiting(scope, Instant.now(clock).minus(DEAD)));
    }

    /** The content of one of its files, with what has been decided about them. */
    public record DeliveredFile(String name, byte[] bytes, ImportChoices choices) {}

    /**
     * One file of a delivery.
     *
     * @throws NotFound if there is no such file
     */
    public DeliveredFile file(Scope scope, UUID id, int position) {
        Delivery delivery = get(scope, id);
        List<ImportFile> files = files(scope, id);
        if (position < 0 || position >= files.size()) {
            throw new NotFound("There is no such file.");
        }
        ImportFile file = files.get(position);
        return new DeliveredFile(file.name(), file.bytes(), delivery.choices());
    }

    private List<ImportFile> files(Scope scope, UUID id) {
        return transactions.read(scope, () -> store.listFiles(scope, id));
    }

    /** What importing a delivery would do. */
    public ImportReport preview(Scope scope, Delivery delivery) {
        return imports.preview(scope, files(scope, delivery.id()), delivery.choices());
    }

    /** Keeps what a person has decided about a delivery. */
    public void choose(Scope scope, UUID id, ImportChoices choices) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            store.choose(scope, id, choices);
            return true;
        });
    }

    /** Throws a delivery away. Does nothing where there is none. */
    public void discard(Scope scope, UUID id) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            store.remove(scope, id);
            return true;
        });
    }

    /**
     * Starts to apply a delivery, if that still does what its preview showed. It goes on when the person leaves.
     *
     * @param fingerprint {@link ImportReport#fingerprint()} of the preview
     * @return opens when it is done, or has been stopped; {@link #get} then tells
     */
    public CountDownLatch start(Scope scope, UUID id, String fingerprint) {
        scope.requireKeepsSchool();
        Delivery delivery = get(scope, id);
        CountDownLatch end = new CountDownLatch(1);
        boolean ours = transactions.write(
                scope, () -> store.begin(scope, id, Instant.now(clock).minus(DEAD)));
        if (!ours) {
            end.countDown();
            return end;
        }
        AtomicIntegerArray reached = new AtomicIntegerArray(2);
        Thread.ofVirtual().name("import").start(() -> work(scope, delivery, fingerprint, reached, end));
        Thread.ofVirtual().name("import-progress").start(() -> tell(scope, id, reached, end));
        return end;
    }

    private void work(
            Scope scope, Delivery delivery, String fingerprint, AtomicIntegerArray reached, CountDownLatch end) {
        try {
            List<ImportFile> files = files(scope, delivery.id());
            ImportReport report = imports.apply(
                    scope, files, delivery.choices(), fingerprint, new Act(scope, delivery.id(), reached));
            if (!report.applied()) {
                stop(
                        scope,
                        delivery.id(),
                        "Pupils or results of the school were changed since you looked, so nothing was imported. This is"
                                + " what would happen now.");
            }
        } catch (RuntimeException fault) {
            // The words of a fault may quote a pupil, so only its kind and place go into the log.
            LOG.error(
                    "An import was stopped by a fault of the program, and nothing of it was kept: {} at {}",
                    fault.getClass().getName(),
                    Arrays.stream(fault.getStackTrace())
                            .filter(frame -> frame.getClassName().startsWith("org.waymark."))
                            .limit(3)
                            .toList());
            stop(
                    scope,
                    delivery.id(),
                    "Something went wrong, so nothing was imported. Try again; if it happens again, send the log of the"
                            + " program to whoever keeps it.");
        } finally {
            end.countDown();
        }
    }

    private void stop(Scope scope, UUID id, String message) {
        transactions.write(scope, () -> {
            store.stop(scope, id, message);
            return true;
        });
    }

    /** Notes how far it is and that it lives, beside the transaction of the import, of which nobody sees anything yet. */
    private void tell(Scope scope, UUID id, AtomicIntegerArray reached, CountDownLatch end) {
        try {
            while (!end.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                transactions.write(scope, () -> {
                    store.reached(scope, id, reached.get(0), reached.get(1));
                    return true;
                });
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Follows an import and ends its delivery together with it. */
    private final class Act implements Imports.Progress {

        private final Scope scope;
        private final UUID id;
        private final AtomicIntegerArray reached;

        Act(Scope scope, UUID id, AtomicIntegerArray reached) {
            this.scope = scope;
            this.id = id;
            this.reached = reached;
        }

        @Override
        public void at(int done, int of) {
            reached.set(0, done);
            reached.set(1, of);
        }

        @Override
        public void done(ImportReport report) {
            store.applied(scope, id, report.importId());
        }
    }
}

package org.waymark.transfer.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/**
 * Everything that a school owns, as one ZIP that any spreadsheet and any program reads: leaving Waymark is easy. For
 * those who keep the school; who took it is noted.
 */
@Service
public class TakeAways {

    private final TakeAwayStore store;
    private final TakeAwayWriter writer;
    private final ScopedTransactions transactions;
    private final Clock clock;

    TakeAways(TakeAwayStore store, TakeAwayWriter writer, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was written: how many files are in the ZIP, its size and its SHA-256. */
    public record Taken(int files, long bytes, String sha256) {}

    /** Who took everything away, and when. */
    public record Past(String person, Instant at, int files, long bytes, String sha256) {}

    /** Who took everything away lately, newest first. */
    public List<Past> list(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.list(scope));
    }

    /** The name of the file, such as {@code 9991001-everything-2026-11-22.zip}. */
    public String fileName(Scope scope) {
        return scope.laestab() + "-everything-" + java.time.LocalDate.now(clock) + ".zip";
    }

    /**
     * Writes everything into a file: one moment of the school. Written to a file and not to whoever waits for it, so that
     * a slow reader holds no database.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public Taken write(Scope scope, Path file) {
        scope.requireKeepsSchool();
        MessageDigest digest = Archive.sha256();
        int files;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            files = transactions.read(scope, () -> writer.write(scope, out, Instant.now(clock)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        try {
            Taken taken = new Taken(files, Files.size(file), HexFormat.of().formatHex(digest.digest()));
            transactions.write(scope, () -> {
                store.note(scope, taken);
                return true;
            });
            return taken;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

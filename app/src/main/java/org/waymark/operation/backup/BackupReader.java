package org.waymark.operation.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.waymark.operation.backup.Manifest.TableCopy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a copy, and believes nothing that its check sums do not bear out. */
final class BackupReader implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    private static final int ROWS_AT_ONCE = 500;
    private static final int LETTERS_AT_ONCE = 4_000_000;
    private static final int LONGEST_MANIFEST = 10_000_000;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupFault if it is no copy of Waymark's, or of a form this program does not read */
    static BackupReader of(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BackupFault("There is no file " + file + " that can be read.");
        }
        ZipFile zip = open(file);
        try {
            Manifest manifest = manifest(file, zip);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupFault(file + " is of a form (" + manifest.format()
                        + ") that this Waymark does not read. Use the one that made it, or a later one.");
            }
            return new BackupReader(file, zip, manifest);
        } catch (BackupFault | IOException fault) {
            try {
                zip.close();
            } catch (IOException closing) {
                fault.addSuppressed(closing);
            }
            throw fault instanceof BackupFault known ? known : damaged(file, fault);
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException none) {
            throw new BackupFault(file + " is no copy made by waymark backup, or was cut short.", none);
        } catch (IOException fault) {
            throw damaged(file, fault);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new BackupFault(file + " is no copy made by waymark backup.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JsonMapper.builder().build().readValue(in.readNBytes(LONGEST_MANIFEST), Manifest.class);
        } catch (JacksonException | NullPointerException fault) {
            throw damaged(file, fault);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads a table in handfuls of lines.
     *
     * @throws BackupFault if what was read is not what the copy says it holds
     */
    void read(TableCopy table, Consumer<List<String>> sink) {
        ZipEntry entry = zip.getEntry(BackupWriter.entry(table.name()));
        if (entry == null) {
            throw new BackupFault(file + " is damaged: it lacks the rows of " + table.name() + ".");
        }
        MessageDigest digest = Digests.sha256();
        long rows = 0;
        try (InputStream in =
                new BufferedInputStream(new DigestInputStream(zip.getInputStream(entry), digest), 1 << 16)) {
            List<String> lines = new ArrayList<>();
            int letters = 0;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                lines.add(line.toString(StandardCharsets.UTF_8));
                letters += line.size();
                rows++;
                line.reset();
                if (lines.size() >= ROWS_AT_ONCE || letters >= LETTERS_AT_ONCE) {
                    sink.accept(lines);
                    lines = new ArrayList<>();
                    letters = 0;
                }
            }
            if (!lines.isEmpty()) {
                sink.accept(lines);
            }
        } catch (IOException fault) {
            throw damaged(file, fault);
        }
        if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new BackupFault(file + " is damaged: the rows of " + table.name()
                    + " are not those that were written. Take another copy.");
        }
    }

    private static BackupFault damaged(Path file, Exception fault) {
        return new BackupFault(file + " is damaged and cannot be read: " + fault.getMessage(), fault);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException fault) {
            throw damaged(file, fault);
        }
    }
}

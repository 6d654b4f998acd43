package org.waymark.transfer.tables;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP written file by file, straight on, that knows of each file its size, its rows and its fingerprint. */
final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant madeAt;
    private final List<Entry> entries = new ArrayList<>();

    /** @param madeAt the time that every file in it carries */
    Archive(OutputStream out, Instant madeAt) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.madeAt = madeAt;
    }

    /** A file that is in it. */
    record Entry(String path, long bytes, long rows, String sha256) {}

    /** Writes the text of a file and answers how many rows it has. */
    @FunctionalInterface
    interface Content {
        long writeTo(Writer text) throws IOException;
    }

    void add(String path, Content content) {
        MessageDigest digest = sha256();
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTime(madeAt.toEpochMilli());
            zip.putNextEntry(entry);
            Counting counting = new Counting(zip);
            Writer text = new OutputStreamWriter(new DigestOutputStream(counting, digest), StandardCharsets.UTF_8);
            long rows = content.writeTo(text);
            text.flush();
            zip.closeEntry();
            entries.add(new Entry(path, counting.bytes, rows, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is in it so far, in order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends the ZIP and leaves the stream beneath it open. */
    @Override
    public void close() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }
    }
}

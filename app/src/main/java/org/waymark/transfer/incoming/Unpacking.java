package org.waymark.transfer.incoming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens ZIP files, however they were meant: what does not open, is locked, or would fill the memory is a finding, and its
 * neighbours come out all the same. A ZIP within a ZIP is opened too; one within that is not.
 */
public final class Unpacking {

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int MOST_TIMES_SMALLER = 400;
    private static final int SMALL = 4 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final int CHUNK = 64 * 1024;

    private final Limits limits;
    private final List<Unpacked> files = new ArrayList<>();
    private final List<ImportFinding> findings = new ArrayList<>();
    private long bytesSoFar;
    private int seen;
    private boolean full;

    /**
     * How much may come out of one ZIP.
     *
     * @param files files, those in ZIPs within it included
     * @param bytes bytes of all of them together
     */
    record Limits(int files, long bytes) {

        /** What a program of this size can hold beside its other work. */
        static Limits standard() {
            return new Limits(
                    MOST_FILES, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 3));
        }
    }

    /**
     * A file that came out, or that never was packed.
     *
     * @param name the last part of its name, never a path
     * @param folder where it lay, for display only, such as {@code results.zip / 2025}; empty for a file by itself
     * @param bytes its content
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared nowhere; a copy of every file would cost as much as the file.
    public record Unpacked(String name, String folder, byte[] bytes) {}

    /**
     * What came out.
     *
     * @param files in their order
     * @param findings what did not come out and why; each names its file
     */
    public record Contents(List<Unpacked> files, List<ImportFinding> findings) {
        public Contents {
            files = List.copyOf(files);
            findings = List.copyOf(findings);
        }
    }

    private Unpacking(Limits limits) {
        this.limits = limits;
    }

    /** What is in a file: itself, unless it is a ZIP. An Excel workbook, which is a ZIP inside, is a file by itself. */
    public static Contents open(String name, byte[] bytes) {
        return open(name, bytes, Limits.standard());
    }

    static Contents open(String name, byte[] bytes, Limits limits) {
        if (!FileSignature.isPlainZip(bytes)) {
            return new Contents(List.of(new Unpacked(lastPart(name), "", bytes)), List.of());
        }
        Unpacking unpacking = new Unpacking(limits);
        unpacking.unpack(lastPart(name), bytes, 1);
        if (unpacking.files.isEmpty() && unpacking.findings.isEmpty()) {
            unpacking.fault(lastPart(name) + " is a ZIP with no file in it. Choose another.");
        }
        return new Contents(unpacking.files, unpacking.findings);
    }

    private void unpack(String where, byte[] zip, int level) {
        // Before the list of files is read: a small ZIP can name millions.
        if (FileSignature.countZipEntries(zip, limits.files() * 2) >= limits.files() * 2) {
            tooMany(where);
            return;
        }
        try (ZipFile entries = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(entries.getEntriesInPhysicalOrder())) {
                if (full) {
                    return;
                }
                if (!isNoise(entry)) {
                    take(entries, entry, where, level);
                }
            }
        } catch (IOException | RuntimeException broken) {
            fault(where + " is broken and cannot be opened to its end. Send or download it again.");
        }
    }

    /** Folders, and what Macintosh and Windows computers add by themselves. */
    private static boolean isNoise(ZipArchiveEntry entry) {
        String path = entry.getName().replace('\\', '/');
        String name = lastPart(path).toLowerCase(Locale.ROOT);
        return entry.isDirectory()
                || path.endsWith("/")
                || path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name.startsWith("._")
                || name.equals(".ds_store")
                || name.equals("thumbs.db")
                || name.equals("desktop.ini");
    }

    private void take(ZipFile entries, ZipArchiveEntry entry, String where, int level) {
        seen++;
        if (seen > limits.files()) {
            tooMany(where);
            return;
        }
        String name = lastPart(entry.getName());
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            fault(name + " in " + where + " is locked with a password. Take the password off and send it again.");
            return;
        }
        if (!entries.canReadEntryData(entry)) {
            fault(name + " in " + where
                    + " is packed in a way that cannot be opened here. Pack it again as a plain ZIP.");
            return;
        }
        byte[] bytes;
        try (InputStream in = entries.getInputStream(entry)) {
            bytes = read(in, entry, name, where);
        } catch (IOException | RuntimeException broken) {
            fault(name + " in " + where + " is broken and cannot be unpacked. Send or download it again.");
            return;
        }
        if (bytes.length == 0) {
            return;
        }
        String folder = folder(where, entry.getName());
        if (!FileSignature.isPlainZip(bytes)) {
            files.add(new Unpacked(name, folder, bytes));
        } else if (level == 1) {
            unpack(folder + " / " + name, bytes, level + 1);
        } else {
            fault(name + " is a ZIP in a ZIP in a ZIP. Unpack it first, then send what comes out.");
        }
    }

    /** The content, or nothing if there is a finding instead. What the ZIP says of the size is not believed. */
    private byte[] read(InputStream in, ZipArchiveEntry entry, String name, String where) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] chunk = new byte[CHUNK];
        int read = in.read(chunk);
        while (read >= 0) {
            out.write(chunk, 0, read);
            if (bytesSoFar + out.size() > limits.bytes()) {
                full = true;
                fault(where + " holds more than " + limits.bytes() / 1024 / 1024
                        + " MB once it is unpacked. Send it in smaller parts; from " + name
                        + " on nothing was read.");
                return new byte[0];
            }
            if (out.size() > SMALL && out.size() / packed > MOST_TIMES_SMALLER) {
                fault(name + " in " + where
                        + " is packed far more tightly than real results are, so it is not opened. Send it unpacked.");
                return new byte[0];
            }
            read = in.read(chunk);
        }
        bytesSoFar += out.size();
        return out.toByteArray();
    }

    private void tooMany(String where) {
        full = true;
        fault(where + " holds more than " + limits.files() + " files. Send them in smaller parts.");
    }

    private void fault(String message) {
        findings.add(ImportFinding.ofFile(ImportRule.PACKED_FILE, message));
    }

    private static String folder(String where, String path) {
        String plain = path.replace('\\', '/');
        int end = plain.lastIndexOf('/');
        String inside = end < 0 ? "" : readable(plain.substring(0, end));
        return inside.isBlank() ? where : where + " / " + inside;
    }

    /** The name without any path before it, so that it can lead nowhere. */
    static String lastPart(String path) {
        String plain = path.replace('\\', '/');
        String last = readable(plain.substring(plain.lastIndexOf('/') + 1));
        return last.isBlank() || last.equals(".") || last.equals("..") ? "file" : last;
    }

    private static String readable(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
    }
}

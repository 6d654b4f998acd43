package org.waymark.transfer.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Looks into a file, says what it is and reads its pupils and results. A ZIP is opened by {@link Unpacking} before. */
public final class FileReading {

    /** A whole authority's pupils as a table, or one school's full CTF, are far below this. */
    static final int MOST_BYTES = 256 * 1024 * 1024;

    private FileReading() {}

    /**
     * Reads a file.
     *
     * @param in the file; it is read but not closed
     * @throws IOException if the stream itself fails; whatever is wrong with the file is a finding
     */
    public static IncomingFile read(InputStream in, ReadingOptions options) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        return read(bytes, options);
    }

    /** Reads a file that is in memory, without another copy of it. Whatever is wrong with it is a finding. */
    public static IncomingFile read(byte[] bytes, ReadingOptions options) {
        if (bytes.length > MOST_BYTES) {
            return unknown("The file is larger than " + MOST_BYTES / 1024 / 1024 + " MB. Split it by school.");
        }
        Optional<String> other = FileSignature.describeOther(bytes);
        if (other.isPresent()) {
            return unknown(other.get());
        }
        if (!isXml(bytes)) {
            return TableReading.read(bytes, options);
        }
        try {
            return IncomingCtf.read(new ByteArrayInputStream(bytes), options.laestab(), options.codes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static IncomingFile unknown(String message) {
        return IncomingFile.unusable(FileKind.UNKNOWN, ImportFinding.ofFile(ImportRule.UNKNOWN_FILE, message));
    }

    private static boolean isXml(byte[] bytes) {
        for (byte b : bytes) {
            int c = b & 0xFF;
            boolean markOrSpace = c <= ' ' || c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFE || c == 0xFF;
            if (!markOrSpace) {
                return c == '<';
            }
        }
        return false;
    }
}

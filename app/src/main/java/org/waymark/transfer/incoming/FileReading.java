package org.waymark.transfer.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks into a file, says what it is and reads its pupils. */
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
        if (bytes.length > MOST_BYTES) {
            return unknown("The file is larger than " + MOST_BYTES / 1024 / 1024 + " MB. Split it by school.");
        }
        Optional<String> other = otherKind(bytes);
        if (other.isPresent()) {
            return unknown(other.get());
        }
        return isXml(bytes)
                ? IncomingCtf.read(new ByteArrayInputStream(bytes), options.laestab(), options.codes())
                : PupilCsv.read(bytes, options.codes());
    }

    private static IncomingFile unknown(String message) {
        return IncomingFile.unusable(FileKind.UNKNOWN, ImportFinding.ofFile(ImportRule.UNKNOWN_FILE, message));
    }

    private static Optional<String> otherKind(byte[] bytes) {
        if (CsvText.startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of(
                    "This is a ZIP file or an Excel workbook. Save the workbook as CSV, or unpack the ZIP, and"
                            + " import what comes out.");
        }
        if (CsvText.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("This is an old Excel workbook. Save it as CSV and import that.");
        }
        if (CsvText.startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("This is a PDF. Ask for the pupils as a CSV file or a Common Transfer File.");
        }
        return Optional.empty();
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

package org.waymark.transfer.incoming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells files apart by their first bytes, and what is in a ZIP by the names in it. Names of files are not looked at. */
final class FileSignature {

    private static final int LOOKED_AT = 2_048;
    private static final int MOST_PARTS = 20_000;
    private static final String AS_TABLE = "Open it, save it as an Excel workbook or as CSV, and send that.";

    private FileSignature() {}

    static boolean isZip(byte[] bytes) {
        return CsvText.startsWith(bytes, 'P', 'K', 3, 4) || CsvText.startsWith(bytes, 'P', 'K', 5, 6);
    }

    /** A ZIP to be opened: none of the documents that are ZIPs inside. */
    static boolean isPlainZip(byte[] bytes) {
        return isZip(bytes) && document(bytes) == Document.NONE;
    }

    /** A workbook of today's Excel. */
    static boolean isWorkbook(byte[] bytes) {
        return isZip(bytes) && document(bytes) == Document.WORKBOOK;
    }

    /** What kind of file this is and what to do with it, if it is one of those that hold no results to be read. */
    static Optional<String> describeOther(byte[] bytes) {
        if (isZip(bytes)) {
            return switch (document(bytes)) {
                case WORKBOOK -> Optional.empty();
                case BINARY_WORKBOOK -> Optional.of("This is an Excel binary workbook (.xlsb). " + AS_TABLE);
                case WORD ->
                    Optional.of("This is a Word document. Ask for the results as a Common Transfer File or a table.");
                case SLIDES ->
                    Optional.of("This is a presentation. Ask for the results as a Common Transfer File or a table.");
                case OPEN_DOCUMENT -> Optional.of("This is an OpenDocument file. " + AS_TABLE);
                case NONE -> Optional.of("This is a ZIP file within a ZIP file. Unpack it and send what comes out.");
            };
        }
        if (CsvText.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(describeCompound(bytes));
        }
        if (CsvText.startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("This is a PDF, which holds a picture of results and not the results. Ask for a Common"
                    + " Transfer File, a CSV file or an Excel workbook.");
        }
        if (isImage(bytes)) {
            return Optional.of("This is a picture. Ask for a Common Transfer File, a CSV file or an Excel workbook.");
        }
        if (CsvText.startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
            return Optional.of(
                    "This is a rich text document. Ask for the results as a Common Transfer File or a table.");
        }
        if (isPackedOtherwise(bytes)) {
            return Optional.of("This file is packed, but not as a ZIP. Unpack it and send what comes out.");
        }
        return describeText(bytes);
    }

    /** Old Office files, and new ones that are locked, share a container; the names in it are written in UTF-16. */
    private static String describeCompound(byte[] bytes) {
        String names = new String(bytes, 0, Math.min(bytes.length, 4 * 1024 * 1024), StandardCharsets.ISO_8859_1);
        if (names.contains(wide("EncryptedPackage"))) {
            return "This workbook is locked with a password. Open it, take the password off, and send it again.";
        }
        if (names.contains(wide("WordDocument"))) {
            return "This is an old Word document. Ask for the results as a Common Transfer File or a table.";
        }
        return "This is an old Excel workbook (.xls). " + AS_TABLE;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean isImage(byte[] bytes) {
        return CsvText.startsWith(bytes, 0x89, 'P', 'N', 'G')
                || CsvText.startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || CsvText.startsWith(bytes, 'G', 'I', 'F', '8')
                || CsvText.startsWith(bytes, 'I', 'I', '*', 0)
                || CsvText.startsWith(bytes, 'M', 'M', 0, '*')
                || CsvText.startsWith(bytes, 'R', 'I', 'F', 'F')
                || bytes.length > 12 && new String(bytes, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    private static boolean isPackedOtherwise(byte[] bytes) {
        return CsvText.startsWith(bytes, 0x1F, 0x8B)
                || CsvText.startsWith(bytes, '7', 'z', 0xBC, 0xAF)
                || CsvText.startsWith(bytes, 'R', 'a', 'r', '!');
    }

    private static Optional<String> describeText(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (start.contains("<!doctype html") || start.contains("<html")) {
            return Optional.of("This is a web page, although it may be named like a workbook. " + AS_TABLE);
        }
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of("This is a workbook saved as XML for Excel 2003. " + AS_TABLE);
        }
        return Optional.empty();
    }

    /** The documents that are ZIPs inside. */
    private enum Document {
        WORKBOOK,
        BINARY_WORKBOOK,
        WORD,
        SLIDES,
        OPEN_DOCUMENT,
        NONE
    }

    private static Document document(byte[] bytes) {
        if (countZipEntries(bytes, MOST_PARTS) >= MOST_PARTS) {
            return Document.NONE;
        }
        try (ZipFile parts = ZipFile.builder().setByteArray(bytes).get()) {
            if (parts.getEntry("[Content_Types].xml") != null) {
                return officeDocument(parts);
            }
            return parts.getEntry("mimetype") != null && parts.getEntry("content.xml") != null
                    ? Document.OPEN_DOCUMENT
                    : Document.NONE;
        } catch (IOException | RuntimeException broken) {
            return Document.NONE;
        }
    }

    private static Document officeDocument(ZipFile parts) {
        if (parts.getEntry("xl/workbook.bin") != null) {
            return Document.BINARY_WORKBOOK;
        }
        for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
            String name = part.getName();
            if (name.startsWith("xl/")) {
                return Document.WORKBOOK;
            }
            if (name.startsWith("word/")) {
                return Document.WORD;
            }
            if (name.startsWith("ppt/")) {
                return Document.SLIDES;
            }
        }
        return Document.NONE;
    }

    /** Counts the entries of a ZIP's list of contents without reading it, up to as many as matter. */
    static int countZipEntries(byte[] bytes, int enough) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length && count < enough; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
                i += 3;
            }
        }
        return count;
    }
}

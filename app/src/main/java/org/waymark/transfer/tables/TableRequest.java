package org.waymark.transfer.tables;

import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;

/**
 * A national table that somebody brings, and what they say of it.
 *
 * @param file the file's name
 * @param bytes the file: CSV, or an Excel workbook
 * @param assessment the assessment it is of, or null where the file says it itself
 * @param subject the subject of the test, or null likewise
 * @param year the academic year by the year in which it ends, or null likewise
 * @param certainty how sure they are
 * @param source where it was read, in words; empty for no more than the file's name
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record TableRequest(
        String file,
        byte[] bytes,
        @Nullable Assessment assessment,
        @Nullable String subject,
        @Nullable Integer year,
        Certainty certainty,
        String source) {

    /** The largest file that a national table can be: the figures of every year are far below. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    String sourceWords() {
        return source.isBlank() ? "a table loaded here from " + file : source.strip();
    }
}

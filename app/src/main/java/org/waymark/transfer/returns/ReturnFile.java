package org.waymark.transfer.returns;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;

/**
 * A file that was made, kept byte for byte.
 *
 * @param assessment the assessment, null for a file of several
 * @param year the academic year, by the year in which it ends
 * @param name the file's name, such as {@code 9991001_PHO_999LLLL_001.xml}
 * @param pupils how many pupils it holds
 * @param results how many results it holds
 * @param errors how many errors stood when it was made all the same
 * @param fingerprint SHA-256 of its bytes, 64 hexadecimal digits
 * @param sent who marked it as sent and when, empty while nobody has
 */
public record ReturnFile(
        long id,
        Kind kind,
        @Nullable Assessment assessment,
        int year,
        Purpose purpose,
        String type,
        String destination,
        int serial,
        String name,
        int pupils,
        int results,
        int errors,
        String fingerprint,
        String madeBy,
        Instant madeAt,
        Optional<Sent> sent) {

    /** What a file holds. */
    public enum Kind {
        /** The results of one assessment of one year. */
        ASSESSMENT,
        /** All results of chosen pupils. */
        HISTORY,
        /** Everything about pupils who go to another school. */
        TRANSFER
    }

    /** Who sent it on, and when. */
    public record Sent(String by, Instant at) {}
}

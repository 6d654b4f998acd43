package org.waymark.ctf;

import java.util.Map;

/**
 * What one reading came to.
 *
 * @param complete whether the file was read to its end; {@code false} where it broke off, broke a limit or was refused
 * @param pupils pupils handed over
 * @param assessments results among them
 * @param bytes bytes read
 * @param errors findings that are errors, those beyond {@link CtfLimits#findings()} included
 * @param warnings findings that are warnings, likewise
 * @param information findings that are information, likewise
 * @param notKept how often each known part of the format stood in the file that this library does not keep (a pupil's
 *     phones, attendance by session and the like), by path
 */
public record CtfSummary(
        boolean complete,
        long pupils,
        long assessments,
        long bytes,
        long errors,
        long warnings,
        long information,
        Map<String, Long> notKept) {

    public CtfSummary {
        notKept = Map.copyOf(notKept);
    }
}

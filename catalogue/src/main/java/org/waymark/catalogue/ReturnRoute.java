package org.waymark.catalogue;

import java.util.Optional;

/**
 * Who may be sent the results of an edition in a file, and how that file is named; or why not.
 *
 * @param purpose {@code la} the local authority, {@code dfe} the DfE, {@code mis} another system
 * @param type the type in the file's name, such as {@code FSP}; empty where nothing may be sent
 * @param destination {@code authority} for the school's local authority, {@code own} for the school itself, else the
 *     seven characters of the file's name, such as {@code NAALLLL}; empty where nothing may be sent
 * @param required whether every pupil on roll must have a result in it
 * @param certainty how sure we are of the route and of the name
 * @param source where that was read
 * @param note who sends what, where nothing may be sent; else what to know, may be empty
 */
public record ReturnRoute(
        String purpose,
        Optional<String> type,
        String destination,
        boolean required,
        Certainty certainty,
        String source,
        String note) {

    /** Whether a file for this purpose can be made. */
    public boolean possible() {
        return type.isPresent();
    }
}

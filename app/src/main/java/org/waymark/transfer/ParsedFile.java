package org.waymark.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a file, before anything is compared with the school.
 *
 * @param kind what the file is
 * @param year the academic year that the file names, by the year in which it ends; null if it names none
 * @param pupils the pupils, in the order of the file
 * @param findings what was noticed while reading
 * @param usable whether the file may be applied at all; a broken one is not taken in part
 */
record ParsedFile(
        FileKind kind,
        @Nullable Integer year,
        List<IncomingPupil> pupils,
        List<ImportFinding> findings,
        boolean usable) {

    ParsedFile {
        pupils = List.copyOf(pupils);
        findings = List.copyOf(findings);
    }

    /** A file of which nothing can be used. */
    static ParsedFile unusable(FileKind kind, ImportFinding why) {
        return new ParsedFile(kind, null, List.of(), List.of(why), false);
    }
}

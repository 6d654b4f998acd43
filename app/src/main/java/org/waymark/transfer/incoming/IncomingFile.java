package org.waymark.transfer.incoming;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a file, before anything is compared with the school.
 *
 * @param kind what the file is
 * @param description more about it in words for people, such as "version 25.0, from Multiplication Tables Check"
 * @param source where it comes from
 * @param destination where it goes to
 * @param madeAt when it was made, null where it does not say
 * @param year the academic year that the file names, by the year in which it ends; null if it names none
 * @param pupils the pupils with their results, in the order of the file
 * @param headings for a table its headings, in their order; else empty
 * @param findings what was noticed while reading
 * @param usable whether the file may be applied at all; a broken one is not taken in part
 */
public record IncomingFile(
        FileKind kind,
        String description,
        Origin source,
        Origin destination,
        @Nullable LocalDateTime madeAt,
        @Nullable Integer year,
        List<IncomingPupil> pupils,
        List<Heading> headings,
        List<ImportFinding> findings,
        boolean usable) {

    public IncomingFile {
        pupils = List.copyOf(pupils);
        headings = List.copyOf(headings);
        findings = List.copyOf(findings);
    }

    /** A table of pupils. */
    static IncomingFile ofTable(
            FileKind kind, List<IncomingPupil> pupils, List<ImportFinding> findings, boolean usable) {
        return new IncomingFile(
                kind, "", Origin.UNKNOWN, Origin.UNKNOWN, null, null, pupils, List.of(), findings, usable);
    }

    /** A file of which nothing can be used. */
    public static IncomingFile unusable(FileKind kind, ImportFinding why) {
        return ofTable(kind, List.of(), List.of(why), false);
    }

    /**
     * Whether a person has to say what a column holds before the file can be taken. What is not known in a table of pupils
     * without results may be left out, and a person may still say otherwise.
     */
    public boolean needsHeadings() {
        return kind != FileKind.PUPILS_CSV
                && headings.stream()
                        .anyMatch(heading -> heading.certainty() == Heading.Certainty.GUESSED
                                || heading.certainty() == Heading.Certainty.NONE);
    }
}

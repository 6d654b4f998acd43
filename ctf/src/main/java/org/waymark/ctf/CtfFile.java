package org.waymark.ctf;

import java.util.List;

/**
 * A whole file in memory.
 *
 * @param header the header; {@link CtfHeader#UNKNOWN} where the file has none
 * @param pupils the pupils, in the order of the file
 * @param findings the findings, in the order in which they were made
 * @param summary what the reading came to
 */
public record CtfFile(CtfHeader header, List<CtfPupil> pupils, List<CtfFinding> findings, CtfSummary summary) {

    public CtfFile {
        pupils = List.copyOf(pupils);
        findings = List.copyOf(findings);
    }
}

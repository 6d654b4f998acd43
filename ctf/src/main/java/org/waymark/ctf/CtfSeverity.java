package org.waymark.ctf;

/** How much a {@link CtfFinding} matters to the person who has the file. */
public enum CtfSeverity {
    /** Something is missing or cannot be read, and a person has to put it right. */
    ERROR,
    /** The value was kept, but it is unlikely to be what was meant. */
    WARNING,
    /** Worth knowing; nothing needs doing. */
    INFORMATION
}

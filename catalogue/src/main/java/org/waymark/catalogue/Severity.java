package org.waymark.catalogue;

/** How strong a finding is. */
public enum Severity {
    /** Outside its scale: not saved. */
    REFUSED,
    /** Contradicts other results: saved, but blocks sign-off and returns until it is put right. */
    ERROR,
    /** Worth a look: saved and listed. */
    WARNING
}

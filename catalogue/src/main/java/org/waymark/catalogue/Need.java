package org.waymark.catalogue;

/** Whether an item must be entered before a pupil's results are complete. */
public enum Need {
    /** Always; the papers of a test may be replaced by a scaled score or a code. */
    ALWAYS,
    /** Only where the test of the subject was not taken because the pupil works below it (outcome B). */
    BELOW_TEST,
    /** Never: it is worked out, or it is for the school's own use. */
    OPTIONAL
}

package org.waymark.catalogue;

/** How sure we are of a fact about England's assessments. Shown beside the fact, never hidden. */
public enum Certainty {
    /** Read in the source that is named. */
    CONFIRMED("confirmed in the source named"),
    /** Seen in files or records made by a real system. */
    OBSERVED("seen in files of real systems, not in a published text"),
    /** Read on a school, press or supplier page, not in the DfE's own text. */
    SECONDARY("from a second-hand source"),
    /** Common knowledge of the field that nobody has yet checked for us. */
    MEMORY("not yet confirmed"),
    /** Looked for and not found. */
    UNKNOWN("unknown");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    /** In plain words, for people. */
    public String label() {
        return label;
    }
}

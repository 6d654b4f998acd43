package org.waymark.tracking.web;

/** The pages of the judgements of several schools. */
public enum TrustTab {
    OVERVIEW("Where pupils stand", "/figures/judgements"),
    PROGRESS("Progress", "/figures/judgements/progress");

    private final String label;
    private final String path;

    TrustTab(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The words of the link. */
    public String label() {
        return label;
    }

    /** The address. */
    public String path() {
        return path;
    }
}

package org.waymark.tracking.web;

/** The pages of judgements side by side, in the order of the work. */
public enum JudgementsTab {
    POINTS("Enter", "judgements", false),
    OVERVIEW("Where pupils stand", "judgements/overview", false),
    PROGRESS("Progress", "judgements/progress", false),
    SIDE_BY_SIDE("Side by side", "judgements/side-by-side", false),
    TARGETS("Targets", "judgements/targets", false),
    STARTING_POINTS("From starting points", "judgements/starting-points", false),
    SCHEME("What we judge", "judgements/scheme", true);

    private final String label;
    private final String path;
    private final boolean ofKeepers;

    JudgementsTab(String label, String path, boolean ofKeepers) {
        this.label = label;
        this.path = path;
        this.ofKeepers = ofKeepers;
    }

    /** The words of the link. */
    public String label() {
        return label;
    }

    /** The address below the school's. */
    public String path() {
        return path;
    }

    /** Whether it is for those who keep the school: administrators and assessment leads. */
    public boolean ofKeepers() {
        return ofKeepers;
    }
}

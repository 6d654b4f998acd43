package org.waymark.analysis.web;

/** The pages of figures side by side, in order. */
public enum Tab {
    DASHBOARD("Dashboard", "figures"),
    OUTCOMES("Outcomes", "figures/outcomes"),
    MATRIX("Conversion matrix", "figures/matrix"),
    QUESTIONS("Questions", "figures/questions"),
    TIE("Do our figures tie?", "figures/tie"),
    GROUPS("Own groups", "figures/groups");

    private final String label;
    private final String path;

    Tab(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** Whether it is of no use to a reader without names, who picks nobody. */
    public boolean needsNames() {
        return this == GROUPS;
    }

    /** The words of the link. */
    public String label() {
        return label;
    }

    /** The address below the school's. */
    public String path() {
        return path;
    }
}

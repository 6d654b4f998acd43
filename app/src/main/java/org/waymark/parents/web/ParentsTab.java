package org.waymark.parents.web;

/** The pages of reports to parents side by side, in the order of the work. */
public enum ParentsTab {
    REPORTS("Reports", "parents", false),
    COMMENTS("Comments", "parents/comments", false),
    FAMILIES("Families", "parents/families", false),
    ATTENDANCE("Attendance", "parents/attendance", false),
    SENDING("Sending", "parents/sending", true),
    WORDING("Wording", "parents/wording", true),
    LOOK("Look", "parents/look", true);

    private final String label;
    private final String path;
    private final boolean ofKeepers;

    ParentsTab(String label, String path, boolean ofKeepers) {
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

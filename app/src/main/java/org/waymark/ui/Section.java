package org.waymark.ui;

/** The parts of the main navigation, in order. */
public enum Section {
    ASSESSMENTS("Assessments", "assessments"),
    JUDGEMENTS("Judgements", "judgements"),
    PUPILS("Pupils", "pupils"),
    CLASSES("Classes", "classes"),
    FILES("Files", "files"),
    FIGURES("Figures", "figures"),
    PARENTS("Parents", "parents"),
    SCHOOL("School", "school"),
    HELP("Help", "help");

    private final String label;
    private final String path;

    Section(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The words of the link. */
    public String label() {
        return label;
    }

    /** The last part of the address, below the school's. */
    public String path() {
        return path;
    }
}

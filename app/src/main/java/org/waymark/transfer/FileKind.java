package org.waymark.transfer;

/** What a file turned out to be. */
public enum FileKind {
    /** A table of pupils, one to a line. */
    PUPILS_CSV("pupils-csv", "Pupils, as a spreadsheet"),
    /** A Common Transfer File with everything about its pupils. */
    CTF_FULL("ctf-full", "Common Transfer File, full"),
    /** A Common Transfer File with a part, such as the results of one assessment. */
    CTF_PARTIAL("ctf-partial", "Common Transfer File, partial"),
    /** Nothing that Waymark can read. */
    UNKNOWN("unknown", "Not a file that Waymark knows");

    private final String code;
    private final String label;

    FileKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word in reports for programs. */
    public String code() {
        return code;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}

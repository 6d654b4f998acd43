package org.waymark.transfer.incoming;

import org.waymark.catalogue.Severity;

/** Every kind of thing that an import notices, by its stable id. What the reader of a CTF notices has ids of its own. */
public enum ImportRule {
    UNKNOWN_FILE("PUP-FILE-01", Severity.ERROR, "The file is nothing that Waymark can read"),
    NO_PUPILS("PUP-FILE-02", Severity.ERROR, "The file has no pupils"),
    BROKEN_FILE("PUP-FILE-03", Severity.ERROR, "The file is broken, so nothing of it is taken"),
    PACKED_FILE("PUP-FILE-05", Severity.ERROR, "Something in a ZIP cannot be opened"),
    OTHER_SCHOOL("PUP-FILE-04", Severity.WARNING, "The file comes from another school"),
    SEVERAL_YEARS("PUP-FILE-05", Severity.ERROR, "A table of pupils tells of several years"),
    IGNORED_HEADING("PUP-COL-01", Severity.WARNING, "A column is not known and was left out"),
    REPEATED_HEADING("PUP-COL-02", Severity.WARNING, "Two columns mean the same"),
    MISSING_HEADING("PUP-COL-03", Severity.ERROR, "A column that every pupil needs is missing"),
    UNDECIDED_HEADING("PUP-COL-04", Severity.WARNING, "A person has to say what a column holds"),
    UNREADABLE_VALUE("PUP-VAL-01", Severity.REFUSED, "A value cannot be read"),
    MISSING_VALUE("PUP-VAL-02", Severity.REFUSED, "A value that every pupil needs is missing"),
    IMPOSSIBLE("PUP-CHK-01", Severity.REFUSED, "The pupil cannot be kept like this"),
    UNLIKELY("PUP-CHK-02", Severity.WARNING, "Something about the pupil is unlikely"),
    DOUBTFUL("PUP-MATCH-01", Severity.REFUSED, "It is not certain which pupil is meant"),
    TWICE("PUP-MATCH-02", Severity.REFUSED, "The pupil stands in the file twice"),
    UNMATCHED("PUP-MATCH-03", Severity.WARNING, "The school does not have the pupil"),
    YEAR_GROUP_GUESSED("PUP-YEAR-01", Severity.WARNING, "The year group was worked out from the date of birth"),
    NO_YEAR_GROUP("PUP-YEAR-02", Severity.REFUSED, "The year group is not known"),
    OTHER_YEAR_GROUP("PUP-YEAR-03", Severity.REFUSED, "The year group is none from Nursery to Year 6"),
    JOINED("PUP-YEAR-04", Severity.WARNING, "A pupil of another school joins"),
    FOR_ANOTHER_SCHOOL("FILE-01", Severity.ERROR, "The file is for another school"),
    HEADINGS("FILE-02", Severity.ERROR, "It is not certain what a column holds"),
    NAME_AND_HEADER("FILE-03", Severity.WARNING, "The name of the file and its header differ"),
    IN_TWO_FILES("FILE-04", Severity.WARNING, "Two files bring different values for the same result"),
    ELSEWHERE("FILE-05", Severity.ERROR, "The file is loaded on another page"),
    OWN_TABLES("FILE-06", Severity.WARNING, "Of everything that a school took away only the results are read"),
    TWICE_IN_FILE("RES-01", Severity.WARNING, "A result stands twice in the file"),
    CODE_NOT_KNOWN("RES-02", Severity.WARNING, "A code is not known, so the result is kept as written"),
    VALUE_NOT_KNOWN("RES-03", Severity.WARNING, "A value is not known, so the result is kept as written"),
    NOT_ALLOWED("RES-04", Severity.REFUSED, "A result is not taken"),
    WORKED_OUT_OTHERWISE("RES-05", Severity.WARNING, "The file's outcome is not the one that follows from its mark"),
    NO_RESULTS("RES-06", Severity.WARNING, "The file has no results");

    private final String id;
    private final Severity severity;
    private final String title;

    ImportRule(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** The stable id, such as {@code PUP-MATCH-01}. */
    public String id() {
        return id;
    }

    /** Refused: the value or the pupil is left out; error: the whole file; warning: taken all the same. */
    public Severity severity() {
        return severity;
    }

    /** What it is about. */
    public String title() {
        return title;
    }
}

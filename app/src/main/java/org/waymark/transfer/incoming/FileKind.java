package org.waymark.transfer.incoming;

/** What a file turned out to be. */
public enum FileKind {
    /** A table of pupils, one to a line. */
    PUPILS_CSV("pupils-csv", "Pupils, as a spreadsheet"),
    /** A Common Transfer File with everything about its pupils. */
    CTF_FULL("ctf-full", "Common Transfer File, full"),
    /** A Common Transfer File with a part, such as the results of one assessment. */
    CTF_PARTIAL("ctf-partial", "Common Transfer File, partial"),
    /** A table of results, whose headings are matched to items. */
    RESULTS_TABLE("results-table", "Results, as a spreadsheet"),
    /** Key Stage results as the DfE hands them out for a school's pupils: the columns of the National Pupil Database. */
    NPD_TABLE("npd-table", "Results from the National Pupil Database"),
    /** Raw marks and the scaled scores that they become. */
    SCALED_SCORES("scaled-scores", "Scaled-score table"),
    /** National figures to compare with. */
    NATIONAL_FIGURES("national-figures", "National figures"),
    /** Results kept word for word, of which the school has said since what they are. */
    KEPT("kept", "Results kept as written"),
    /** What a school says that codes of a Common Transfer File are, to be shared. */
    CODE_MEANINGS("code-meanings", "Meanings of codes"),
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

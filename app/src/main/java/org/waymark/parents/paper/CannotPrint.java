package org.waymark.parents.paper;

/**
 * A report that cannot be a PDF because the fonts of PDF files lack its letters, or cannot join them. The web page of the
 * same report shows them; the message says so in words for the school.
 */
public final class CannotPrint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String language;
    private final String letters;

    CannotPrint(String pupil, String language, String letters, String scripts) {
        super("The report of " + pupil + " cannot be a PDF: its fonts have no letters for “" + letters + "”"
                + (scripts.isEmpty() ? "" : " (" + scripts + ")")
                + ". Use the web page of the report, which shows them and can be printed from the browser; or change the"
                + " words.");
        this.language = language;
        this.letters = letters;
    }

    /** The language of the report, as a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** The first of the letters that cannot be printed. */
    public String letters() {
        return letters;
    }
}

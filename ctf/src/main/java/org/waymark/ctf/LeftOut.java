package org.waymark.ctf;

/**
 * What stood in a file and was not taken from it.
 *
 * @param unknown elements that are not part of the format
 * @param notKept parts of the format that are not kept
 * @param strayText text between elements
 */
record LeftOut(Tally unknown, Tally notKept, Tally strayText) {
    LeftOut() {
        this(new Tally(), new Tally(), new Tally());
    }

    void report(FindingSink findings) {
        unknown.entries()
                .forEach((path, entry) -> findings.add(
                        CtfRule.UNKNOWN_ELEMENT,
                        "The element " + Values.shownPath(path) + " is not known and was left out ("
                                + times(entry.count()) + ").",
                        "Nothing to do, unless you miss something.",
                        entry.place().line(),
                        entry.place().column(),
                        null));
        strayText
                .entries()
                .forEach((path, entry) -> findings.add(
                        CtfRule.STRAY_TEXT,
                        "Text stands between the elements of " + Values.shownPath(path) + " and was left out ("
                                + times(entry.count()) + ").",
                        "Nothing to do, unless you miss something.",
                        entry.place().line(),
                        entry.place().column(),
                        null));
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}

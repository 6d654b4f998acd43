package org.waymark.analysis.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** Says on page, paper and in files alike that figures are not the school's own. */
final class WhatIfWords {

    /** How many changes are told pupil by pupil. */
    private static final int NAMED = 20;

    private WhatIfWords() {}

    /**
     * The parts that stand above everything else; none for a view of what is.
     *
     * @param words what is changed
     * @param changes the same pupil by pupil
     */
    static List<Part> banner(String words, List<String> changes) {
        if (words.isEmpty()) {
            return List.of();
        }
        String named = changes.stream().limit(NAMED).collect(Collectors.joining(". "));
        String more = changes.size() > NAMED ? ". And " + (changes.size() - NAMED) + " more" : "";
        return List.of(
                new Part.Words(
                        "What if: " + words + ". These are not the school's figures; the real ones stand beside them."
                                + " Nothing of this is saved.",
                        Tone.WARN),
                new Part.Words(named + more + ".", Tone.PLAIN));
    }

    /** What the name of a file begins with, so that it is told apart in a folder too. */
    static String fileName(String words, String name) {
        return (words.isEmpty() ? name : "what-if-" + name).toLowerCase(Locale.ROOT);
    }
}

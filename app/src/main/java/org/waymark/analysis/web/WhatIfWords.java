package org.waymark.analysis.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** Says on page, paper and in files alike that figures are not the school's own. */
final class WhatIfWords {

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
        return Stream.concat(
                        Stream.of("What if: " + words + ". These are not the school's figures; the real ones stand"
                                + " beside them. Nothing of this is saved."),
                        changes.stream())
                .<Part>map(line -> new Part.Words(line, Tone.WARN))
                .toList();
    }

    /** What the name of a file begins with, so that it is told apart in a folder too. */
    static String fileName(String words, String name) {
        return (words.isEmpty() ? name : "what-if-" + name).toLowerCase(Locale.ROOT);
    }
}

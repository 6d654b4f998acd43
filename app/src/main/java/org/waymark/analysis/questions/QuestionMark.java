package org.waymark.analysis.questions;

import java.util.Locale;

/**
 * What a pupil got for a question.
 *
 * @param mark 0 for a question that was not attempted
 * @param attempted whether the pupil wrote anything
 */
public record QuestionMark(int mark, boolean attempted) {

    /** How "not attempted" is written. */
    public static final String NOT_ATTEMPTED = "-";

    /** As the table of marks shows it. */
    public String text() {
        return attempted ? Integer.toString(mark) : NOT_ATTEMPTED;
    }

    /** What was typed for a question. */
    public sealed interface Typed {

        /** Nothing: no mark is known. */
        record Blank() implements Typed {}

        /** A mark. */
        record Marked(QuestionMark mark) implements Typed {}

        /** Neither. */
        record Wrong(String message) implements Typed {}
    }

    /** Reads a cell: a whole number up to the question's marks, a dash for not attempted, or nothing. */
    public static Typed read(String text, Question question) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return new Typed.Blank();
        }
        // Dashes as spreadsheets and word processors turn them.
        if (word.equals("-") || word.equals("–") || word.equals("—") || word.equals("−")) {
            return new Typed.Marked(new QuestionMark(0, false));
        }
        if (!word.matches("[0-9]{1,3}")) {
            return new Typed.Wrong("“" + shortened(text.strip()) + "” is no mark. Enter 0 to " + question.maxMarks()
                    + ", - for not attempted, or leave it empty.");
        }
        int mark = Integer.parseInt(word);
        if (mark > question.maxMarks()) {
            return new Typed.Wrong("Question " + question.label() + " gives at most " + question.maxMarks()
                    + (question.maxMarks() == 1 ? " mark" : " marks") + ", not " + mark + ".");
        }
        return new Typed.Marked(new QuestionMark(mark, true));
    }

    private static String shortened(String text) {
        int longest = 20;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}

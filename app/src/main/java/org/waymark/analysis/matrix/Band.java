package org.waymark.analysis.matrix;

/**
 * A row or a column of a matrix: pupils with the same code, or with scores close to each other.
 *
 * @param key its word in addresses, such as {@code EXS} or {@code 100-109}
 * @param label short, for a heading
 * @param title what it means, in words
 * @param mark how it stands against the expected standard
 * @param core whether it is shown though nobody is in it
 */
public record Band(String key, String label, String title, Mark mark, boolean core) {

    /** Pupils of whom no result is known. */
    public static final Band NO_RESULT =
            new Band("none", "No result", "no result in Waymark, of this school or of one before it", Mark.OPEN, true);

    /** Pupils assessed in a year in which this meant something else, such as a goal of the profile before 2021/22. */
    static final Band OTHER_VERSION =
            new Band("other", "Other version", "assessed in a year when this was something else", Mark.OPEN, false);

    /** How a band stands against the expected standard; always shown by its letter, never by colour alone. */
    public enum Mark {
        HIGHER("H", "counts as the higher standard"),
        MET("M", "counts as the expected standard met"),
        NOT_MET("N", "counts as not met"),
        LEFT_OUT("X", "not counted in the figures of the school"),
        /** No standard is set, or none can be told from this. */
        OPEN("", "");

        private final String letter;
        private final String label;

        Mark(String letter, String label) {
            this.letter = letter;
            this.label = label;
        }

        /** The letter beside a heading; empty where there is nothing to say. */
        public String letter() {
            return letter;
        }

        /** What the letter means. */
        public String label() {
            return label;
        }
    }
}

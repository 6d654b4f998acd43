package org.waymark.parents.comments;

import java.util.List;

/**
 * Something in a comment that wants a look.
 *
 * @param kind what it is
 * @param found the word or words, as they stand in the comment
 * @param message what is noticed, in plain English
 * @param suggestions what may have been meant; may be empty
 */
public record CommentMark(Kind kind, String found, String message, List<String> suggestions) {
    public CommentMark {
        suggestions = List.copyOf(suggestions);
    }

    /** What is noticed. */
    public enum Kind {
        SPELLING("Spelling", false),
        OTHER_NAME("Another child’s name", false),
        SAME_AS("The same words", false),
        DOUBLE_WORD("A word twice", false),
        PLACEHOLDER("Left to fill in", false),
        PRONOUN("He or she", true),
        LENGTH("Length", true);

        private final String label;
        private final boolean hint;

        Kind(String label, boolean hint) {
            this.label = label;
            this.hint = hint;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** Whether it is often all right as it is. */
        public boolean hint() {
            return hint;
        }
    }
}

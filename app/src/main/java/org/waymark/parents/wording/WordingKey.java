package org.waymark.parents.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One place of a report with fixed words.
 *
 * @param id such as {@code phonics.met}
 * @param kind how long the words may be, and whether they may be left out
 * @param text Waymark's own words, a template in English (en-GB)
 * @param placeholders the names it may hold
 * @param what where the words stand and when, for whoever edits them
 */
public record WordingKey(String id, Kind kind, String text, List<Placeholder> placeholders, String what) {
    public WordingKey {
        placeholders = List.copyOf(placeholders);
    }

    /** How words stand on the page. */
    public enum Kind {
        /** A heading or a cell: one line, always there. */
        LABEL(120),
        /** Sentences, always there. */
        WORDS(1500),
        /** Sentences that a school may leave out. */
        EXTRA(1500);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /** The most characters. */
        public int most() {
            return most;
        }
    }

    /** Which part of the editing page it stands on. */
    public WordingGroup group() {
        return WordingGroup.of(id);
    }

    /**
     * What is wrong with these words for this place, in plain words for whoever typed them; empty where nothing is.
     *
     * @param typed as kept, without blanks around
     */
    public Optional<String> findFault(String typed) {
        if (typed.isEmpty()) {
            return kind == Kind.EXTRA
                    ? Optional.empty()
                    : Optional.of("These words cannot be left out. Type them, or take Waymark's words back.");
        }
        if (typed.length() > kind.most()) {
            return Optional.of("These are " + typed.length() + " characters, and " + kind.most()
                    + " is the most there is room for. Shorten them.");
        }
        if (kind == Kind.LABEL && typed.indexOf('\n') >= 0) {
            return Optional.of("A heading or cell is one line. Take the line break out.");
        }
        return Template.findFault(typed, placeholders);
    }

    /** The words filled with the examples. */
    public String example(String typed) {
        Map<String, String> examples =
                placeholders.stream().collect(Collectors.toMap(Placeholder::name, Placeholder::example));
        return Template.fill(typed, examples);
    }
}

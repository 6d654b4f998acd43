package org.waymark.transfer.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading of a table and what was made of it.
 *
 * @param text as written
 * @param meaning what the column holds; null where nobody has said and nothing can be guessed
 * @param certainty how the meaning is known
 * @param samples the first few values, for a person who has to say what the column holds
 */
public record Heading(String text, @Nullable ColumnMeaning meaning, Certainty certainty, List<String> samples) {

    public Heading {
        samples = List.copyOf(samples);
    }

    /** How the meaning of a heading is known. */
    public enum Certainty {
        /** The heading is one that Waymark knows. */
        KNOWN,
        /** A person of the school has said so before. */
        REMEMBERED,
        /** It looks like it, and a person has to look. */
        GUESSED,
        /** Nothing is known. */
        NONE
    }
}

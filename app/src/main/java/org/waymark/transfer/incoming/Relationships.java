package org.waymark.transfer.incoming;

import java.util.Map;

/**
 * What the codes of relationships in a Common Transfer File mean, as far as it is plain. The official list was not at
 * hand, so only the two that name themselves in every file of schools are turned into words; others stay codes.
 */
public final class Relationships {

    private static final Map<String, String> WORDS = Map.of("PAM", "Mother", "PAF", "Father");

    private Relationships() {}

    /** The words of a code, else the code as it is. */
    public static String words(String code) {
        return WORDS.getOrDefault(code, code);
    }

    /** The code of words; what is no code and no known word has none, and is empty. */
    public static String code(String words) {
        return WORDS.entrySet().stream()
                .filter(known -> known.getValue().equalsIgnoreCase(words))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(words.matches("[A-Z]{3}") ? words : "");
    }
}

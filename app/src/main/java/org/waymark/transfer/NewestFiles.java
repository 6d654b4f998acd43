package org.waymark.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which file of a delivery has the last word on a result. Were older values entered and then replaced, importing the same
 * files again would do so again. Files are asked from the newest to the oldest.
 */
final class NewestFiles {

    private final Map<String, Word> last = new HashMap<>();

    /** What a file says. */
    record Word(int position, String file, String text) {}

    /** Notes what a file says of a result, unless a newer one has spoken. */
    void note(String result, ResultPlanner.Source source, String text) {
        last.putIfAbsent(result, new Word(source.position(), source.name(), text));
    }

    /** What a newer file says of a result, if that is something else. */
    Optional<Word> findOther(String result, ResultPlanner.Source source, String text) {
        return Optional.ofNullable(last.get(result))
                .filter(word ->
                        word.position() != source.position() && !word.text().equals(text));
    }
}

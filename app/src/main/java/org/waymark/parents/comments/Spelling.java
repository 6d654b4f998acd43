package org.waymark.parents.comments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.apache.lucene.analysis.hunspell.SuggestionTimeoutException;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * British English, word by word: a dictionary that ships with the program and the words of schools that it lacks. Read
 * when it is first asked, so that nobody waits for it at the start.
 */
@Component
public class Spelling {

    private static final int MOST_SUGGESTIONS = 4;
    private static final long LONGEST_SEARCH = 1_000;
    private static final int REMEMBERED = 2_000;

    private final Map<String, List<String>> suggestions =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private @Nullable Hunspell dictionary;
    private Set<String> schoolWords = Set.of();

    /** Whether a word is written as in the dictionary. */
    boolean knows(String word) {
        Hunspell known = dictionary();
        return schoolWords.contains(word) || known.spell(word);
    }

    /** What may have been meant, the likeliest first; a few at most. */
    List<String> suggest(String word) {
        List<String> known = suggestions.get(word);
        if (known != null) {
            return known;
        }
        try {
            List<String> found = few(dictionary().suggest(word, LONGEST_SEARCH));
            suggestions.put(word, found);
            return found;
        } catch (SuggestionTimeoutException busy) {
            // Half of what a busy machine found is better than nothing, and not to be remembered.
            return few(busy.getPartialResult());
        }
    }

    private static List<String> few(List<String> found) {
        return found.stream().limit(MOST_SUGGESTIONS).toList();
    }

    private synchronized Hunspell dictionary() {
        Hunspell known = dictionary;
        if (known == null) {
            schoolWords = readSchoolWords();
            known = new Hunspell(read(), TimeoutPolicy.THROW_EXCEPTION, () -> {});
            dictionary = known;
        }
        return known;
    }

    private static Dictionary read() {
        try (InputStream rules = open("en_GB.aff");
                InputStream words = open("en_GB.dic")) {
            return new Dictionary(rules, List.of(words), false, SortingStrategy.inMemory());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParseException broken) {
            throw new IllegalStateException("The dictionary that ships with the program cannot be read", broken);
        }
    }

    private static Set<String> readSchoolWords() {
        try (InputStream words = open("school-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        InputStream found = Spelling.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(name + " does not lie beside the program");
        }
        return found;
    }
}

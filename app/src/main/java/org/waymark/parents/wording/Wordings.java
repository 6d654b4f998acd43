package org.waymark.parents.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.Languages;

/** The fixed words of a school's reports, to read. */
@Service
public class Wordings {

    private final WordingKeys keys;
    private final WordingStore store;
    private final ScopedTransactions transactions;

    Wordings(WordingKeys keys, WordingStore store, ScopedTransactions transactions) {
        this.keys = keys;
        this.store = store;
        this.transactions = transactions;
    }

    /** The languages of the school's reports as BCP 47 tags, English ({@code en-GB}) first. */
    public List<String> listLanguages(Scope scope) {
        List<String> languages = new ArrayList<>(List.of(Languages.ENGLISH));
        languages.addAll(transactions.read(scope, () -> store.listLanguages(scope)));
        return languages;
    }

    /**
     * The words in a language. Where the school has not this language, the nearest one that {@link Languages#choose}
     * finds: the answer says which.
     *
     * @param language as a BCP 47 tag
     */
    public Wording get(Scope scope, String language) {
        return transactions.read(scope, () -> {
            String known = Languages.choose(listLanguages(scope), language);
            Map<String, String> texts = new HashMap<>();
            Set<String> own = new HashSet<>();
            for (WordingPlace place : listPlaces(scope, known)) {
                texts.put(place.key().id(), place.standing());
                if (place.own() != null) {
                    own.add(place.key().id());
                }
            }
            return new Wording(known, texts, own);
        });
    }

    /** Every place with the school's words in a language, in the order of the editing pages. */
    public List<WordingPlace> listPlaces(Scope scope, String language) {
        return transactions.read(scope, () -> {
            Map<String, OwnWords> english = store.list(scope, Languages.ENGLISH);
            Map<String, OwnWords> own = language.equals(Languages.ENGLISH) ? english : store.list(scope, language);
            return keys.list().values().stream()
                    .map(key -> {
                        OwnWords ours = usable(key, english);
                        String text = ours == null || language.equals(Languages.ENGLISH) ? key.text() : ours.text();
                        return new WordingPlace(key, text, usable(key, own));
                    })
                    .toList();
        });
    }

    /** Words that a newer Waymark no longer understands, because a name in braces is gone, give way to its own. */
    private static @Nullable OwnWords usable(WordingKey key, Map<String, OwnWords> words) {
        OwnWords own = words.get(key.id());
        return own == null || key.findFault(own.text()).isPresent() ? null : own;
    }

    /** The last changes of the words in a language, newest first. */
    public List<WordingChange> listChanges(Scope scope, String language, int most) {
        return transactions.read(scope, () -> store.listChanges(scope, language, most));
    }
}

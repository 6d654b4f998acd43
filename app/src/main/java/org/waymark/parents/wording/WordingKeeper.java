package org.waymark.parents.wording;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.Languages;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;

/** Changes a school's own words, for those who keep the school. Every change stays in the history. */
@Service
public class WordingKeeper {

    private final Wordings wordings;
    private final WordingStore store;
    private final ScopedTransactions transactions;
    private final Clock clock;

    WordingKeeper(Wordings wordings, WordingStore store, ScopedTransactions transactions, Clock clock) {
        this.wordings = wordings;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps words of a language; all of them or, where one has a fault, none.
     *
     * @param texts as typed, by key: the standing ones are no change, Waymark's own take the school's away, and in
     *     another language than English empty ones do, too
     * @param seen what stood in some places when these words were typed, as {@link #field} has it: words that somebody
     *     else has changed meanwhile are not overwritten
     * @return how many places changed; a problem's field is the key
     * @throws NotFound if the school has not this language, or there is no such key
     */
    public Outcome<Integer> save(Scope scope, String language, Map<String, String> texts, Map<String, String> seen) {
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            Map<String, WordingPlace> places = places(scope, language);
            List<Problem> problems = new ArrayList<>(problems(places, language, texts));
            seen.forEach((key, before) -> Optional.ofNullable(places.get(key))
                    .filter(place -> !field(place, language).equals(tidy(before)))
                    .ifPresent(place -> problems.add(Problem.error(key, changedMeanwhile(place)))));
            if (!problems.isEmpty()) {
                return new Outcome.Refused<>(problems);
            }
            Instant now = clock.instant();
            int changed = 0;
            for (WordingPlace place : places.values()) {
                String typed = texts.get(place.key().id());
                if (typed != null && change(scope, language, place, kept(place, language, tidy(typed)), now)) {
                    changed++;
                }
            }
            return new Outcome.Done<>(changed, List.of());
        });
    }

    /** The same, whatever stood there before. */
    public Outcome<Integer> save(Scope scope, String language, Map<String, String> texts) {
        return save(scope, language, texts, Map.of());
    }

    /**
     * What {@link #save} would refuse of these words; a problem's field is the key.
     *
     * @throws NotFound if the school has not this language, or there is no such key
     */
    public List<Problem> check(Scope scope, String language, Map<String, String> texts) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> problems(places(scope, language), language, texts));
    }

    /** What the field of a place holds: the school's words, in English else Waymark's. */
    public static String field(WordingPlace place, String language) {
        OwnWords own = place.own();
        return own != null ? own.text() : language.equals(Languages.ENGLISH) ? place.english() : "";
    }

    private static String changedMeanwhile(WordingPlace place) {
        OwnWords own = place.own();
        return (own == null
                        ? "Somebody has taken the school's words back"
                        : own.changedBy() + " has changed these words")
                + " since you opened the page: “" + place.standing()
                + "” stands now. Save again to put yours in its place.";
    }

    private static List<Problem> problems(
            Map<String, WordingPlace> places, String language, Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        texts.forEach((key, typed) -> {
            WordingPlace place = Optional.ofNullable(places.get(key))
                    .orElseThrow(() -> new NotFound("A report has no words " + key + "."));
            findFault(place, language, tidy(typed)).ifPresent(fault -> problems.add(Problem.error(key, fault)));
        });
        return problems;
    }

    /**
     * Takes the school's words of one place away, so that Waymark's stand again, or in another language the English ones.
     *
     * @throws NotFound if the school has not this language, or there is no such key
     */
    public void reset(Scope scope, String language, String key) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            WordingPlace place = Optional.ofNullable(places(scope, language).get(key))
                    .orElseThrow(() -> new NotFound("A report has no words " + key + "."));
            return change(scope, language, place, null, clock.instant());
        });
    }

    /**
     * Adds a language.
     *
     * @param typed its English name or its tag
     * @return its tag
     */
    public Outcome<String> addLanguage(Scope scope, String typed) {
        scope.requireKeepsSchool();
        Optional<String> tag = LanguageTags.find(typed);
        if (tag.isEmpty()) {
            return Outcome.refused(
                    "language",
                    typed.isBlank()
                            ? "Type a language, such as Polish, or its tag, such as pl."
                            : "“" + typed.strip()
                                    + "” is no language that is known here. Type its English name, such as"
                                    + " Polish, or its tag, such as pl.");
        }
        if (tag.get().equals("en") || tag.get().startsWith("en-")) {
            return Outcome.refused("language", "English is always there: change its words below.");
        }
        boolean added = transactions.write(scope, () -> store.addLanguage(scope, tag.get(), clock.instant()));
        return added
                ? new Outcome.Done<>(tag.get(), List.of())
                : Outcome.refused("language", LanguageTags.fullName(tag.get()) + " is there already.");
    }

    /**
     * Takes a language away with its words; they stay in the history.
     *
     * @throws NotFound if the school has not this language
     */
    public void removeLanguage(Scope scope, String language) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            Map<String, WordingPlace> places = places(scope, language);
            if (!store.removeLanguage(scope, language)) {
                throw new NotFound("English cannot be taken away.");
            }
            Instant now = clock.instant();
            places.values().forEach(place -> change(scope, language, place, null, now));
            return true;
        });
    }

    /** What is wrong with these words, as they would be kept. */
    static Optional<String> findFault(WordingPlace place, String language, String text) {
        boolean left = text.isEmpty() && !language.equals(Languages.ENGLISH);
        return left ? Optional.empty() : place.key().findFault(text);
    }

    /** Without blanks around and with one kind of line end. */
    public static String tidy(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What is kept of these words; nothing where they are those that stand anyway. */
    private static @Nullable String kept(WordingPlace place, String language, String text) {
        String anyway = language.equals(Languages.ENGLISH) ? place.key().text() : "";
        return text.equals(anyway) ? null : text;
    }

    private boolean change(Scope scope, String language, WordingPlace place, @Nullable String after, Instant now) {
        OwnWords own = place.own();
        String before = own == null ? null : own.text();
        if (before == null ? after == null : before.equals(after)) {
            return false;
        }
        store.set(scope, language, place.key().id(), before, after, now);
        return true;
    }

    private Map<String, WordingPlace> places(Scope scope, String language) {
        if (!wordings.listLanguages(scope).contains(language)) {
            throw new NotFound(
                    "The school has no words in " + LanguageTags.fullName(language) + ". Add the language first.");
        }
        return wordings.listPlaces(scope, language).stream()
                .collect(Collectors.toMap(
                        place -> place.key().id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}

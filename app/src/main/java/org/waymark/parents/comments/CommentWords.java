package org.waymark.parents.comments;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.school.Outcome;

/** The words that a school has added to the dictionary: of places, schemes and people around it. */
@Service
public class CommentWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{0,59}");
    private static final int MOST = 2_000;

    private final CommentWordStore store;
    private final ScopedTransactions transactions;

    CommentWords(CommentWordStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The school's words, by letter. */
    public List<String> list(Scope scope) {
        Comments.requireSeesNames(scope);
        return transactions.read(scope, () -> store.list(scope));
    }

    /** Adds a word for everybody of the school; those who write comments may. */
    public Outcome<String> add(Scope scope, String word) {
        scope.requireEntersResults();
        String wanted = word.strip();
        if (!WORD.matcher(wanted).matches()) {
            return Outcome.refused("word", "Enter one word of letters, 60 at most.");
        }
        return transactions.write(scope, () -> {
            if (store.list(scope).size() >= MOST) {
                return Outcome.refused("word", "The list holds " + MOST + " words at most. Take some away first.");
            }
            store.add(scope, wanted);
            return new Outcome.Done<>(wanted, List.of());
        });
    }

    /** Takes a word away again. */
    public void remove(Scope scope, String word) {
        scope.requireEntersResults();
        int unused = transactions.write(scope, () -> store.remove(scope, word.strip()));
    }
}

package org.waymark.parents.content;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** Whether a school's reports tell its own judgements. No law asks for it: the school decides, and begins without. */
@Service
public class JudgementChoices {

    private final JudgementChoiceStore store;
    private final ScopedTransactions transactions;

    JudgementChoices(JudgementChoiceStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** What was decided, by whom and when. */
    public record Choice(boolean shown, String by, Instant at) {}

    /** The decision that stands; empty where nobody has decided. */
    public Optional<Choice> find(Scope scope) {
        return transactions.read(scope, () -> store.findNewest(scope));
    }

    /** Whether reports tell judgements. */
    public boolean areShown(Scope scope) {
        return find(scope).filter(Choice::shown).isPresent();
    }

    /**
     * Decides. Reports that are released already stay as they are.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public void save(Scope scope, boolean shown) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            boolean before = store.findNewest(scope).filter(Choice::shown).isPresent();
            if (before != shown) {
                store.add(scope, shown);
            }
            return true;
        });
    }
}

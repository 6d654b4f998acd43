package org.waymark.transfer.kept;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** What a school says that codes and headings are. For those who keep the school. */
@Service
public class CodeMeanings {

    private final KeptStore store;
    private final ScopedTransactions transactions;

    CodeMeanings(KeptStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Everything the school has said about codes.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public List<CodeMeaning> list(Scope scope) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.listMeanings(scope.schoolId()));
    }

    /** Says what codes are, in the place of what was said of them before for the same years. All or none. */
    public void say(Scope scope, List<CodeMeaning> meanings) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            meanings.forEach(meaning -> store.say(scope.schoolId(), meaning));
            return meanings.size();
        });
    }

    /**
     * Forgets what was said of a code. Results that were put into an item because of it stay there.
     *
     * @throws NotFound if nothing of this key was said
     */
    public void forget(Scope scope, long id) {
        scope.requireKeepsSchool();
        boolean gone = transactions.write(scope, () -> store.forget(scope.schoolId(), id));
        if (!gone) {
            throw new NotFound("Nothing of this kind has been said about a code.");
        }
    }

    /** What was said of the headings of a layout: folded heading to the code of its meaning. */
    public Map<String, String> headings(Scope scope, String layout) {
        return transactions.read(scope, () -> store.headings(scope.schoolId(), layout));
    }

    /** Remembers what the headings of a layout mean. */
    public void rememberHeadings(Scope scope, String layout, Map<String, String> headings) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            store.remember(scope.schoolId(), layout, headings);
            return headings.size();
        });
    }
}

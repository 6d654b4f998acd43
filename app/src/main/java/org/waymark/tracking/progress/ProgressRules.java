package org.waymark.tracking.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** What schools call expected progress. A school that has chosen nothing has {@link ProgressRule#usual()}. */
@Service
public class ProgressRules {

    private final ProgressRuleStore store;
    private final ScopedTransactions transactions;

    ProgressRules(ProgressRuleStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** A rule as it was saved. */
    public record Saved(String by, Instant at, ProgressRule rule) {}

    /** The rule of a school. */
    public ProgressRule get(Scope scope) {
        return list(List.of(scope)).getOrDefault(scope.schoolId(), ProgressRule.usual());
    }

    /** The rules of schools, by the key of the school: one for each. */
    public Map<Long, ProgressRule> list(Collection<Scope> scopes) {
        if (scopes.isEmpty()) {
            return Map.of();
        }
        Map<Long, ProgressRule> found = transactions.readAll(scopes, () -> store.list(scopes));
        Map<Long, ProgressRule> all = new LinkedHashMap<>();
        scopes.forEach(scope -> all.put(scope.schoolId(), found.getOrDefault(scope.schoolId(), ProgressRule.usual())));
        return all;
    }

    /** Every rule that was ever saved, latest first. */
    public List<Saved> listSaved(Scope scope) {
        return transactions.read(scope, () -> store.listSaved(scope));
    }

    /**
     * Saves a rule; reports are told by it from now on, those of earlier points too.
     *
     * @throws org.waymark.access.NotAllowed if the scope does not keep the school
     */
    public void save(Scope scope, ProgressRule rule) {
        scope.requireKeepsSchool();
        transactions.write(scope, () -> {
            store.add(scope, rule);
            return true;
        });
    }
}

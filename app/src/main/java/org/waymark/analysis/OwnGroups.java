package org.waymark.analysis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.school.Outcome;

/**
 * The groups that a school has put together itself. Who keeps the school makes them, everybody who sees names uses them;
 * for others they would tell, with the common groups beside them, who somebody is.
 */
@Service
public class OwnGroups {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;
    private static final int MOST_CONDITIONS = 1000;

    private final OwnGroupStore store;
    private final Conditions conditions;
    private final ScopedTransactions transactions;

    OwnGroups(OwnGroupStore store, Conditions conditions, ScopedTransactions transactions) {
        this.store = store;
        this.conditions = conditions;
        this.transactions = transactions;
    }

    /** The school's groups by name; none for a reader without names. */
    public List<OwnGroup> list(Scope scope) {
        scope.requireAnalysis();
        if (!scope.seesNames()) {
            return List.of();
        }
        return transactions.read(scope, () -> store.list(scope)).stream()
                .map(kept -> new OwnGroup(
                        kept.id(),
                        kept.name(),
                        kept.conditions().stream()
                                .flatMap(code -> conditions.find(code).stream())
                                .toList(),
                        kept.madeBy()))
                .filter(group -> !group.conditions().isEmpty())
                .toList();
    }

    /**
     * Makes a group and answers its name.
     *
     * @param codes the conditions: codes of {@link Conditions}
     */
    public Outcome<String> make(Scope scope, String name, Collection<String> codes) {
        scope.requireAnalysis();
        scope.requireKeepsSchool();
        String wanted = name.strip();
        Set<String> asked = new LinkedHashSet<>(codes);
        return transactions.write(scope, () -> {
            Outcome<String> fault = fault(scope, wanted, null);
            if (fault != null) {
                return fault;
            }
            Optional<Outcome<String>> wrong = conditionsFault(asked);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            if (store.count(scope) >= MOST) {
                return Outcome.refused("", "A school has " + MOST + " own groups at most. Remove one first.");
            }
            store.add(scope, wanted, asked);
            return new Outcome.Done<>(wanted, List.of());
        });
    }

    /** Gives a group another name and answers it. */
    public Outcome<String> rename(Scope scope, long id, String name) {
        scope.requireAnalysis();
        scope.requireKeepsSchool();
        String wanted = name.strip();
        return transactions.write(scope, () -> {
            get(scope, id);
            Outcome<String> fault = fault(scope, wanted, id);
            if (fault != null) {
                return fault;
            }
            boolean unused = store.rename(scope, id, wanted);
            return new Outcome.Done<>(wanted, List.of());
        });
    }

    /** Removes a group and answers the name it had. Results and pupils stay as they are. */
    public String remove(Scope scope, long id) {
        scope.requireAnalysis();
        scope.requireKeepsSchool();
        return transactions.write(scope, () -> {
            String name = get(scope, id).name();
            boolean unused = store.remove(scope, id);
            return name;
        });
    }

    /**
     * A group of the school.
     *
     * @throws NotFound if the school has no such group
     */
    public OwnGroup get(Scope scope, long id) {
        return list(scope).stream()
                .filter(group -> group.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no group " + id + " that you can open."));
    }

    private Optional<Outcome<String>> conditionsFault(Set<String> asked) {
        if (asked.isEmpty()) {
            return Optional.of(Outcome.refused("conditions", "Tick at least one condition, or pick pupils."));
        }
        if (asked.size() > MOST_CONDITIONS) {
            return Optional.of(Outcome.refused(
                    "conditions", "A group has " + MOST_CONDITIONS + " conditions and pupils at most. Tick fewer."));
        }
        return asked.stream()
                .filter(code -> conditions.find(code).isEmpty())
                .findFirst()
                .map(unknown -> Outcome.refused("conditions", "There is no condition " + unknown + "."));
    }

    private @Nullable Outcome<String> fault(Scope scope, String name, @Nullable Long except) {
        if (name.isEmpty()) {
            return Outcome.refused("name", "Enter a name for the group, such as Reading club.");
        }
        if (name.length() > LONGEST_NAME) {
            return Outcome.refused("name", "The name must be " + LONGEST_NAME + " characters or fewer. Shorten it.");
        }
        if (store.isTaken(scope, name, except)) {
            return Outcome.refused("name", "There is already a group " + name + ". Choose another name.");
        }
        return null;
    }
}

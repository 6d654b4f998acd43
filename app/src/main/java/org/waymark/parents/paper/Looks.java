package org.waymark.parents.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import tools.jackson.databind.json.JsonMapper;

/** How a school's reports look; every look it had is kept, with who chose it. */
@Service
public class Looks {

    private static final int MOST_CHANGES = 20;

    private final LookStore store;
    private final ScopedTransactions transactions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Looks(LookStore store, ScopedTransactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A look and which one it is.
     *
     * @param id 0 for a school that has chosen none
     */
    public record Chosen(long id, Look look) {}

    /** The look of now: the usual one where the school has chosen none. */
    public Look get(Scope scope) {
        return getChosen(scope).look();
    }

    /** The same, with what {@link #save} asks for. */
    public Chosen getChosen(Scope scope) {
        return transactions.read(scope, () -> chosen(scope));
    }

    private Chosen chosen(Scope scope) {
        return store.findNewest(scope)
                .map(kept -> new Chosen(kept.id(), json.readValue(kept.look(), Look.class)))
                .orElseGet(() -> new Chosen(0, Look.USUAL));
    }

    /** The latest changes, newest first. */
    public List<LookChange> listChanges(Scope scope) {
        return transactions.read(scope, () -> store.listChanges(scope, MOST_CHANGES));
    }

    /**
     * Keeps a look. Reports that were released before keep theirs.
     *
     * @param seen the look that the person began with; null to put it in place of whatever is there
     * @return what must be put right, by field; nothing if it is saved or as it was
     * @throws NotAllowed if the person does not keep the school
     */
    public Map<String, String> save(Scope scope, @Nullable Long seen, TypedLook typed) {
        scope.requireKeepsSchool();
        Map<String, String> faults = new LinkedHashMap<>(typed.faults());
        if (!faults.isEmpty()) {
            return faults;
        }
        Look look = typed.look();
        return transactions.write(scope, () -> {
            store.lock(scope);
            Chosen before = chosen(scope);
            if (seen != null && before.id() != seen) {
                return Map.of(
                        "main",
                        "Somebody else changed the look while this page was open. What you typed is below; open the page"
                                + " again to see theirs, or save to put yours in its place.");
            }
            String what = changed(before.look(), look);
            if (!what.isEmpty()) {
                store.add(scope, json.writeValueAsString(look), what, clock.instant());
            }
            return Map.of();
        });
    }

    private static String changed(Look before, Look after) {
        List<String> what = new ArrayList<>();
        if (!before.colour().equals(after.colour())) {
            what.add("colour");
        }
        if (!Objects.equals(before.crest(), after.crest())) {
            what.add(after.crest() == null ? "crest taken away" : "crest");
        }
        if (!before.lines().equals(after.lines())) {
            what.add("lines below the name");
        }
        if (!before.signatures().equals(after.signatures())) {
            what.add("signatures");
        }
        String words = String.join(", ", what);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

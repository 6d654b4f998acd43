package org.waymark.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;

/** What schools judge, year by year. A school that has chosen nothing has {@link Scheme#usual()}. */
@Service
public class Schemes {

    private final SchemeStore store;
    private final ScopedTransactions transactions;

    Schemes(SchemeStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * A scheme as it was saved.
     *
     * @param fromYear the academic year, by its end, from which on it stands until a later one does
     */
    public record Saved(int fromYear, String by, Instant at, Scheme scheme) {}

    /** The scheme that stands in a year. */
    public Scheme get(Scope scope, AcademicYear year) {
        return list(List.of(scope), year).getOrDefault(scope.schoolId(), Scheme.usual());
    }

    /** The schemes that stand in a year, by the key of the school: one for each. */
    public Map<Long, Scheme> list(Collection<Scope> scopes, AcademicYear year) {
        if (scopes.isEmpty()) {
            return Map.of();
        }
        Map<Long, Scheme> found = transactions.readAll(scopes, () -> store.list(scopes, year.endYear()));
        Map<Long, Scheme> all = new LinkedHashMap<>();
        scopes.forEach(scope -> all.put(scope.schoolId(), found.getOrDefault(scope.schoolId(), Scheme.usual())));
        return all;
    }

    /** The edition of a point in a school; empty where the school does not use that point in that year. */
    public Optional<Edition> findEdition(Scope scope, Assessment point, AcademicYear year) {
        return PointEditions.find(get(scope, year), point, year);
    }

    /** The editions of a year's points, in order. */
    public List<Edition> listEditions(Scope scope, AcademicYear year) {
        return PointEditions.list(get(scope, year), year);
    }

    /** Every scheme that was ever saved, latest first. */
    public List<Saved> listSaved(Scope scope) {
        return transactions.read(scope, () -> new ArrayList<>(store.listSaved(scope)));
    }

    /**
     * Saves a scheme from a year on. Whether results stand in its way is the caller's to ask: this room knows none.
     *
     * @throws org.waymark.access.NotAllowed if the scope does not keep the school
     * @throws IllegalArgumentException if it has {@link SchemeFaults}, which the caller shows first
     */
    public void save(Scope scope, AcademicYear from, Scheme scheme) {
        scope.requireKeepsSchool();
        List<String> faults = SchemeFaults.of(scheme);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
        transactions.write(scope, () -> {
            store.add(scope, from.endYear(), scheme);
            return true;
        });
    }
}

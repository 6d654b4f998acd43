package org.waymark.national;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;

/** The tables that this installation has loaded, for all of its schools. An administrator of any school loads them. */
@Service
public class NationalTables {

    private final NationalStore store;
    private final LiveCatalogues catalogues;
    private final ScopedTransactions transactions;

    NationalTables(NationalStore store, LiveCatalogues catalogues, ScopedTransactions transactions) {
        this.store = store;
        this.catalogues = catalogues;
        this.transactions = transactions;
    }

    /** Those that stand, oldest first. */
    public List<LoadedTable> list() {
        return store.list();
    }

    /** Why loaded tables do not fit the catalogue and are left out, by their keys; empty as a rule. */
    public Map<Long, String> listLeftOut() {
        return catalogues.leftOut();
    }

    /** The one that a table would take the place of. */
    public Optional<LoadedTable> findReplacedBy(NationalTable table) {
        return store.list().stream()
                .filter(loaded -> loaded.table().standsFor(table))
                .findFirst();
    }

    /**
     * The catalogue as it would be with this table too. Nothing is kept.
     *
     * @throws CatalogueException if the table does not fit
     */
    public Catalogue rehearse(NationalTable table) {
        return catalogues.with(Stream.concat(
                        fitting().map(LoadedTable::table).filter(other -> !other.standsFor(table)), Stream.of(table))
                .toList());
    }

    /** The catalogue as it would be without one of the loaded tables. */
    public Catalogue without(long id) {
        return catalogues.with(fitting()
                .filter(loaded -> loaded.id() != id)
                .map(LoadedTable::table)
                .toList());
    }

    private Stream<LoadedTable> fitting() {
        Map<Long, String> leftOut = catalogues.leftOut();
        return store.list().stream().filter(loaded -> !leftOut.containsKey(loaded.id()));
    }

    /**
     * Keeps a table, in the place of the one that said the same before; everybody has it within about a second.
     *
     * @param also further work of the same transaction
     * @return its key
     * @throws NotAllowed if the scope is no administrator's
     * @throws CatalogueException if the table does not fit
     */
    public long add(Scope scope, NationalTable table, Runnable also) {
        requireMayLoad(scope);
        return transactions.housekeeping(() -> {
            store.lock();
            Catalogue unused = rehearse(table);
            findReplacedBy(table).ifPresent(before -> store.remove(before.id(), scope.personName()));
            long id = store.add(table, scope.personName());
            also.run();
            store.raiseVersion();
            return id;
        });
    }

    /**
     * Takes a table away again; what Waymark ships with counts once more.
     *
     * @param also further work of the same transaction
     * @throws NotAllowed if the scope is no administrator's
     * @throws NotFound if no such table stands
     */
    public void remove(Scope scope, long id, Runnable also) {
        requireMayLoad(scope);
        transactions.housekeeping(() -> {
            store.lock();
            if (!store.remove(id, scope.personName())) {
                throw new NotFound("That table has been taken away already.");
            }
            also.run();
            store.raiseVersion();
            return true;
        });
    }

    /** Stops whoever may not load tables for the whole installation. */
    public static void requireMayLoad(Scope scope) {
        if (!scope.keepsPeople()) {
            throw new NotAllowed("National tables hold for every school here, so administrators load and remove them.");
        }
    }
}

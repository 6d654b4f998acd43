package org.waymark.transfer.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Scopes;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.national.NationalTable;
import org.waymark.national.TableKind;
import org.waymark.results.Derivations;
import org.waymark.results.Derivations.Derived;

/**
 * What follows from a table in the results of every school: one school at a time, each whole or not at all, taken up
 * again where it stopped by whichever instance or command lives.
 */
@Service
public class DerivationWork {

    private final DerivationStore store;
    private final Derivations derivations;
    private final Catalogues catalogues;
    private final Scopes scopes;
    private final ScopedTransactions transactions;

    DerivationWork(
            DerivationStore store,
            Derivations derivations,
            Catalogues catalogues,
            Scopes scopes,
            ScopedTransactions transactions) {
        this.store = store;
        this.derivations = derivations;
        this.catalogues = catalogues;
        this.scopes = scopes;
        this.transactions = transactions;
    }

    /**
     * How far it is.
     *
     * @param why what came or went
     * @param schools how many schools there are
     * @param done how many are done
     * @param pupils how many pupils' results have changed so far
     * @param finishedAt when it was finished, or null while it runs
     */
    public record Progress(
            String why,
            int schools,
            int done,
            int pupils,
            @Nullable Instant finishedAt) {}

    /** What runs or waits now, oldest first. */
    public List<Progress> listUnfinished() {
        return transactions.housekeeping(store::listUnfinished);
    }

    /** The latest few that were finished, newest first. */
    public List<Progress> listFinished() {
        return transactions.housekeeping(() -> store.listFinished(3));
    }

    /** Does whatever is to be done now and nobody else does. */
    public void doAll() {
        while (doNext()) {
            // The next one.
        }
    }

    private boolean doNext() {
        Optional<DerivationStore.Work> claimed = transactions.housekeeping(store::claim);
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(DerivationStore.Work work) {
        // Whoever asked has committed: the tables are there.
        Optional<Edition> edition = catalogues.latest().findEdition(work.assessment(), work.year());
        if (edition.isPresent()) {
            for (DerivationStore.School school : schoolsAfter(work.afterSchool())) {
                Derived derived = derivations.again(scope(school), edition.get(), work.why());
                transactions.housekeeping(() -> {
                    store.note(work.id(), school.id(), derived.pupils());
                    return true;
                });
            }
        }
        transactions.housekeeping(() -> {
            store.finish(work.id());
            return true;
        });
    }

    /** What {@link #doAll} would do if this catalogue held. */
    Derived preview(Catalogue catalogue, NationalTable table) {
        List<Edition> editions = editions(catalogue, table);
        Derived all = Derived.NOTHING;
        if (!editions.isEmpty()) {
            for (DerivationStore.School school : schoolsAfter(0)) {
                Scope scope = scope(school);
                for (Edition edition : editions) {
                    all = all.plus(derivations.preview(scope, edition));
                }
            }
        }
        return all;
    }

    /** Notes what is to be done because a table comes or goes. In the transaction in which it does. */
    void ask(Catalogue catalogue, NationalTable table, String why) {
        editions(catalogue, table).forEach(edition -> store.add(edition.assessment(), edition.year(), why));
    }

    /** The editions in which something follows from a table: last year's check is judged by last year's threshold. */
    private static List<Edition> editions(Catalogue catalogue, NationalTable table) {
        Assessment assessment = table.assessment();
        Integer year = table.year();
        if (assessment == null || year == null) {
            return List.of();
        }
        AcademicYear of = new AcademicYear(year);
        Stream<AcademicYear> years =
                table.kind() == TableKind.PHONICS_THRESHOLD ? Stream.of(of, of.next()) : Stream.of(of);
        return years.flatMap(each -> catalogue.findEdition(assessment, each).stream())
                .toList();
    }

    private List<DerivationStore.School> schoolsAfter(long school) {
        return transactions.housekeeping(() -> store.listSchoolsAfter(school));
    }

    /** The program itself does it, in every school, on behalf of whoever loaded the table in one. */
    private Scope scope(DerivationStore.School school) {
        return scopes.getCommandLineScope(school.laestab());
    }
}

package org.waymark.transfer;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.results.Editions;
import org.waymark.results.FileEntry;
import org.waymark.school.Attendances;
import org.waymark.school.Contacts;
import org.waymark.school.Register;
import org.waymark.transfer.kept.KeptResults;

/** Takes imports back: results, what was kept word for word, families, attendance, pupils. All of one or nothing. */
@Service
public class ImportUndo {

    private final ImportStore store;
    private final Register register;
    private final Contacts contacts;
    private final Attendances attendances;
    private final FileEntry entry;
    private final KeptResults kept;
    private final Editions editions;
    private final ScopedTransactions transactions;

    ImportUndo(
            ImportStore store,
            Register register,
            Contacts contacts,
            Attendances attendances,
            FileEntry entry,
            KeptResults kept,
            Editions editions,
            ScopedTransactions transactions) {
        this.store = store;
        this.register = register;
        this.contacts = contacts;
        this.attendances = attendances;
        this.entry = entry;
        this.kept = kept;
        this.editions = editions;
        this.transactions = transactions;
    }

    /**
     * Takes an import back: results, what was kept word for word, pupils. All of it or nothing.
     *
     * @return why it was not taken back; empty when it was
     * @throws NotFound if there is no such import
     */
    public List<String> undo(Scope scope, long id) {
        scope.requireKeepsSchool();
        try {
            return transactions.write(scope, () -> {
                register.lock(scope);
                ImportSummary done = store.find(scope, id).orElseThrow(() -> new NotFound("There is no such import."));
                if (done.undoneAt() != null) {
                    return List.of("This has been undone already.");
                }
                stopIf(entry.takeBack(scope, id, editions));
                int replaced = kept.takeBack(scope, id);
                if (replaced > 0) {
                    stopIf(List.of(replaced + " of the results kept as written were replaced by a later import."
                            + " Undo that one first."));
                }
                List<Register.Act> acts = store.listActs(scope, id);
                List<Long> added = acts.stream()
                        .filter(act -> act.before() == null)
                        .map(act -> act.after().id())
                        .toList();
                stopIf(entry.forget(scope, id, added));
                stopIf(contacts.takeBack(scope, Imports.act(id)));
                stopIf(attendances.takeBack(scope, Imports.act(id)));
                stopIf(contacts.whyNotForget(scope, added));
                stopIf(register.takeBack(scope, acts));
                store.undone(scope, id);
                return List.of();
            });
        } catch (CannotUndo reasons) {
            return reasons.list;
        }
    }

    private static void stopIf(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new CannotUndo(reasons);
        }
    }

    /** Leaves the transaction, so that nothing of a half undo stays. */
    private static final class CannotUndo extends RuntimeException {
        private final transient List<String> list;

        CannotUndo(List<String> list) {
            super(null, null, false, false);
            this.list = list;
        }
    }
}

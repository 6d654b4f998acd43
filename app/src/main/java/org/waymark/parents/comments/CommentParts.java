package org.waymark.parents.comments;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** Of which comments a school's reports consist. */
@Service
public class CommentParts {

    /**
     * The usual ones. The first is the short commentary that goes with a profile of the early years; the next two are
     * what the regulations on pupil information ask for of every pupil: brief particulars of achievements in all subjects
     * and activities, and comments on general progress.
     */
    static final List<CommentPart> USUAL = List.of(
            new CommentPart("characteristics", "Characteristics of effective learning", true, 100, 800, Set.of("R")),
            new CommentPart("achievements", "Achievements in subjects and activities", true, 100, 1500, Set.of()),
            new CommentPart("progress", "General progress", true, 100, 800, Set.of()),
            new CommentPart("next", "Next steps", false, 0, 500, Set.of()));

    private final CommentPartStore store;
    private final ScopedTransactions transactions;

    CommentParts(CommentPartStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** The school's parts in the order of its reports; the usual ones where it has not said otherwise. */
    public List<CommentPart> list(Scope scope) {
        List<CommentPart> own = transactions.read(scope, () -> store.list(scope));
        return own.isEmpty() ? USUAL : own;
    }

    /** Whether the law asks for a part, whatever a school calls it. */
    static boolean isByLaw(String id) {
        return USUAL.stream().anyMatch(part -> part.byLaw() && part.id().equals(id));
    }
}

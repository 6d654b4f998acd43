package org.waymark.parents.comments;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;

/** What teachers have written about pupils for the reports of a year, for those who may open the pupils. */
@Service
public class Comments {

    private final CommentStore store;
    private final ScopedTransactions transactions;

    Comments(CommentStore store, ScopedTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The texts of a year by pupil and part, of those pupils whom the scope may see. What is not written is not in it.
     *
     * @throws NotAllowed if the role sees no names
     */
    public Map<Long, Map<String, String>> list(Scope scope, int year, Collection<Long> pupilIds) {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        for (Comment comment : listStanding(scope, year, pupilIds)) {
            if (!comment.text().isBlank()) {
                texts.computeIfAbsent(comment.pupilId(), id -> new HashMap<>()).put(comment.part(), comment.text());
            }
        }
        return texts;
    }

    /**
     * The comments of a year as they stand, cleared ones included, of those pupils whom the scope may see.
     *
     * @throws NotAllowed if the role sees no names
     */
    public List<Comment> listStanding(Scope scope, int year, Collection<Long> pupilIds) {
        requireSeesNames(scope);
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return transactions.read(scope, () -> store.list(scope, year, pupilIds));
    }

    static void requireSeesNames(Scope scope) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Comments name pupils: they are not shown to readers without names.");
        }
    }
}

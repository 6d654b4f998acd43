package org.waymark.parents.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.school.OnRoll;

/** Looks through what is written about a class, see {@link CommentCheck}. */
@Service
public class CommentChecks {

    private final Comments comments;
    private final CommentParts parts;
    private final CommentWords words;
    private final Spelling spelling;
    private final ScopedTransactions transactions;

    CommentChecks(
            Comments comments,
            CommentParts parts,
            CommentWords words,
            Spelling spelling,
            ScopedTransactions transactions) {
        this.comments = comments;
        this.parts = parts;
        this.words = words;
        this.spelling = spelling;
        this.transactions = transactions;
    }

    /**
     * What wants a look in the comments of a class, by pupil and part.
     *
     * @param pupils of the class, as the scope sees them
     */
    public Map<Long, Map<String, List<CommentMark>>> list(Scope scope, int year, List<OnRoll> pupils) {
        CommentCheck check = transactions.read(scope, () -> {
            List<String> known = new ArrayList<>(words.list(scope));
            known.add(scope.schoolName());
            return new CommentCheck(
                    spelling,
                    pupils,
                    comments.list(
                            scope, year, pupils.stream().map(OnRoll::pupilId).toList()),
                    parts.list(scope),
                    known);
        });
        // Outside the transaction: suggestions take their time.
        return check.marks();
    }
}

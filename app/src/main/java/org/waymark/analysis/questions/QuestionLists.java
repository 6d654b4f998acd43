package org.waymark.analysis.questions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;

/** The lists of questions of a school, one for each paper. */
@Service
public class QuestionLists {

    private final QuestionStore store;
    private final ScopedTransactions transactions;
    private final Catalogues catalogues;
    private final Clock clock;

    QuestionLists(QuestionStore store, ScopedTransactions transactions, Catalogues catalogues, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** The lists of an edition by paper. */
    public Map<String, QuestionList> list(Scope scope, Edition edition) {
        scope.requireAnalysis();
        return transactions.read(scope, () -> store.listLists(scope, edition));
    }

    /** The list of a paper, if one was loaded. */
    public Optional<QuestionList> find(Scope scope, Paper paper) {
        return Optional.ofNullable(list(scope, paper.edition()).get(paper.item().id()));
    }

    /** The editions of which the school has any list, newest first. */
    public List<Edition> listEditions(Scope scope) {
        scope.requireAnalysis();
        return transactions.read(scope, () -> store.listHeld(scope)).stream()
                .flatMap(held -> Assessment.find(held.assessment()).stream()
                        .flatMap(assessment ->
                                catalogues.current().findEdition(assessment, new AcademicYear(held.year())).stream()))
                .toList();
    }

    /**
     * Loads the list of a paper in the place of the one before. Marks that stand are kept: a list that they do not fit
     * is refused.
     *
     * @param text cells pasted from a spreadsheet or the text of a CSV file, with a line of headings
     */
    public Outcome<QuestionList> load(Scope scope, Paper paper, String text) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        QuestionListReading.Read read = QuestionListReading.read(text);
        if (!read.faults().isEmpty()) {
            return new Outcome.Refused<>(read.faults().stream()
                    .map(fault -> Problem.error("text", fault))
                    .toList());
        }
        QuestionList list = new QuestionList(paper.item().id(), scope.personName(), clock.instant(), read.questions());
        if (list.maxMarks() > paper.maxMarks()) {
            return Outcome.refused(
                    "text",
                    "The questions add up to " + list.maxMarks() + " marks, and " + paper.label() + " has only "
                            + paper.maxMarks() + ". Look whether this is the list of another paper.");
        }
        return transactions.write(scope, () -> {
            store.lock(scope, paper);
            if (store.hasMarksAfter(scope, paper, list.questions().size())) {
                return Outcome.refused(
                        "text",
                        "Pupils have marks in questions that this list no longer has. Clear those marks first, or"
                                + " load the whole list.");
            }
            List<Integer> tooHigh = store.listTooHigh(scope, paper, list.questions());
            if (!tooHigh.isEmpty()) {
                return Outcome.refused(
                        "text",
                        "Pupils have more marks than this list allows in question "
                                + list.find(tooHigh.getFirst()).orElseThrow().label()
                                + ". Put these marks right first, or the list.");
            }
            store.putList(scope, paper, list);
            return new Outcome.Done<>(list, warnings(paper, list));
        });
    }

    private static List<Problem> warnings(Paper paper, QuestionList list) {
        int missing = paper.maxMarks() - list.maxMarks();
        return missing == 0
                ? List.of()
                : List.of(Problem.warning(
                        "text",
                        "The questions add up to " + list.maxMarks() + " of the " + paper.maxMarks() + " marks of "
                                + paper.label() + ": " + missing + (missing == 1 ? " is" : " are") + " missing."));
    }

    /** Takes the list of a paper away; one in which pupils have marks stays. */
    public Outcome<Paper> remove(Scope scope, Paper paper) {
        scope.requireAnalysis();
        scope.requireEntersResults();
        return transactions.write(scope, () -> {
            store.lock(scope, paper);
            if (store.hasMarksAfter(scope, paper, 0)) {
                return Outcome.refused("text", "Pupils have marks in these questions. Clear the marks first.");
            }
            store.removeList(scope, paper);
            return new Outcome.Done<>(paper, List.of());
        });
    }
}

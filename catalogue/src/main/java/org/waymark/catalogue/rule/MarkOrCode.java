package org.waymark.catalogue.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;

/** A phonics check has a mark, or a code that says why there is none. */
final class MarkOrCode extends DocumentedRule {
    MarkOrCode() {
        super(
                "PHO-MARK-01",
                Severity.ERROR,
                "Phonics Screening Check, every year",
                "the DfE's collection guide, as a supplier quotes it: a mark or one of A, D, L and Q, never both",
                "A check has a mark or a code, never both.",
                "Keep the mark if the pupil took the check; keep the code if not.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.PHONICS;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        List<Finding> findings = new ArrayList<>();
        for (Item mark : results.edition().items()) {
            Optional<String> code = mark.codesGoTo().flatMap(results::findTyped);
            Optional<String> given = results.findTyped(mark.id());
            if (code.isPresent() && given.isPresent()) {
                Item outcome = results.edition().getItem(mark.codesGoTo().orElseThrow());
                findings.add(finding(
                        outcome.id(),
                        "The " + mark.subject().label() + " has both a mark (" + given.get() + ") and the code "
                                + code.get() + ".",
                        Words.clear("Clear the mark", List.of(mark)),
                        Words.clear("Clear the code", List.of(outcome))));
            }
        }
        return findings;
    }
}

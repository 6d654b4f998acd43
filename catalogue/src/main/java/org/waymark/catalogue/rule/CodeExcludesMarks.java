package org.waymark.catalogue.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.TestItems;

/** A test has marks, or a code that says why there are none. */
final class CodeExcludesMarks extends TestRule {
    CodeExcludesMarks(Assessment assessment) {
        super(
                assessment,
                "TEST-01",
                Severity.ERROR,
                "Waymark: a code such as A or B says that there is no result to have marks of",
                "A test has marks or a scaled score, or a code, never both.",
                "Keep the marks if the pupil took the test; keep the code if not.");
    }

    @Override
    Optional<Finding> check(PupilResults results, TestItems test) {
        Optional<String> code = findCode(results, test);
        List<Item> values = new ArrayList<>(marked(results, test));
        boolean marks = !values.isEmpty();
        if (findTypedScaled(results, test).isPresent()) {
            values.add(test.scaled());
        }
        if (code.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        String what = marks ? "marks" : "a scaled score";
        return Optional.of(finding(
                test.outcome().id(),
                test.subject().label() + " has both " + what + " and the code " + code.get() + ".",
                Words.clear(marks ? "Clear the marks" : "Clear the scaled score", values),
                Words.clear("Clear the code", List.of(test.outcome()))));
    }
}

package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Need;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.TestItems;

/** Reading and mathematics are judged by the teacher only where the pupil works below the test. */
final class JudgementOnlyBelowTest extends DocumentedRule {
    private static final String BELOW_TEST = "B";

    JudgementOnlyBelowTest() {
        super(
                "KS2-TA-01",
                Severity.ERROR,
                "End of Key Stage 2, 2018/19 onwards (the first year is from memory)",
                "the STA's 2024 list, as a supplier quotes it",
                "Reading and mathematics teacher assessment is only for pupils working below the test (outcome B).",
                "Clear the teacher assessment, or correct the test's outcome to B.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.KS2
                && edition.items().stream().anyMatch(item -> item.need() == Need.BELOW_TEST);
    }

    @Override
    public List<Finding> check(PupilResults results) {
        return results.edition().tests().stream()
                .flatMap(test -> check(results, test).stream())
                .toList();
    }

    private Optional<Finding> check(PupilResults results, TestItems test) {
        Optional<Item> judgement = test.judgement().filter(item -> item.need() == Need.BELOW_TEST);
        Optional<String> given = judgement.flatMap(item -> results.findTyped(item.id()));
        Optional<String> code = TestRule.findCode(results, test);
        boolean tested = !TestRule.marked(results, test).isEmpty()
                || TestRule.findTypedScaled(results, test).isPresent();
        boolean otherCode = code.isPresent() && !code.get().equals(BELOW_TEST);
        // Marks beside B are another rule's business.
        boolean contradicted = otherCode || (tested && code.isEmpty());
        if (judgement.isEmpty() || given.isEmpty() || !contradicted) {
            return Optional.empty();
        }
        String stands = otherCode ? "the test code " + code.get() : "a test result";
        return Optional.of(finding(
                judgement.get().id(),
                test.subject().label() + " has the teacher assessment " + given.get() + " and " + stands + ".",
                Words.clear("Clear the teacher assessment", List.of(judgement.get()))));
    }
}

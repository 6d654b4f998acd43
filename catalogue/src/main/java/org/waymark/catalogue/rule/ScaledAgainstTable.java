package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.TestItems;

/** Where the whole table is there, the marks decide; a scaled score that came in otherwise must be the same. */
final class ScaledAgainstTable extends TestRule {
    ScaledAgainstTable(Assessment assessment) {
        super(
                assessment,
                "SCALED-02",
                Severity.ERROR,
                "the DfE's scaled-score table of the year",
                "A typed or imported scaled score must be the one that the marks give.",
                "Check the marks; the scaled score follows from them.");
    }

    @Override
    Optional<Finding> check(PupilResults results, TestItems test) {
        boolean converts = results.edition().conversion(test.subject().code()) instanceof Conversion.Table;
        Optional<String> typed = findTypedScaled(results, test);
        Optional<String> worked =
                Optional.ofNullable(results.derived().get(test.scaled().id()));
        if (!converts || typed.isEmpty() || worked.isEmpty() || typed.equals(worked)) {
            return Optional.empty();
        }
        return Optional.of(finding(
                test.scaled().id(),
                test.subject().label() + " has a scaled score of " + typed.get() + ", but "
                        + findRaw(results, test).orElse(0) + " marks give " + worked.get() + ".",
                Words.clear("Clear the typed scaled score", List.of(test.scaled())),
                Words.clear("Clear the marks", marked(results, test))));
    }
}

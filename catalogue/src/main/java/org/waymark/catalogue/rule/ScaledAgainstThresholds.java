package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Conversion;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;

/** Where only the raw marks for 100 and 110 are known, a typed scaled score must lie on the same side of them. */
final class ScaledAgainstThresholds extends TestRule {
    private static final String NO_SCALED_SCORE = "N";

    ScaledAgainstThresholds(Assessment assessment) {
        super(
                assessment,
                "SCALED-01",
                Severity.ERROR,
                "the raw marks that 100 and 110 needed in the year, with their sources",
                "A typed scaled score must agree with the marks: 100 or more exactly where the marks reached what 100"
                        + " needed.",
                "Check the marks and the scaled score against the pupil's results.");
    }

    @Override
    Optional<Finding> check(PupilResults results, TestItems test) {
        Optional<Integer> raw = findRaw(results, test);
        Optional<String> scaled = findTypedScaled(results, test);
        if (raw.isEmpty()
                || scaled.isEmpty()
                || findCode(results, test).isPresent()
                || !(results.edition().conversion(test.subject().code()) instanceof Conversion.Thresholds thresholds)) {
            return Optional.empty();
        }
        return contradiction(raw.get(), scaled.get(), thresholds)
                .map(why -> finding(
                        test.scaled().id(),
                        test.subject().label() + " has " + raw.get() + " marks and a scaled score of " + scaled.get()
                                + ". " + why,
                        Words.clear("Clear the scaled score", List.of(test.scaled()))));
    }

    private static Optional<String> contradiction(int raw, String scaled, Conversion.Thresholds thresholds) {
        boolean scoreless = raw < Conversion.LOWEST_RAW_WITH_SCORE;
        if (scoreless != scaled.equals(NO_SCALED_SCORE)) {
            return Optional.of("Only fewer than " + Conversion.LOWEST_RAW_WITH_SCORE + " marks have no scaled score.");
        }
        if (scoreless) {
            return Optional.empty();
        }
        int score = Integer.parseInt(scaled);
        if ((raw >= thresholds.rawFor100()) != (score >= Standing.EXPECTED_SCALED)) {
            return Optional.of("That year " + thresholds.rawFor100() + " marks were needed for 100.");
        }
        if (thresholds.rawFor110().isPresent()
                && (raw >= thresholds.rawFor110().getAsInt()) != (score >= Standing.HIGHER_SCALED)) {
            return Optional.of("That year " + thresholds.rawFor110().getAsInt() + " marks were needed for 110.");
        }
        return Optional.empty();
    }
}

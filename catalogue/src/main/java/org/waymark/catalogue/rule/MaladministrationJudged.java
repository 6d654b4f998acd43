package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Severity;

/** A school does not give Q to its own teacher assessment. */
final class MaladministrationJudged extends DocumentedRule {
    MaladministrationJudged() {
        super(
                "KS2-TA-03",
                Severity.WARNING,
                "End of Key Stage 2, every year",
                "a local-authority glossary of assessment codes, 2023: Q may be set by the STA after moderation",
                "Q in a teacher assessment is set by the STA, not by the school.",
                "Keep it only if the STA told you so.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.KS2;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        return results.edition().items().stream()
                .filter(item -> item.kind() == ItemKind.JUDGEMENT)
                .filter(item -> results.findTyped(item.id()).equals(Optional.of("Q")))
                .map(item -> finding(item.id(), item.longLabel() + " is Q. Only the STA sets it, after moderation."))
                .toList();
    }
}

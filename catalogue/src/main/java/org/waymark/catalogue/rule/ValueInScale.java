package org.waymark.catalogue.rule;

import java.util.List;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;

/** A value must be one that its item allows in that year. */
final class ValueInScale extends DocumentedRule {
    ValueInScale() {
        super(
                "ALL-VALUE-01",
                Severity.REFUSED,
                "every assessment, every year",
                "the marks and codes of each edition, with their sources",
                "A value must be a mark or a code that its item allows in that year.",
                "Type one of the allowed values.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return true;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        return results.refused().entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding finding(String item, Decoded.Refused refused) {
        String hint = refused.allowed().isEmpty() ? hint() : "Allowed: " + refused.allowed() + ".";
        return new Finding(id(), severity(), item, refused.message(), hint, List.of());
    }
}

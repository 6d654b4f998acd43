package org.waymark.catalogue.rule;

import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;

/**
 * The check in Year 2 is for pupils who did not meet the standard in Year 1 or did not take it. Only a warning: the
 * figures count a pupil who met it either way, and it may as well be the Year 1 mark that is wrong.
 */
final class CheckedAgainThoughMet extends DocumentedRule {
    private static final String MET = "Wa";

    CheckedAgainThoughMet() {
        super(
                "PHO-Y2-01",
                Severity.WARNING,
                "Phonics Screening Check, every year; pupils in Year 2",
                "DfE phonics screening check methodology (explore education statistics)",
                "A check in Year 2 is only for pupils who did not meet the standard in Year 1 or did not take it.",
                "Check the Year 1 mark; clear the Year 2 result if it was entered by mistake.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.PHONICS;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        boolean metBefore = results.find("y1.outcome").filter(MET::equals).isPresent();
        List<Item> again = results.edition().itemsOf("y2").stream()
                .filter(item -> results.findTyped(item.id()).isPresent())
                .toList();
        if (!metBefore || again.isEmpty()) {
            return List.of();
        }
        return List.of(finding(
                again.getFirst().id(),
                "This pupil met the standard in Year 1 with "
                        + results.findTyped("y1.mark").orElse("") + " marks, so no check in Year 2 was due.",
                Words.clear("Clear the Year 2 result", again)));
    }
}

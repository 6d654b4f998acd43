package org.waymark.catalogue.rule;

import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;

/** A pupil in Year 1 cannot have a result of the check in Year 2. */
final class YearTwoColumnsInYearOne extends DocumentedRule {
    YearTwoColumnsInYearOne() {
        super(
                "PHO-Y2-02",
                Severity.ERROR,
                "Phonics Screening Check, every year; pupils in Year 1",
                "DfE phonics screening check methodology (explore education statistics)",
                "Only a pupil in Year 2 can have a Year 2 result.",
                "Enter the result in the Year 1 columns, or correct the pupil's year group.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.PHONICS;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        List<Item> tooEarly = results.edition().itemsOf("y2").stream()
                .filter(item -> results.findTyped(item.id()).isPresent())
                .toList();
        if (results.pupil().yearGroup() != YearGroup.YEAR_1 || tooEarly.isEmpty()) {
            return List.of();
        }
        return List.of(finding(
                tooEarly.getFirst().id(),
                "This pupil is in Year 1 but has a result of the check in Year 2.",
                Words.clear("Clear the Year 2 result", tooEarly)));
    }
}

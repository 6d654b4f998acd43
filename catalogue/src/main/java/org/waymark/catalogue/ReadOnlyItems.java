package org.waymark.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalogue.rule.PupilResults;

/** Which items cannot be typed for a pupil now, and why. */
final class ReadOnlyItems {
    private ReadOnlyItems() {}

    static Map<String, String> of(PupilResults results) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Edition edition = results.edition();
        List<Item> own = edition.itemsFor(results.pupil().yearGroup());
        for (Item item : edition.items()) {
            if (!own.contains(item)) {
                reasons.put(item.id(), "Only for pupils in " + yearGroups(item) + ".");
            } else if (item.alwaysDerived()) {
                reasons.put(item.id(), "Added up from the papers.");
            }
        }
        for (TestItems test : edition.tests()) {
            if (isScaledWorkedOut(results, test)) {
                reasons.put(test.scaled().id(), "Worked out from the marks. Clear the marks to type a scaled score.");
            }
        }
        return reasons;
    }

    private static boolean isScaledWorkedOut(PupilResults results, TestItems test) {
        boolean converts = results.edition().conversion(test.subject().code()) instanceof Conversion.Table;
        boolean anyMarks = test.papers().stream()
                .anyMatch(paper -> results.findTyped(paper.id()).isPresent());
        return converts && anyMarks
                || results.derived().containsKey(test.scaled().id());
    }

    private static String yearGroups(Item item) {
        return Scale.listed(item.yearGroups().stream().map(YearGroup::label).toList());
    }
}

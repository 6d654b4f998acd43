package org.waymark.catalogue;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.rule.PupilResults;

/** Which items must still be entered for a pupil. */
final class Completeness {
    private static final String BELOW_TEST = "B";
    private static final String MET = "Wa";

    private final PupilResults results;
    private final Set<String> missing = new LinkedHashSet<>();

    private Completeness(PupilResults results) {
        this.results = results;
    }

    static Set<String> missing(PupilResults results) {
        Completeness completeness = new Completeness(results);
        for (Item item : results.edition().itemsFor(results.pupil().yearGroup())) {
            if (results.findTyped(item.id()).isEmpty() && completeness.isNeeded(item)) {
                completeness.missing.add(item.id());
            }
        }
        return completeness.missing;
    }

    private boolean isNeeded(Item item) {
        return switch (item.need()) {
            case OPTIONAL -> false;
            case BELOW_TEST ->
                results.findTyped(item.subject().code() + ".outcome")
                        .filter(BELOW_TEST::equals)
                        .isPresent();
            case ALWAYS -> item.kind() != ItemKind.MARK || isMarkNeeded(item);
        };
    }

    private boolean isMarkNeeded(Item mark) {
        boolean settled = mark.codesGoTo().flatMap(results::findTyped).isPresent()
                || results.findTyped(mark.subject().code() + ".scaled").isPresent();
        if (settled || results.edition().assessment() != Assessment.PHONICS) {
            return !settled;
        }
        return switch (results.pupil().yearGroup()) {
            case YEAR_1 -> true;
            case YEAR_2 -> mark.subject().code().equals("y2") && isCheckDueAgain();
            case NURSERY, RECEPTION, YEAR_3, YEAR_4, YEAR_5, YEAR_6 -> false;
        };
    }

    /** Pupils take the check in Year 2 who did not meet the standard in Year 1, or did not take it. */
    private boolean isCheckDueAgain() {
        Optional<String> outcome = results.find("y1.outcome");
        if (outcome.isPresent()) {
            return !outcome.get().equals(MET);
        }
        boolean openForWantOfThreshold = results.findTyped("y1.mark").isPresent();
        return !openForWantOfThreshold && results.edition().heldBefore();
    }
}

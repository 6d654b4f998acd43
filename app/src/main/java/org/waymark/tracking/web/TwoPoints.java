package org.waymark.tracking.web;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Edition;
import org.waymark.tracking.overview.HeldPoints;

/**
 * Two different points.
 *
 * @param from the earlier one
 */
record TwoPoints(Edition from, Edition to) {

    /**
     * The two that were asked for, in the order of time; of those not asked for, the newest, and the last of the year
     * before it. Empty where there are no two.
     */
    static Optional<TwoPoints> choose(List<Edition> held, String from, String to) {
        Optional<Edition> second = HeldPoints.choose(held, to);
        if (second.isEmpty()) {
            return Optional.empty();
        }
        Edition last = second.get();
        Optional<Edition> first = from.isEmpty() ? usualStart(held, last) : HeldPoints.choose(held, from);
        return first.filter(other -> !other.equals(last))
                .map(other -> HeldPoints.point(other).compareTo(HeldPoints.point(last)) < 0
                        ? new TwoPoints(other, last)
                        : new TwoPoints(last, other));
    }

    private static Optional<Edition> usualStart(List<Edition> held, Edition last) {
        List<Edition> before = held.stream()
                .filter(edition -> HeldPoints.point(edition).compareTo(HeldPoints.point(last)) < 0)
                .toList();
        return before.reversed().stream()
                .filter(edition -> edition.year().equals(last.year().previous()))
                .findFirst()
                .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.getFirst()));
    }
}

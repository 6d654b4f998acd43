package org.waymark.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;

/** From a pupil as they stand to wished cells: the changes that lead there, with what follows worked out. Pure. */
final class Restoration {

    private Restoration() {}

    static List<Change> changes(Edition edition, PupilState before, Map<String, Cell> wished) {
        Map<String, String> derived =
                Records.evaluate(edition, before.pupil(), wished).evaluation().derived();
        List<Change> changes = new ArrayList<>();
        for (Item item : edition.items()) {
            Cell old = before.cells().get(item.id());
            Cell wish = wished.get(item.id());
            String worked = derived.get(item.id());
            if (old == null && wish == null && worked == null) {
                continue;
            }
            boolean isDerived = worked != null || (wish != null && wish.derived());
            String value = worked != null ? worked : wish == null || wish.derived() ? null : wish.value();
            if (!same(old, value, isDerived)) {
                int year =
                        edition.yearOf(item, Records.yearGroup(before.pupil())).endYear();
                changes.add(change(before.pupil().pupilId(), year, item.id(), old, wish, value, isDerived));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable Cell old, @Nullable String value, boolean derived) {
        return old != null && Objects.equals(old.value(), value) && old.derived() == derived;
    }

    private static Change change(
            long pupilId,
            int year,
            String item,
            @Nullable Cell old,
            @Nullable Cell wish,
            @Nullable String value,
            boolean derived) {
        return new Change(
                pupilId,
                year,
                item,
                derived,
                old == null ? null : old.value(),
                value,
                old == null ? null : old.assessedOn(),
                value == null ? null : wish == null ? null : wish.assessedOn(),
                old == null ? null : old.derived(),
                old == null ? null : old.origin(),
                wish == null || derived ? null : wish.origin());
    }
}

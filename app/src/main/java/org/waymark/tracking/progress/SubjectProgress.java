package org.waymark.tracking.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalogue.Item;

/**
 * How pupils moved in one subject.
 *
 * @param from the item at the first point; null where the school did not judge the subject then
 * @param to the item at the second point
 * @param pupils everybody who is judged in the subject at the second point, by name
 */
public record SubjectProgress(
        @org.jspecify.annotations.Nullable Item from, Item to, List<PupilProgress> pupils) {
    public SubjectProgress {
        pupils = List.copyOf(pupils);
    }

    /** How many moved in each way; every way is named. */
    public Map<Progress, Integer> counts() {
        return counts(pupils);
    }

    /** The same of some pupils. */
    public static Map<Progress, Integer> counts(List<PupilProgress> pupils) {
        Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
        for (Progress progress : Progress.values()) {
            counts.put(progress, 0);
        }
        pupils.forEach(pupil -> counts.merge(pupil.progress(), 1, Integer::sum));
        return counts;
    }

    /** How many stand at both points: the shares are of these. */
    public int both() {
        return (int) pupils.stream()
                .filter(pupil -> pupil.progress() != Progress.NONE)
                .count();
    }
}

package org.waymark.tracking;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;

/**
 * What somebody wants to bring forward.
 *
 * @param from the edition from which: an earlier point, or the profile at the end of Reception
 * @param to the point to which
 * @param yearGroup only this year group of the later point, or null for all
 * @param classId only this class of the later point, or null for all
 * @param subjects the codes of the subjects to copy
 * @param steps for values that are no steps themselves, such as the profile's: the step that stands for each, as somebody
 *     chose it; a value without one is left blank
 */
public record CopyChoice(
        Edition from,
        Point to,
        @Nullable YearGroup yearGroup,
        @Nullable Long classId,
        Set<String> subjects,
        Map<String, String> steps) {
    public CopyChoice {
        subjects = Set.copyOf(subjects);
        steps = Map.copyOf(steps);
    }

    /** Whether the values are steps of the school's own, which speak for themselves. */
    public boolean fromPoint() {
        return from.assessment().isPoint();
    }

    /** Where the values come from, in the words of pages and of the history. */
    public String source() {
        return from.assessment().title() + ", " + from.year().label();
    }
}

package org.waymark.tracking.progress;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;

/**
 * How the pupils of one of several schools moved between two points.
 *
 * @param from the point at which they began: the one asked for or the school's last one before it; empty where there is
 *     none
 * @param to the point at which they are now, the same way
 * @param subjects none where one of the points is missing
 */
public record SchoolProgress(
        Scope scope, Optional<Edition> from, Optional<Edition> to, List<SubjectProgress> subjects) {
    public SchoolProgress {
        subjects = List.copyOf(subjects);
    }

    /** Whether the school can be compared at all. */
    public boolean isThere() {
        return from.isPresent() && to.isPresent();
    }

    /**
     * The share of pupils who moved at least as expected, or above it, of those who stand at both points; who does not is
     * missing.
     *
     * @param measure any share, for the words and decimals of the figure
     * @param item the subject
     */
    public Figure figure(Measure measure, String item, boolean aboveOnly) {
        long reached = 0;
        int both = 0;
        int missing = 0;
        for (SubjectProgress subject : subjects) {
            if (subject.to().id().equals(item)) {
                var counts = subject.counts();
                int above = counts.getOrDefault(Progress.ABOVE, 0);
                reached += aboveOnly ? above : above + counts.getOrDefault(Progress.EXPECTED, 0);
                both += subject.both();
                missing += counts.getOrDefault(Progress.NONE, 0);
            }
        }
        return new Figure(measure, reached, both, new TreeMap<>(), missing);
    }
}

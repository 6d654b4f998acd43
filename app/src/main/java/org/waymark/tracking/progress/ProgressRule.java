package org.waymark.tracking.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.waymark.catalogue.Band;

/**
 * What a school calls expected progress: for each band at the first point and each at the second, whether that is below
 * what was expected, expected or above.
 *
 * @param bySteps whether steps within a band count where both points judge on the same scale: a lower step is below
 *     expected and a higher one above, though the band is kept
 * @param cells by the band at the first point, then by that at the second; every pair of bands
 */
public record ProgressRule(boolean bySteps, Map<Band, Map<Band, Progress>> cells) {

    public ProgressRule {
        Map<Band, Map<Band, Progress>> copy = new EnumMap<>(Band.class);
        for (Band from : Band.values()) {
            Map<Band, Progress> row = new EnumMap<>(Band.class);
            for (Band to : Band.values()) {
                Progress cell = cells.getOrDefault(from, Map.of()).get(to);
                if (cell == null || cell == Progress.NONE) {
                    throw new IllegalArgumentException("A rule says of every pair of bands what it means: " + cells);
                }
                row.put(to, cell);
            }
            copy.put(from, Collections.unmodifiableMap(row));
        }
        cells = Collections.unmodifiableMap(copy);
    }

    /**
     * Waymark's proposal. A band means what is expected of the pupil's age at that time, so that who keeps it has moved
     * on as expected.
     */
    public static ProgressRule usual() {
        Map<Band, Map<Band, Progress>> cells = new EnumMap<>(Band.class);
        for (Band from : Band.values()) {
            Map<Band, Progress> row = new EnumMap<>(Band.class);
            for (Band to : Band.values()) {
                row.put(to, compare(to.compareTo(from)));
            }
            cells.put(from, row);
        }
        return new ProgressRule(false, cells);
    }

    /** Whether it is Waymark's proposal, unchanged. */
    public boolean unchanged() {
        return equals(usual());
    }

    /** What it means to have moved from one band to another. */
    public Progress of(Band from, Band to) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(cells.get(from)).get(to));
    }

    /** What it means on one and the same scale: by steps where the band is kept and the rule says so. */
    public Progress of(Level from, Level to) {
        if (bySteps && from.band() == to.band() && from.sameScale(to)) {
            return compare(Integer.compare(to.place(), from.place()));
        }
        return of(from.band(), to.band());
    }

    private static Progress compare(int moved) {
        return moved < 0 ? Progress.BELOW : moved == 0 ? Progress.EXPECTED : Progress.ABOVE;
    }
}

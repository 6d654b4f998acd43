package org.waymark.tracking.path;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/**
 * One pupil's way.
 *
 * @param pupil as enrolled in the latest year whose pupil the reader may see
 * @param stops every moment at which something stands or is aimed at, in order
 * @param lanes the subjects, in order
 * @param others what belongs to no subject, such as the phonics check, by stop
 */
public record FlightPath(OnRoll pupil, SortedSet<Stop> stops, List<Lane> lanes, Map<Stop, List<String>> others) {
    public FlightPath {
        stops = Collections.unmodifiableSortedSet(new TreeSet<>(stops));
        lanes = List.copyOf(lanes);
        others = Map.copyOf(others);
    }

    /** One subject. */
    public record Lane(String subject, String label, Map<Stop, List<Sight>> sights) {
        public Lane {
            sights = Map.copyOf(sights);
        }

        /** What stands at a moment. */
        public List<Sight> at(Stop stop) {
            return sights.getOrDefault(stop, List.of());
        }
    }

    /** Whether anything stands at all. */
    public boolean isEmpty() {
        return stops.isEmpty();
    }

    /** The year group in which the pupil was or will be at a moment; empty where that is not known. */
    public Optional<YearGroup> yearGroup(Stop stop) {
        return OnRoll.yearGroupIn(
                stop.year().endYear(),
                YearGroup.find(pupil.yearGroup()).orElse(null),
                pupil.year(),
                pupil.dateOfBirth());
    }
}

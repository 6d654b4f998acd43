package org.waymark.tracking.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalogue.Subject;
import org.waymark.school.OnRoll;

/**
 * What is said of one pupil in one subject.
 *
 * @param statutory the latest statutory result
 * @param judgement the teacher's latest judgement
 * @param test the latest score of a test
 * @param compared those of them that are compared with each other: two or three of one school year, or fewer
 */
public record Beside(
        OnRoll pupil,
        Subject subject,
        Optional<Reading> statutory,
        Optional<Reading> judgement,
        Optional<Reading> test,
        List<Reading> compared) {
    public Beside {
        compared = List.copyOf(compared);
    }

    /**
     * What is known of a pupil in a subject.
     *
     * @param earlier whether results of earlier years are compared too
     */
    static Beside of(
            OnRoll pupil,
            Subject subject,
            Optional<Reading> statutory,
            Optional<Reading> judgement,
            Optional<Reading> test,
            boolean earlier) {
        List<Reading> there =
                Stream.of(judgement, test, statutory).flatMap(Optional::stream).toList();
        int newest = there.stream()
                .mapToInt(reading -> reading.milestone().year().endYear())
                .max()
                .orElse(0);
        List<Reading> compared = there.stream()
                .filter(reading -> earlier || reading.milestone().year().endYear() == newest)
                .toList();
        return new Beside(pupil, subject, statutory, judgement, test, compared);
    }

    /** Whether there are two to compare. */
    public boolean comparable() {
        return compared.size() > 1;
    }

    /** Whether two of those compared say different things. */
    public boolean differs() {
        return compared.stream().anyMatch(one -> compared.stream().anyMatch(other -> !one.agrees(other)));
    }

    /** The pairs that differ, the one that says more of the pupil first. */
    public List<List<Reading>> differences() {
        List<List<Reading>> pairs = new ArrayList<>();
        for (Reading one : compared) {
            for (Reading other : compared) {
                if (one.compareTo(other) > 0) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }
}

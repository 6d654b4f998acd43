package org.waymark.analysis.tie;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.waymark.catalogue.Measure;

/** The ways in which the pupils of one debate may count otherwise: all of them, or some. */
final class Ways {

    /** Up to so many pupils are also tried one by one; of more, everything would explain anything. */
    static final int EACH = 6;

    private Ways() {}

    /** All of these, or one, two … of them, are not counted elsewhere. */
    static List<Alternative> notCounted(Measure measure, List<Candidate> pupils, String who) {
        List<Alternative> ways = new ArrayList<>();
        if (pupils.isEmpty()) {
            return ways;
        }
        ways.add(new Alternative(
                pupils(pupils.size()) + " " + who + (pupils.size() == 1 ? " does" : " do") + " not count there",
                pupils,
                -pupils.stream().mapToLong(Candidate::amount).sum(),
                -pupils.size()));
        if (pupils.size() == 1) {
            return ways;
        }
        if (measure.isShare()) {
            each(
                    pupils.stream().filter(candidate -> candidate.amount() == 0).toList(),
                    k -> " " + who + " who did not reach it " + (k == 1 ? "does" : "do") + " not count there",
                    0,
                    -1,
                    ways);
            each(
                    pupils.stream().filter(candidate -> candidate.amount() > 0).toList(),
                    k -> " " + who + " who reached it " + (k == 1 ? "does" : "do") + " not count there",
                    -1,
                    -1,
                    ways);
        } else if (pupils.size() <= EACH) {
            for (Candidate one : pupils) {
                ways.add(new Alternative("1 pupil " + who + " does not count there", List.of(one), -one.amount(), -1));
            }
        }
        return ways;
    }

    /** One, two … of pupils who are all alike. */
    static void each(
            List<Candidate> pupils,
            IntFunction<String> words,
            long numerator,
            int denominator,
            List<Alternative> ways) {
        for (int k = 1; k <= Math.min(pupils.size(), EACH); k++) {
            ways.add(new Alternative(some(k, pupils.size()) + words.apply(k), pupils, k * numerator, k * denominator));
        }
    }

    static String pupils(int count) {
        return count == 1 ? "1 pupil" : count + " pupils";
    }

    static String some(int count, int of) {
        return count == of ? pupils(of) : count + " of the " + of + " pupils";
    }
}

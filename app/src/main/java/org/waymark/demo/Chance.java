package org.waymark.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Seeded chance. Each draws from a stream of its own, named by words such as a pupil's UPN and an assessment, so that
 * one more draw in one place changes nothing in any other.
 */
final class Chance {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final RandomGenerator random;

    private Chance(RandomGenerator random) {
        this.random = random;
    }

    /** The stream of these words; the same words give the same stream, on every machine. */
    static Chance of(long seed, Object... words) {
        long hash = FNV_START ^ seed;
        for (Object word : words) {
            String text = word + "|";
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
        }
        return new Chance(new SplittableRandom(hash));
    }

    /** Whether something of this probability, 0 to 1, happens. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from one to the other, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** A draw from the normal distribution of mean 0 and standard deviation 1. */
    double normal() {
        return random.nextGaussian();
    }

    /** One of these, each as likely as the others. */
    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The index of one of these weights, as likely as its share of their sum. */
    int pickWeighted(List<Double> weights) {
        double point = random.nextDouble()
                * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < weights.size(); i++) {
            point -= weights.get(i);
            if (point < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }
}

package org.waymark.tracking.start;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of the DfE's progress measure from Key Stage 1 to Key Stage 2, as it was loaded: all that the method needs, so
 * that no number of it is Waymark's own.
 *
 * @param weights how much each subject of Key Stage 1 weighs in a pupil's average
 * @param points what each code of Key Stage 1 is worth, by subject and code; the subject is empty where all share it
 * @param groups of prior attainment, by subject of Key Stage 2
 * @param nominal what stands for a code at Key Stage 2, by subject and code
 * @param deviations of the pupils of the nation, by subject; none where the table does not say
 * @param multiplier by which a standard error becomes a confidence interval; empty where the table does not say
 */
public record ProgressTable(
        Map<String, BigDecimal> weights,
        Map<String, BigDecimal> points,
        Map<String, List<PriorGroup>> groups,
        Map<String, BigDecimal> nominal,
        Map<String, BigDecimal> deviations,
        Optional<BigDecimal> multiplier) {
    public ProgressTable {
        weights = Map.copyOf(weights);
        points = Map.copyOf(points);
        groups = Map.copyOf(groups);
        nominal = Map.copyOf(nominal);
        deviations = Map.copyOf(deviations);
    }

    /**
     * Pupils whose average at Key Stage 1 lies between two numbers, both included.
     *
     * @param expected the score of pupils of the nation with the same average
     */
    public record PriorGroup(String name, BigDecimal from, BigDecimal to, BigDecimal expected) {
        boolean holds(BigDecimal average) {
            return average.compareTo(from) >= 0 && average.compareTo(to) <= 0;
        }
    }

    /** How a key of {@link #points} and {@link #nominal} is made. */
    static String key(String subject, String code) {
        return subject + ":" + code;
    }

    /** What a code of Key Stage 1 is worth in a subject. */
    Optional<BigDecimal> findPoints(String subject, String code) {
        return Optional.ofNullable(points.get(key(subject, code)))
                .or(() -> Optional.ofNullable(points.get(key("", code))));
    }

    /** The score that stands for a code at Key Stage 2. */
    Optional<BigDecimal> findNominal(String subject, String code) {
        return Optional.ofNullable(nominal.get(key(subject, code)));
    }

    /** The average of a pupil with these codes at Key Stage 1; empty where one is missing or worth nothing known. */
    Optional<BigDecimal> average(Map<String, String> codes) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> subject : new LinkedHashMap<>(weights).entrySet()) {
            String code = codes.get(subject.getKey());
            Optional<BigDecimal> worth = code == null ? Optional.empty() : findPoints(subject.getKey(), code);
            if (worth.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(worth.get().multiply(subject.getValue()));
            weight = weight.add(subject.getValue());
        }
        return Optional.of(sum.divide(weight, MathContext.DECIMAL64));
    }

    /** The group of an average in a subject. */
    Optional<PriorGroup> findGroup(String subject, BigDecimal average) {
        return groups.getOrDefault(subject, List.of()).stream()
                .filter(group -> group.holds(average))
                .findFirst();
    }

    /** The subjects of Key Stage 2 that it has groups for, in the usual order. */
    public List<String> subjects() {
        return ProgressText.SUBJECTS.stream().filter(groups::containsKey).toList();
    }

    /** What it does not say, in words, for those who read the scores. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (multiplier.isEmpty() || deviations.isEmpty()) {
            gaps.add("The table that was loaded has no figures for a confidence interval, so none is shown.");
        }
        return gaps;
    }
}

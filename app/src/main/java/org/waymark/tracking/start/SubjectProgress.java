package org.waymark.tracking.start;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The progress scores of a cohort in a subject.
 *
 * @param subject reading, writing or maths
 * @param halfInterval half of the confidence interval; empty where the table has no figures for it, or nobody a score
 */
public record SubjectProgress(String subject, List<PupilProgress> pupils, Optional<BigDecimal> halfInterval) {

    private static final int DECIMALS = 1;

    public SubjectProgress {
        pupils = List.copyOf(pupils);
    }

    static SubjectProgress of(ProgressTable table, String subject, List<PupilProgress> pupils) {
        long scored = pupils.stream().filter(one -> one.score().isPresent()).count();
        BigDecimal deviation = table.deviations().get(subject);
        Optional<BigDecimal> half = deviation == null || scored == 0
                ? Optional.empty()
                : table.multiplier()
                        .map(multiplier -> multiplier
                                .multiply(deviation)
                                .divide(BigDecimal.valueOf(scored).sqrt(MathContext.DECIMAL64), MathContext.DECIMAL64)
                                .setScale(DECIMALS, RoundingMode.HALF_UP));
        return new SubjectProgress(subject, pupils, half);
    }

    /** How many have a score. */
    public int scored() {
        return (int) pupils.stream().filter(one -> one.score().isPresent()).count();
    }

    /** The mean of the scores, to one decimal; empty where nobody has one. */
    public Optional<BigDecimal> mean() {
        List<BigDecimal> scores =
                pupils.stream().flatMap(one -> one.score().stream()).toList();
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}

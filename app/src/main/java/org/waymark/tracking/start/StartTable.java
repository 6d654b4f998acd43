package org.waymark.tracking.start;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of pupils in one subject by where they began.
 *
 * @param code such as {@code reading}
 * @param label such as {@code Reading}
 * @param standard whether the outcome has a standard; the multiplication tables check has none
 * @param pupils everybody of the cohort to whom the subject belongs
 */
public record StartTable(String code, String label, boolean standard, List<StartPupil> pupils) {
    public StartTable {
        pupils = List.copyOf(pupils);
    }

    /** The pupils who began so and became so. */
    public List<StartPupil> list(Attainment prior, Attainment outcome) {
        return ofPrior(prior).filter(pupil -> pupil.outcome() == outcome).toList();
    }

    /** Counts by prior attainment and outcome, each in the order of {@link Attainment}. */
    public int[][] counts() {
        int[][] counts = new int[Attainment.values().length][Attainment.values().length];
        pupils.forEach(pupil -> counts[pupil.prior().ordinal()][pupil.outcome().ordinal()]++);
        return counts;
    }

    /** The mean of the scores of those who began so, to one decimal; empty where nobody has a score. */
    public Optional<BigDecimal> mean(Attainment prior) {
        int[] scores =
                ofPrior(prior).flatMapToInt(pupil -> pupil.score().stream()).toArray();
        return scores.length == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(java.util.Arrays.stream(scores).sum())
                        .divide(BigDecimal.valueOf(scores.length), 1, RoundingMode.HALF_UP));
    }

    /** How many of those who began so have a score. */
    public int scored(Attainment prior) {
        return (int) ofPrior(prior).filter(pupil -> pupil.score().isPresent()).count();
    }

    /** The same with at and above as one. */
    public StartTable coarse() {
        return new StartTable(
                code,
                label,
                standard,
                pupils.stream()
                        .map(pupil -> new StartPupil(
                                pupil.pupil(),
                                coarse(pupil.prior()),
                                pupil.began(),
                                coarse(pupil.outcome()),
                                pupil.became(),
                                pupil.score()))
                        .toList());
    }

    private static Attainment coarse(Attainment one) {
        return one == Attainment.ABOVE ? Attainment.AT : one;
    }

    private Stream<StartPupil> ofPrior(Attainment prior) {
        return pupils.stream().filter(pupil -> pupil.prior() == prior);
    }
}

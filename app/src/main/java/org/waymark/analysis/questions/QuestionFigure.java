package org.waymark.analysis.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How some pupils did in some questions. Only questions for which a pupil's mark is known count: one that was not
 * attempted is known, and is 0.
 *
 * @param gained all marks gained
 * @param possible all marks there were to gain
 * @param pupils how many pupils have a mark in any of the questions
 * @param full how many of them have every mark of every one of the questions
 * @param notAttempted how often a question was left out
 */
public record QuestionFigure(int gained, int possible, int pupils, int full, int notAttempted) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nobody in no question. */
    public static final QuestionFigure NONE = new QuestionFigure(0, 0, 0, 0, 0);

    /** Marks gained, per cent, to one decimal; empty where no mark is known. */
    public Optional<BigDecimal> percent() {
        return possible == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(gained))
                        .divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP));
    }
}

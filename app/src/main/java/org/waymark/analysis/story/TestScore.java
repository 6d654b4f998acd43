package org.waymark.analysis.story;

import java.math.BigDecimal;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/**
 * One scaled score, for the picture.
 *
 * @param subject such as {@code Reading}
 * @param ours the mean of our pupils that year, as published ones are rounded; empty where there is none
 * @param england England's mean of that year or the newest before; empty where there is none
 */
public record TestScore(
        Assessment assessment,
        AcademicYear year,
        String subject,
        int score,
        Optional<BigDecimal> ours,
        Optional<BigDecimal> england) {}

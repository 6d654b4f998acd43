package org.waymark.tracking.overview;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Measure;

/**
 * A subject, a combination of subjects or a test at a point.
 *
 * @param measure the share at or above age-related expectations
 * @param expected its figure
 * @param higher the figure of those above
 * @param average the mean score of a test; empty for a judgement
 * @param bands how many pupils are in each band, every band named; empty for a combination, and for a reader without names
 * @param trend the same measure at every point, in the order of time
 */
public record SubjectLine(
        Measure measure,
        ShownFigure expected,
        ShownFigure higher,
        Optional<ShownFigure> average,
        Map<Band, Integer> bands,
        List<PointFigure> trend) {
    public SubjectLine {
        bands = bands.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(bands));
        trend = List.copyOf(trend);
    }
}

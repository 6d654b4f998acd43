package org.waymark.tracking.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.measure.Figure;
import org.waymark.tracking.overview.Source;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** Figures of judgements as words and cells, the same in every report. */
final class OverviewWords {

    /** What stands below every report of judgements. */
    static final String OWN = "These are the school's own judgements, not statutory results."
            + " A step means what the school says it means; a judgement counts by the band of its step.";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OverviewWords() {}

    /** The value with its unit; a dash where nobody counts. */
    static String value(Figure figure) {
        return figure.rounded()
                .map(value -> value.toPlainString() + figure.measure().unit())
                .orElse("–");
    }

    /** What a figure is out of. */
    static String counted(Figure figure) {
        return figure.measure().isShare()
                ? figure.numerator() + " of " + figure.denominator()
                : figure.denominator() + " counted";
    }

    /** Who does not count: {@code 2 not judged, 3 no judgement yet}; empty where everybody counts. */
    static String notCounted(ShownFigure shown, Source source) {
        if (shown.hidden()) {
            return "";
        }
        if (shown.reasonsHidden()) {
            return ShownFigure.SOME_NOT_COUNTED;
        }
        Figure figure = shown.figure();
        String out = figure.leftOutCount() == 0 ? "" : figure.leftOutCount() + " left out as not judged";
        String missing = figure.missing() == 0
                ? ""
                : figure.missing() + (source == Source.TEST ? " no score" : " no judgement yet");
        return out.isEmpty() || missing.isEmpty() ? out + missing : out + ", " + missing;
    }

    /** A figure in a table: {@code 63% (12 of 19)}. */
    static Part.Cell cell(ShownFigure shown, @Nullable String href) {
        if (shown.hidden()) {
            return hidden();
        }
        Figure figure = shown.figure();
        if (figure.rounded().isEmpty()) {
            return Part.Cell.none();
        }
        return new Part.Cell(
                value(figure) + " (" + counted(figure) + ")", figure.rounded().get(), href, Tone.PLAIN);
    }

    /** Stands where a number may not be shown. */
    static Part.Cell hidden() {
        return Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
    }

    /** A share in per cent, rounded once; a dash of nobody. */
    static Part.Cell share(int count, int all) {
        return all == 0 ? Part.Cell.none() : Part.Cell.of(percent(count, all), "%");
    }

    /** In per cent, halves upwards. */
    static BigDecimal percent(int count, int all) {
        return BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP);
    }

    /** Such as {@code 1 pupil} or {@code 3 pupils}. */
    static String pupils(long count) {
        return count == 1 ? "1 pupil" : count + " pupils";
    }

    /** The way of one pupil, from the profile to Key Stage 2. */
    static String path(Scope scope, long pupilId) {
        return "/schools/" + scope.laestab() + "/judgements/pupils/" + pupilId;
    }
}

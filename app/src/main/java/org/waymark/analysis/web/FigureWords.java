package org.waymark.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallGroups;
import org.waymark.catalogue.measure.Figure;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Tone;

/** Figures as words and cells, the same on every page. */
final class FigureWords {

    private FigureWords() {}

    /** The value as published, with its unit: {@code 68.3%}; a dash where nobody counts. */
    static String value(Figure figure) {
        return figure.rounded()
                .map(value -> value.toPlainString() + figure.measure().unit())
                .orElse("–");
    }

    /** What a figure is out of: {@code 41 of 60}, of a mean {@code 56 counted}. */
    static String counted(Figure figure) {
        return figure.measure().isShare()
                ? figure.numerator() + " of " + figure.denominator()
                : figure.denominator() + " counted";
    }

    /**
     * Who has no result yet: {@code 12 of 60 have no result yet}; empty where nobody is missing. A reader without names
     * may only be told that some do not count.
     */
    static Optional<String> missing(ShownFigure shown) {
        Figure figure = shown.figure();
        if (shown.reasonsHidden()) {
            return Optional.of(ShownFigure.SOME_NOT_COUNTED);
        }
        return figure.missing() == 0
                ? Optional.empty()
                : Optional.of(figure.missing() + " of " + figure.pupils() + (figure.missing() == 1 ? " has" : " have")
                        + " no result yet");
    }

    /** What one pupil is worth: {@code one pupil is 3.3 points}; empty for a mean. */
    static Optional<String> onePupil(Figure figure) {
        return figure.pointsOfOnePupil().stream()
                .mapToObj(points -> "one pupil is " + points(points))
                .findFirst();
    }

    /** Such as {@code 3.3 points} or {@code 1 point}. */
    static String points(double points) {
        String number = number(points);
        return number + (number.equals("1") ? " point" : " points");
    }

    /** With one decimal at most. */
    static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return (rounded.stripTrailingZeros().scale() <= 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded)
                .toPlainString();
    }

    /** In points with its sign: {@code +2.3 points}, {@code −4 points}. */
    static String signed(double points) {
        String size = points(Math.abs(points));
        return size.startsWith("0 ") ? size : (points > 0 ? "+" : "−") + size;
    }

    /** Such as {@code 1 pupil} or {@code 3 pupils}. */
    static String pupils(long count) {
        return count == 1 ? "1 pupil" : count + " pupils";
    }

    /** Years in a sentence: {@code 2020 and 2021}. */
    static String years(List<Integer> years) {
        String all = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and" + all.substring(last + 1);
    }

    /** A figure in a table: {@code 63% (12 of 19)}; beside it the real one where something is changed for the view. */
    static Part.Cell cell(ShownFigure shown, Optional<ShownFigure> real, boolean withCounts, @Nullable String href) {
        if (shown.hidden()) {
            return Part.Cell.of(SmallGroups.WORDS).toned(Tone.QUIET);
        }
        Figure figure = shown.figure();
        String truth = real.filter(other -> !same(other.figure(), figure))
                .map(other ->
                        ", really " + value(other.figure()) + (withCounts ? " (" + counted(other.figure()) + ")" : ""))
                .orElse("");
        if (figure.rounded().isEmpty()) {
            return truth.isEmpty() ? Part.Cell.none() : new Part.Cell("–" + truth, null, href, Tone.WARN);
        }
        String counts = withCounts ? " (" + counted(figure) + ")" : "";
        return new Part.Cell(
                value(figure) + counts + truth, figure.rounded().get(), href, truth.isEmpty() ? Tone.PLAIN : Tone.WARN);
    }

    static boolean same(Figure one, Figure other) {
        return one.numerator() == other.numerator() && one.denominator() == other.denominator();
    }
}

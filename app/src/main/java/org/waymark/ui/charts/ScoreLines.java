package org.waymark.ui.charts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.waymark.ui.charts.Canvas.Anchor;

/**
 * Scores of one pupil on one scale, a line for each test, with the standards as upright lines and averages as marks.
 *
 * @param title what it shows
 * @param min the lowest score of the scale
 * @param max the highest
 * @param standards where a standard begins
 * @param scores from top to bottom
 */
public record ScoreLines(String title, int min, int max, List<Standard> standards, List<Score> scores) {

    private static final double ROW = 30;
    private static final double DOT = 5.5;

    public ScoreLines {
        standards = List.copyOf(standards);
        scores = List.copyOf(scores);
    }

    /** @param label what begins there, such as {@code expected} */
    public record Standard(int score, String label) {}

    /**
     * One score.
     *
     * @param label which test, short
     * @param ours the mean of our pupils, if there is one: a square
     * @param england England's mean, if there is one: a diamond
     */
    public record Score(String label, int score, OptionalDouble ours, OptionalDouble england) {}

    public Svg draw() {
        return Canvas.both(size -> draw(new Canvas(size)));
    }

    private String draw(Canvas canvas) {
        double widest = scores.stream()
                .mapToDouble(score -> Canvas.widthOf(score.label(), 12))
                .max()
                .orElse(0);
        double left = Math.min(widest + 12, canvas.width() * 0.42);
        double right = canvas.width() - 34.0;
        Span span = Span.between(min, max);
        double top = 22;
        double bottom = top + ROW * scores.size();
        for (double tick : span.ticks()) {
            double x = left + (right - left) * span.at(tick);
            canvas.line(x, top, x, bottom, Ink.GRID, 1, "");
            canvas.text(x, bottom + 15, Anchor.MIDDLE, Ink.QUIET, Canvas.SMALL, Canvas.number(tick));
        }
        for (Standard standard : standards) {
            double x = left + (right - left) * span.at(standard.score());
            canvas.line(x, top - 4, x, bottom, Ink.INK, 1.5, "5 3");
            canvas.text(x, top - 9, Anchor.MIDDLE, Ink.INK, Canvas.SMALL, standard.score() + " " + standard.label());
        }
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            double y = top + ROW * (i + 0.5);
            canvas.text(0, y + 4, Anchor.START, Ink.INK, 12, Canvas.fit(score.label(), left - 8, 12));
            canvas.line(left, y, right, y, Ink.GRID, 1, "");
            score.ours().ifPresent(mean -> mark(canvas, 1, left + (right - left) * span.at(mean), y));
            score.england().ifPresent(mean -> mark(canvas, 2, left + (right - left) * span.at(mean), y));
            double x = left + (right - left) * span.at(score.score());
            canvas.circle(x, y, DOT, Ink.OURS.fill(), score.label() + ": " + score.score());
            canvas.strongText(right + 6, y + 4, Anchor.START, Ink.INK, Canvas.TEXT, Integer.toString(score.score()));
        }
        double key = bottom + 36;
        canvas.circle(8, key - 4, DOT, Ink.OURS.fill(), "");
        canvas.text(18, key, Anchor.START, Ink.QUIET, Canvas.SMALL, "this pupil");
        mark(canvas, 1, 96, key - 4);
        canvas.text(106, key, Anchor.START, Ink.QUIET, Canvas.SMALL, "our average");
        mark(canvas, 2, 196, key - 4);
        canvas.text(206, key, Anchor.START, Ink.QUIET, Canvas.SMALL, "England's average");
        return canvas.finish(key + 8, title, description());
    }

    private static void mark(Canvas canvas, int shape, double x, double y) {
        canvas.path(Marks.of(shape, x, y, 4.5), Ink.OTHER.hollow());
    }

    private String description() {
        return scores.stream()
                .map(score -> score.label() + ": " + score.score())
                .collect(Collectors.joining(", "));
    }
}

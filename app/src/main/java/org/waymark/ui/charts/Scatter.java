package org.waymark.ui.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.waymark.ui.charts.Canvas.Anchor;

/**
 * Pupils by two numbers: one dot for all who share both, larger for more and with their number in it.
 *
 * @param title what it shows
 * @param x the axis that lies
 * @param y the axis that stands
 * @param dots one for each place where somebody is
 */
public record Scatter(String title, Axis x, Axis y, List<Dot> dots) {

    public Scatter {
        dots = List.copyOf(dots);
    }

    /**
     * @param label what it measures
     * @param min where it starts; a start above 0 is marked
     * @param max where it ends, above the start
     * @param average of the pupils shown, marked by a dashed line
     * @param standard the number from which a standard is met, marked by a whole line
     */
    public record Axis(String label, int min, int max, OptionalDouble average, OptionalInt standard) {
        String averageWords() {
            return "average "
                    + BigDecimal.valueOf(average.orElseThrow())
                            .setScale(1, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    /**
     * @param count how many pupils are there, at least 1
     * @param label said under the pointer; may be empty, and holds no names for readers who see none
     */
    public record Dot(int x, int y, int count, String label) {}

    public Svg draw() {
        return Canvas.both(size -> new Drawing(new Canvas(size)).draw());
    }

    private final class Drawing {
        private final Canvas canvas;
        private final Span across = Span.between(x.min(), x.max());
        private final Span up = Span.between(y.min(), y.max());
        private final double left = 44;
        private final double top = 44;
        private final double right;
        private final double bottom;
        private final double height;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            boolean wide = canvas.size() == Size.WIDE;
            this.right = canvas.width() - (wide ? 110 : 14.0);
            this.height = wide ? 520 : 400;
            this.bottom = height - 58;
        }

        String draw() {
            axes();
            standards();
            averages();
            // The large ones first: none covers another.
            dots.stream()
                    .sorted(Comparator.comparingInt(Dot::count)
                            .reversed()
                            .thenComparingInt(Dot::x)
                            .thenComparingInt(Dot::y))
                    .forEach(this::dot);
            if (dots.isEmpty()) {
                canvas.text(
                        (left + right) / 2,
                        (top + bottom) / 2,
                        Anchor.MIDDLE,
                        Ink.QUIET,
                        Canvas.TEXT,
                        "Nobody has both");
            }
            return canvas.finish(height, title, description());
        }

        private void axes() {
            for (double tick : across.ticks()) {
                canvas.line(atX(tick), top, atX(tick), bottom, Ink.GRID, 1, "");
                canvas.text(atX(tick), bottom + 16, Anchor.MIDDLE, Ink.QUIET, Canvas.SMALL, Canvas.number(tick));
            }
            for (double tick : up.ticks()) {
                canvas.line(left, atY(tick), right, atY(tick), Ink.GRID, 1, "");
                canvas.text(left - 8, atY(tick) + 4, Anchor.END, Ink.QUIET, Canvas.SMALL, Canvas.number(tick));
            }
            canvas.line(left, bottom, right, bottom, Ink.EDGE, 1, "");
            canvas.line(left, top, left, bottom, Ink.EDGE, 1, "");
            if (across.isCut()) {
                canvas.polyline(Marks.cutLying(left, bottom), Ink.INK, 1.5, "");
            }
            if (up.isCut()) {
                canvas.polyline(Marks.cutUpright(left, bottom), Ink.INK, 1.5, "");
            }
            canvas.text(0, 12, Anchor.START, Ink.INK, 12, "↑ " + y.label() + (up.isCut() ? cut(up) : ""));
            canvas.text(
                    right,
                    height - 18,
                    Anchor.END,
                    Ink.INK,
                    12,
                    x.label() + (across.isCut() ? cut(across) : "") + " →");
        }

        private static String cut(Span span) {
            return " (starts at " + Canvas.number(span.from()) + ")";
        }

        private void standards() {
            x.standard().ifPresent(at -> {
                canvas.line(atX(at), top, atX(at), bottom, Ink.INK, 1, "");
                canvas.text(atX(at) + 4, bottom - 6, Anchor.START, Ink.QUIET, Canvas.SMALL, "standard " + at);
            });
            y.standard().ifPresent(at -> {
                canvas.line(left, atY(at), right, atY(at), Ink.INK, 1, "");
                canvas.text(right, atY(at) + 13, Anchor.END, Ink.QUIET, Canvas.SMALL, "standard " + at);
            });
        }

        private void averages() {
            if (x.average().isPresent()) {
                double at = atX(x.average().getAsDouble());
                canvas.line(at, top - 10, at, bottom, Ink.OURS, 1.5, "5 4");
                canvas.text(at, top - 14, Anchor.MIDDLE, Ink.OURS, Canvas.SMALL, x.averageWords());
            }
            if (y.average().isPresent()) {
                double at = atY(y.average().getAsDouble());
                canvas.line(left, at, right, at, Ink.OURS, 1.5, "5 4");
                if (canvas.size() == Size.WIDE) {
                    canvas.text(right + 6, at + 4, Anchor.START, Ink.OURS, Canvas.SMALL, y.averageWords());
                } else {
                    canvas.text(right, at - 4, Anchor.END, Ink.OURS, Canvas.SMALL, y.averageWords());
                }
            }
        }

        private void dot(Dot dot) {
            double radius = Math.min(18, 4.5 * Math.sqrt(dot.count()));
            canvas.circle(atX(dot.x()), atY(dot.y()), radius, DOT, dot.label());
            if (dot.count() > 1) {
                canvas.textOn(
                        BandTone.MET,
                        atX(dot.x()),
                        atY(dot.y()) + 4,
                        dot.count() < 10 ? 10 : Canvas.SMALL,
                        Integer.toString(dot.count()));
            }
        }

        private double atX(double value) {
            return left + (right - left) * across.at(value);
        }

        private double atY(double value) {
            return bottom - (bottom - top) * up.at(value);
        }
    }

    private static final String DOT = "class=\"chart-dot\" fill=\"#2b7f72\" stroke=\"#ffffff\" stroke-width=\"1\"";

    private String description() {
        int pupils = dots.stream().mapToInt(Dot::count).sum();
        StringBuilder words = new StringBuilder();
        words.append(pupils).append(pupils == 1 ? " pupil. " : " pupils. ");
        words.append(x.label()).append(" across, ").append(y.label()).append(" up.");
        x.average()
                .ifPresent(at -> words.append(' ')
                        .append(x.label())
                        .append(": ")
                        .append(x.averageWords())
                        .append('.'));
        y.average()
                .ifPresent(at -> words.append(' ')
                        .append(y.label())
                        .append(": ")
                        .append(y.averageWords())
                        .append('.'));
        return words.toString();
    }
}

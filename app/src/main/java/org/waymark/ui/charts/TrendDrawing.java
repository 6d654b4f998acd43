package org.waymark.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.waymark.ui.charts.Canvas.Anchor;

/** Draws a {@link Trend} once. */
final class TrendDrawing {

    private static final List<String> DASHES = List.of("3 4", "9 4", "9 3 2 3", "1 3");
    private static final int LINE_OF_TEXT = 16;

    private final Trend trend;
    private final Canvas canvas;
    private final NavigableSet<Integer> years = new TreeSet<>();
    private final DoubleSummaryStatistics values = new DoubleSummaryStatistics();
    private double left;
    private double right;
    private double top;
    private double bottom;
    private Span span = Span.percent();

    TrendDrawing(Trend trend, Canvas canvas) {
        this.trend = trend;
        this.canvas = canvas;
        trend.lines()
                .forEach(line -> line.points().forEach(point -> {
                    years.add(point.year());
                    values.accept(point.value());
                }));
    }

    String whole() {
        boolean wide = canvas.size() == Size.WIDE;
        if (years.isEmpty()) {
            return none(60);
        }
        left = 40;
        right = canvas.width() - (wide ? 170 : 12.0);
        top = wide ? 28 : 46 + legend();
        bottom = top + (wide ? 200 : 170);
        span = trend.unit().equals("%") ? Span.percent() : Span.around(values.getMin(), values.getMax());
        axes();
        breaks();
        for (int i = trend.lines().size() - 1; i >= 0; i--) {
            line(i, 3.2);
        }
        values();
        if (wide) {
            names();
        }
        return finish(bottom + 28);
    }

    String small() {
        double height = 80;
        if (years.isEmpty()) {
            return none(36);
        }
        left = 18;
        right = canvas.width() - 52.0;
        top = 14;
        bottom = 52;
        // Small changes stay small: a card never shows less than a fifth of what is possible or there.
        double least = trend.unit().equals("%") ? 20 : Math.max(1, values.getMax() / 5);
        double spare = Math.max(0, least - (values.getMax() - values.getMin())) / 2;
        span = Span.between(values.getMin() - spare, values.getMax() + spare);
        breaks();
        for (int i = trend.lines().size() - 1; i >= 0; i--) {
            line(i, 3.2);
        }
        for (int year : List.copyOf(years)) {
            if (named(year, 44)) {
                canvas.text(x(year), height - 6, Anchor.MIDDLE, Ink.QUIET, 12, Integer.toString(year));
            }
        }
        trend.lines().stream()
                .filter(Trend.Line::ours)
                .filter(line -> !line.points().isEmpty())
                .findFirst()
                .ifPresent(line -> {
                    Trend.Point last = line.points().getLast();
                    canvas.circle(x(last.year()), y(last.value()), 5, Ink.OURS.fill(), "");
                    canvas.strongText(
                            x(last.year()) + 9,
                            y(last.value()) + 4,
                            Anchor.START,
                            Ink.OURS,
                            12,
                            trend.shown(last.value()));
                });
        return finish(height);
    }

    private String none(double height) {
        canvas.text(0, height / 2, Anchor.START, Ink.QUIET, Canvas.TEXT, "No figures yet");
        return canvas.finish(height, trend.title(), "No figures yet");
    }

    private String finish(double height) {
        return canvas.finish(height, trend.title(), trend.description());
    }

    private void axes() {
        for (double tick : span.ticks()) {
            canvas.line(left, y(tick), right, y(tick), Ink.GRID, 1, "");
            canvas.text(left - 8, y(tick) + 4, Anchor.END, Ink.QUIET, Canvas.SMALL, Canvas.number(tick) + trend.unit());
        }
        canvas.line(left, bottom, right, bottom, Ink.EDGE, 1, "");
        if (span.isCut()) {
            canvas.polyline(Marks.cutUpright(left, bottom), Ink.INK, 1.5, "");
            canvas.text(0, top - 16, Anchor.START, Ink.QUIET, Canvas.SMALL, Marks.cutWords(span));
        }
        for (int year = years.first(); year <= years.last(); year++) {
            if (named(year, 40)) {
                canvas.text(x(year), bottom + 18, Anchor.MIDDLE, Ink.QUIET, 12, Integer.toString(year));
            }
        }
    }

    /** Every year where there is room, else every so many counted back from the newest. */
    private boolean named(int year, double room) {
        int all = Math.max(1, years.last() - years.first());
        int every = (int) Math.max(1, Math.ceil(room / ((right - left) / all)));
        return (years.last() - year) % every == 0;
    }

    /** A line wherever a series of ours ends and the next begins. */
    private void breaks() {
        for (Trend.Line line : trend.lines()) {
            if (!line.ours()) {
                continue;
            }
            for (int i = 1; i < line.points().size(); i++) {
                Trend.Point before = line.points().get(i - 1);
                Trend.Point after = line.points().get(i);
                if (!before.series().equals(after.series())) {
                    double at = (x(before.year()) + x(after.year())) / 2;
                    canvas.line(at, top - 8, at, bottom, Ink.EDGE, 1.5, "2 3");
                    if (canvas.size() == Size.CARD) {
                        canvas.text(at, top - 4, Anchor.MIDDLE, Ink.QUIET, 10, "new");
                    } else {
                        canvas.text(
                                at + 4, top - 2, Anchor.START, Ink.QUIET, Canvas.SMALL, "new series: not comparable");
                    }
                }
            }
        }
    }

    private void line(int index, double mark) {
        Trend.Line line = trend.lines().get(index);
        Ink ink = line.ours() ? Ink.OURS : Ink.OTHER;
        String dashes = line.ours() ? "" : dashes(index);
        List<Trend.Point> run = new ArrayList<>();
        for (Trend.Point point : line.points()) {
            if (!run.isEmpty() && !run.getLast().joins(point)) {
                run(run, ink, dashes, line.ours());
                run.clear();
            }
            run.add(point);
        }
        run(run, ink, dashes, line.ours());
        for (Trend.Point point : line.points()) {
            if (line.ours()) {
                canvas.circle(x(point.year()), y(point.value()), mark, ink.fill(), saying(line, point));
            } else if (canvas.size() != Size.CARD || line.points().size() == 1) {
                canvas.path(Marks.of(index, x(point.year()), y(point.value()), mark), ink.hollow());
            }
        }
    }

    private void run(List<Trend.Point> run, Ink ink, String dashes, boolean ours) {
        if (run.size() > 1) {
            StringBuilder points = new StringBuilder();
            run.forEach(point -> points.append(points.isEmpty() ? "" : " ")
                    .append(Canvas.number(x(point.year())))
                    .append(',')
                    .append(Canvas.number(y(point.value()))));
            canvas.polyline(points.toString(), ink, ours ? 2.5 : 1.5, dashes);
        }
    }

    private String saying(Trend.Line line, Trend.Point point) {
        return line.label() + ", " + point.year() + ": " + trend.shown(point.value());
    }

    private String dashes(int index) {
        return DASHES.get(Math.floorMod(index - 1, DASHES.size()));
    }

    /** The values of ours, each beside its point where there is room, on the side where no other line is. */
    private void values() {
        double room = (right - left) / Math.max(1, years.last() - years.first());
        for (Trend.Line line : trend.lines()) {
            if (line.ours() && Canvas.widthOf(trend.shown(values.getMax()), Canvas.SMALL) <= room + 4) {
                int last = canvas.size() == Size.WIDE
                        ? line.points().size() - 1
                        : line.points().size();
                for (Trend.Point point : line.points().subList(0, Math.max(0, last))) {
                    double y = y(point.value()) + (isBelowOthers(point) ? 18 : -9);
                    canvas.text(x(point.year()), y, Anchor.MIDDLE, Ink.INK, Canvas.SMALL, trend.shown(point.value()));
                }
            }
        }
    }

    private boolean isBelowOthers(Trend.Point point) {
        return y(point.value()) < bottom - 24
                && trend.lines().stream()
                        .filter(line -> !line.ours())
                        .flatMap(line -> line.points().stream())
                        .anyMatch(other -> other.year() == point.year() && other.value() > point.value());
    }

    /** The names above the lines, where there is no room at their ends; returns how high they stand. */
    private double legend() {
        double y = 0;
        for (int i = 0; i < trend.lines().size(); i++) {
            Trend.Line line = trend.lines().get(i);
            if (line.points().isEmpty()) {
                continue;
            }
            y += LINE_OF_TEXT;
            Ink ink = line.ours() ? Ink.OURS : Ink.OTHER;
            canvas.line(0, y - 4, 26, y - 4, ink, line.ours() ? 2.5 : 1.5, line.ours() ? "" : dashes(i));
            if (line.ours()) {
                canvas.circle(13, y - 4, 3.2, ink.fill(), "");
            } else {
                canvas.path(Marks.of(i, 13, y - 4, 3.2), ink.hollow());
            }
            String value = latest(line);
            double room = canvas.width() - 34 - Canvas.widthOf(value, 12);
            String text = Canvas.fit(line.label(), room, 12) + value;
            if (line.ours()) {
                canvas.strongText(34, y, Anchor.START, Ink.OURS, 12, text);
            } else {
                canvas.text(34, y, Anchor.START, Ink.QUIET, 12, text);
            }
        }
        return y;
    }

    /** The newest value of a line, and its year where that is not the newest of all. */
    private String latest(Trend.Line line) {
        Trend.Point point = line.points().getLast();
        return " " + trend.shown(point.value()) + (point.year() < years.last() ? " (" + point.year() + ")" : "");
    }

    /** The names at the ends of the lines, pushed apart where they would meet. */
    private void names() {
        record Name(int index, Trend.Line line, double wanted) {}
        Function<Trend.Line, Trend.Point> last = line -> line.points().getLast();
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < trend.lines().size(); i++) {
            Trend.Line line = trend.lines().get(i);
            if (!line.points().isEmpty()) {
                names.add(new Name(i, line, y(last.apply(line).value()) + 4));
            }
        }
        names.sort(Comparator.comparingDouble(Name::wanted));
        double highest = bottom + 4 - (names.size() - 1) * (double) LINE_OF_TEXT;
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            double y = Math.max(free, Math.min(name.wanted(), highest + i * (double) LINE_OF_TEXT));
            free = y + LINE_OF_TEXT;
            Trend.Point point = last.apply(name.line());
            double start = right + 14;
            if (point.year() < years.last() || Math.abs(y - name.wanted()) > 3) {
                canvas.line(x(point.year()) + 5, y(point.value()), start - 3, y - 4, Ink.GRID, 1, "");
            }
            String value = latest(name.line());
            String text =
                    Canvas.fit(name.line().label(), canvas.width() - start - Canvas.widthOf(value, 12), 12) + value;
            if (name.line().ours()) {
                canvas.strongText(start, y, Anchor.START, Ink.OURS, 12, text);
            } else {
                canvas.text(start, y, Anchor.START, Ink.QUIET, 12, text);
            }
        }
    }

    private double x(int year) {
        int all = years.last() - years.first();
        return all == 0 ? (left + right) / 2 : left + 14 + (right - left - 20) * (year - years.first()) / all;
    }

    private double y(double value) {
        return bottom - (bottom - top) * span.at(value);
    }
}

package org.waymark.ui.charts;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.ui.charts.Canvas.Anchor;

/**
 * How many pupils have each value, as columns that start at 0. Columns of codes stand apart, after a gap.
 *
 * @param title what it shows
 * @param axis what the columns are, such as {@code Scaled score}
 * @param columns from left to right
 * @param markers where something begins, such as a standard
 */
public record Distribution(String title, String axis, List<Column> columns, List<Marker> markers) {

    public Distribution {
        columns = List.copyOf(columns);
        markers = List.copyOf(markers);
    }

    public Distribution(String title, String axis, List<Column> columns) {
        this(title, axis, columns, List.of());
    }

    /**
     * A value or a range of them.
     *
     * @param count how many pupils, 0 or more
     * @param tone {@link BandTone#OUT} for a code, which stands apart
     */
    public record Column(String label, int count, BandTone tone) {}

    /**
     * A line before a column.
     *
     * @param before the place of the column, from 0
     * @param label what begins there, such as {@code 100: expected standard}
     */
    public record Marker(int before, String label) {}

    public Svg draw() {
        return Canvas.both(size -> draw(new Canvas(size)));
    }

    private String draw(Canvas canvas) {
        int largest = columns.stream().mapToInt(Column::count).max().orElse(0);
        double height = 240 + markers.size() * 14.0;
        if (largest == 0) {
            canvas.text(0, 30, Anchor.START, Ink.QUIET, Canvas.TEXT, "No results yet");
            return canvas.finish(60, title, "No results yet");
        }
        Span span = Span.counts(largest);
        double left = 32;
        double top = 24 + markers.size() * 14.0;
        double bottom = height - 44;
        double right = canvas.width() - 2.0;
        for (double tick : span.ticks()) {
            double y = bottom - (bottom - top) * span.at(tick);
            canvas.line(left, y, right, y, Ink.GRID, 1, "");
            canvas.text(left - 6, y + 4, Anchor.END, Ink.QUIET, Canvas.SMALL, Canvas.number(tick));
        }
        boolean apart = firstCode() > 0 && firstCode() < columns.size();
        double wide = (right - left) / (columns.size() + (apart ? 1 : 0));
        String longest = columns.stream().map(Column::label).reduce("", (a, b) -> b.length() > a.length() ? b : a);
        int letters = wide < 16 ? 10 : Canvas.SMALL;
        int every = (int) Math.max(1, Math.ceil((Canvas.widthOf(longest, letters) + 3) / wide));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = left + wide * place(i, apart);
            double tall = (bottom - top) * span.at(column.count());
            if (column.count() > 0) {
                canvas.field(
                        column.tone(),
                        x + wide * 0.08,
                        bottom - tall,
                        wide * 0.84,
                        tall,
                        column.label() + ": " + column.count());
                if (Canvas.widthOf(Integer.toString(column.count()), letters) <= wide) {
                    canvas.text(
                            x + wide / 2,
                            bottom - tall - 4,
                            Anchor.MIDDLE,
                            Ink.INK,
                            letters,
                            Integer.toString(column.count()));
                }
            }
            if (i % every == 0 || column.tone() == BandTone.OUT) {
                canvas.text(x + wide / 2, bottom + 15, Anchor.MIDDLE, Ink.QUIET, letters, column.label());
            }
        }
        canvas.line(left, bottom, right, bottom, Ink.EDGE, 1, "");
        canvas.text((left + right) / 2, height - 8, Anchor.MIDDLE, Ink.QUIET, 12, axis);
        canvas.text(0, 12, Anchor.START, Ink.QUIET, Canvas.SMALL, "Pupils");
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            double x = left + wide * place(marker.before(), apart);
            double y = 26 + i * 14.0;
            boolean after = x + 6 + Canvas.widthOf(marker.label(), Canvas.SMALL) <= canvas.width();
            canvas.line(x, y - 10, x, bottom, Ink.INK, 1.5, "5 3");
            canvas.text(
                    after ? x + 5 : x - 5, y, after ? Anchor.START : Anchor.END, Ink.INK, Canvas.SMALL, marker.label());
        }
        return canvas.finish(height, title, description());
    }

    private int firstCode() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).tone() == BandTone.OUT) {
                return i;
            }
        }
        return columns.size();
    }

    private double place(int column, boolean apart) {
        return apart && column >= firstCode() ? column + 1 : column;
    }

    private String description() {
        return columns.stream()
                        .filter(column -> column.count() > 0)
                        .map(column -> column.label() + ": " + column.count())
                        .collect(Collectors.joining(", "))
                + markers.stream().map(marker -> ". Line at " + marker.label()).collect(Collectors.joining());
    }
}

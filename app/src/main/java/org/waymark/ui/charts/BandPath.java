package org.waymark.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.ui.charts.Canvas.Anchor;

/**
 * How one pupil stood over the years in bands, a lane for each subject: judgements as dots that are joined, tests as
 * squares, statutory results as upright bars over all the bands that they may mean, targets as triangles.
 *
 * @param title what it shows
 * @param bands the names of the bands, lowest first; four as a rule
 * @param stops the moments, in the order of time
 * @param lanes from top to bottom
 */
public record BandPath(String title, List<String> bands, List<Stop> stops, List<Lane> lanes) {

    private static final double BAND = 15;
    private static final double HEAD = 22;
    private static final double FOOT = 18;
    private static final double DOT = 4.5;

    public BandPath {
        bands = List.copyOf(bands);
        stops = List.copyOf(stops);
        lanes = List.copyOf(lanes);
    }

    /**
     * A moment.
     *
     * @param label whole, such as {@code Autumn 2, 2025/26}
     * @param group what several moments share, such as {@code Year 4}; named once above them
     * @param shortGroup the same where there is little room, such as {@code Y4}
     */
    public record Stop(String label, String group, String shortGroup) {}

    /** A subject. */
    public record Lane(String label, List<Mark> marks) {
        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /** What a mark is. */
    public enum Kind {
        JUDGED("judgement"),
        TEST("test"),
        FIXED("statutory result"),
        AIM("target");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /**
     * One mark.
     *
     * @param stop the place of its moment
     * @param low the lowest band it may mean, from 0
     * @param high the highest, the same for a judgement
     * @param text such as {@code EXS}
     */
    public record Mark(int stop, int low, int high, Kind kind, String text) {}

    public Svg draw() {
        return Canvas.both(size -> draw(new Canvas(size)));
    }

    private String draw(Canvas canvas) {
        double left = 10
                + bands.stream()
                        .mapToDouble(band -> Canvas.widthOf(band, Canvas.SMALL))
                        .max()
                        .orElse(0);
        double step = (canvas.width() - left - 2) / Math.max(1, stops.size());
        double y = 4;
        for (Lane lane : lanes) {
            canvas.strongText(0, y + 12, Anchor.START, Ink.INK, Canvas.TEXT, lane.label());
            double named = Canvas.widthOf(lane.label(), Canvas.TEXT) * 1.1 + 6;
            groups(canvas, left, step, y + 12, named);
            double top = y + HEAD;
            ground(canvas, left, step, top);
            marks(canvas, lane, left, step, top);
            y = top + BAND * bands.size() + FOOT;
        }
        return canvas.finish(key(canvas, y + 10), title, description());
    }

    /** The names of the groups above their moments, where there is room for them beside the name of the lane. */
    private void groups(Canvas canvas, double left, double step, double y, double named) {
        int from = 0;
        for (int at = 1; at <= stops.size(); at++) {
            if (at == stops.size()
                    || !stops.get(at).group().equals(stops.get(from).group())) {
                double room = step * (at - from);
                double middle = left + step * from + room / 2;
                for (String name :
                        List.of(stops.get(from).group(), stops.get(from).shortGroup())) {
                    double width = Canvas.widthOf(name, Canvas.SMALL);
                    if (width <= room && middle - width / 2 >= named) {
                        canvas.text(middle, y, Anchor.MIDDLE, Ink.QUIET, Canvas.SMALL, name);
                        break;
                    }
                }
                from = at;
            }
        }
    }

    private void ground(Canvas canvas, double left, double step, double top) {
        double right = left + step * stops.size();
        for (int line = 0; line <= bands.size(); line++) {
            double y = top + BAND * line;
            boolean expected = line == bands.size() - 1;
            canvas.line(left, y, right, y, expected ? Ink.EDGE : Ink.GRID, 1, expected ? "4 3" : "");
            if (line < bands.size()) {
                canvas.text(0, y + 11, Anchor.START, Ink.QUIET, Canvas.SMALL, bands.get(bands.size() - 1 - line));
            }
        }
        for (int at = 0; at <= stops.size(); at++) {
            boolean edge = at == 0
                    || at == stops.size()
                    || !stops.get(at).group().equals(stops.get(at - 1).group());
            if (edge) {
                canvas.line(left + step * at, top, left + step * at, top + BAND * bands.size(), Ink.GRID, 1, "");
            }
        }
    }

    private void marks(Canvas canvas, Lane lane, double left, double step, double top) {
        List<Mark> judged =
                lane.marks().stream().filter(mark -> mark.kind() == Kind.JUDGED).toList();
        if (judged.size() > 1) {
            canvas.polyline(
                    judged.stream()
                            .map(mark -> Canvas.number(left + step * (mark.stop() + 0.5)) + ","
                                    + Canvas.number(middle(top, mark.low())))
                            .collect(Collectors.joining(" ")),
                    Ink.OURS,
                    2,
                    "");
        }
        for (Mark mark : lane.marks()) {
            double x = left + step * (mark.stop() + 0.5);
            double y = (middle(top, mark.low()) + middle(top, mark.high())) / 2;
            switch (mark.kind()) {
                case JUDGED ->
                    canvas.circle(
                            x, y, DOT, Ink.OURS.fill(), stops.get(mark.stop()).label() + ": " + mark.text());
                case TEST -> canvas.path(Marks.of(1, x, y, 4), Ink.OTHER.hollow());
                case AIM -> canvas.path(Marks.of(3, x, y, 5), Ink.INK.hollow());
                case FIXED -> {
                    double half = BAND * (mark.high() - mark.low() + 1) / 2.0 - 1.5;
                    canvas.path(box(x, y, Math.min(5, step / 2 - 1), half), Ink.INK.hollow());
                    if (Canvas.widthOf(mark.text(), Canvas.SMALL) <= step + 6) {
                        double foot = top + BAND * bands.size() + 11;
                        canvas.text(x, foot, Anchor.MIDDLE, Ink.INK, Canvas.SMALL, mark.text());
                    }
                }
            }
        }
    }

    private static String box(double x, double y, double half, double high) {
        return "M" + Canvas.number(x - half) + " " + Canvas.number(y - high) + "H" + Canvas.number(x + half) + "V"
                + Canvas.number(y + high) + "H" + Canvas.number(x - half) + "Z";
    }

    private double middle(double top, int band) {
        return top + BAND * (bands.size() - 1 - band) + BAND / 2;
    }

    /** @return where the picture ends */
    private double key(Canvas canvas, double y) {
        double x = 6;
        double line = y;
        for (Kind kind : Kind.values()) {
            boolean there =
                    lanes.stream().flatMap(lane -> lane.marks().stream()).anyMatch(mark -> mark.kind() == kind);
            if (!there) {
                continue;
            }
            double width = 28 + Canvas.widthOf(kind.label, 12);
            if (x > 6 && x + width > canvas.width()) {
                x = 6;
                line += 20;
            }
            switch (kind) {
                case JUDGED -> canvas.circle(x, line, DOT, Ink.OURS.fill(), "");
                case TEST -> canvas.path(Marks.of(1, x, line, 4), Ink.OTHER.hollow());
                case AIM -> canvas.path(Marks.of(3, x, line, 5), Ink.INK.hollow());
                case FIXED -> canvas.path(box(x, line, 4, 7), Ink.INK.hollow());
            }
            canvas.text(x + 12, line + 4, Anchor.START, Ink.QUIET, 12, kind.label);
            x += width;
        }
        return line + 12;
    }

    private String description() {
        List<String> words = new ArrayList<>();
        for (Lane lane : lanes) {
            words.add(lane.label() + ": "
                    + (lane.marks().isEmpty()
                            ? "nothing"
                            : lane.marks().stream()
                                    .map(mark -> stops.get(mark.stop()).label() + " " + mark.kind().label + " "
                                            + mark.text())
                                    .collect(Collectors.joining("; "))));
        }
        return String.join(". ", words);
    }
}

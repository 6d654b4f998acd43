package org.waymark.ui.charts;

/** Small shapes: told apart by form, so that no colour is needed. */
final class Marks {

    private static final int SHAPES = 3;

    private Marks() {}

    /** A square, a diamond or a triangle, by the number of its line. */
    static String of(int index, double x, double y, double radius) {
        double r = radius;
        return switch (Math.floorMod(index - 1, SHAPES)) {
            case 0 -> path(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case 1 -> path(x, y - r - 1, x + r + 1, y, x, y + r + 1, x - r - 1, y);
            default -> path(x, y - r - 1, x + r + 1, y + r, x - r - 1, y + r);
        };
    }

    private static String path(double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(Canvas.number(points[i]))
                    .append(' ')
                    .append(Canvas.number(points[i + 1]));
        }
        return path.append('Z').toString();
    }

    /** The points of a zigzag at the foot of an upright axis: it does not begin at 0. */
    static String cutUpright(double x, double bottom) {
        return points(x, bottom, x, bottom - 3, x - 5, bottom - 5, x + 5, bottom - 9, x, bottom - 11, x, bottom - 14);
    }

    /** The same at the beginning of an axis that lies. */
    static String cutLying(double left, double y) {
        return points(left, y, left + 3, y, left + 5, y - 5, left + 9, y + 5, left + 11, y, left + 14, y);
    }

    private static String points(double... places) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < places.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Canvas.number(places[i]))
                    .append(',')
                    .append(Canvas.number(places[i + 1]));
        }
        return points.toString();
    }

    static String cutWords(Span span) {
        return "The scale starts at " + Canvas.number(span.from()) + ", not at 0";
    }
}

package org.waymark.parents.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.waymark.parents.ParentReport.Place;
import org.waymark.ui.XmlText;

/**
 * Draws the small chart of where a child is: a line from the start of the scale to its end, the standard and the score on
 * it. Numbers are drawn as shapes, so that they look the same everywhere and need no font of the machine.
 */
public final class PlaceChart {

    private static final double WIDTH = 400;
    private static final double EDGE = 16;

    private final Numerals plain;
    private final Numerals strong;

    PlaceChart(Numerals plain, Numerals strong) {
        this.plain = plain;
        this.strong = strong;
    }

    /**
     * @param colour of the child's mark, {@code #rrggbb}
     * @param size of its numbers, where the chart is 400 wide
     * @param paper whether for a PDF, which takes its words from another attribute
     * @return an {@code svg} element with the words of the place
     */
    String draw(Place place, String colour, double size, boolean paper) {
        double line = size + 9;
        double height = line + size + 11;
        StringBuilder chart = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scale\" viewBox=\"0 0 ")
                .append(number(WIDTH))
                .append(' ')
                .append(number(height))
                .append(paper ? "\" alt=\"" : "\" role=\"img\" aria-label=\"")
                .append(XmlText.escape(place.words()))
                .append("\">");
        line(chart, EDGE, line, WIDTH - EDGE, line, "#595959", 1.5);
        line(chart, EDGE, line - 4, EDGE, line + 4, "#595959", 1.5);
        line(chart, WIDTH - EDGE, line - 4, WIDTH - EDGE, line + 4, "#595959", 1.5);
        double foot = height - 2;
        text(chart, plain, EDGE, foot, size, place.least());
        text(chart, plain, WIDTH - EDGE, foot, size, place.most());
        Double standard = place.standard();
        if (standard != null) {
            double x = at(place, standard);
            line(chart, x, line - 7, x, line + 7, "#000000", 2.5);
            if (x - EDGE > size * 3 && WIDTH - EDGE - x > size * 3) {
                text(chart, plain, x, foot, size, standard);
            }
        }
        double child = at(place, place.value());
        chart.append("<circle cx=\"").append(number(child)).append("\" cy=\"").append(number(line));
        chart.append("\" r=\"6\" fill=\"").append(colour).append("\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>");
        text(chart, strong, child, line - 9.5, size * 1.1, place.value());
        return chart.append("</svg>").toString();
    }

    private static double at(Place place, double value) {
        double share = (value - place.least()) / (place.most() - place.least());
        return EDGE + Math.clamp(share, 0, 1) * (WIDTH - 2 * EDGE);
    }

    private static void line(
            StringBuilder chart, double x1, double y1, double x2, double y2, String colour, double width) {
        chart.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        chart.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        chart.append("\" stroke=\"").append(colour).append("\" stroke-width=\"").append(number(width));
        chart.append("\"/>");
    }

    /** A number with its middle at a place. */
    private static void text(StringBuilder chart, Numerals numerals, double x, double y, double size, double value) {
        Numerals.Shape shape = numerals.shape(number(value));
        double scale = size / numerals.unitsPerEm();
        chart.append("<path fill=\"#000000\" transform=\"translate(").append(number(x - shape.width() * scale / 2));
        chart.append(' ').append(number(y)).append(") scale(");
        chart.append(String.format(Locale.ROOT, "%.5f %.5f", scale, -scale));
        chart.append(")\" d=\"").append(shape.path()).append("\"/>");
    }

    private static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }
}

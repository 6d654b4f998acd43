package org.waymark.parents.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.waymark.parents.ParentReport.Place;
import org.waymark.ui.XmlText;

/** The small chart of where a child is: a line from the start of the scale to its end, the standard and the score on it. */
final class PlaceChart {

    private static final double WIDTH = 400;
    private static final double EDGE = 16;

    private PlaceChart() {}

    /**
     * @param colour of the child's mark, {@code #rrggbb}
     * @param letters the size of its numbers, where the chart is 400 wide
     * @return an {@code svg} element with the words of the place
     */
    static String draw(Place place, String colour, int letters) {
        double line = letters + 12;
        double height = line + letters + 11;
        StringBuilder chart = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scale\" viewBox=\"0 0 ")
                .append(number(WIDTH))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" aria-label=\"")
                .append(XmlText.escape(place.words()))
                .append("\" alt=\"")
                .append(XmlText.escape(place.words()))
                .append("\" font-family=\"'Source Sans Pro', sans-serif\" font-size=\"")
                .append(letters)
                .append("\">");
        line(chart, EDGE, line, WIDTH - EDGE, line, "#595959", 1.5);
        line(chart, EDGE, line - 5, EDGE, line + 5, "#595959", 1.5);
        line(chart, WIDTH - EDGE, line - 5, WIDTH - EDGE, line + 5, "#595959", 1.5);
        double foot = height - 3;
        text(chart, EDGE, foot, "middle", false, place.least());
        text(chart, WIDTH - EDGE, foot, "middle", false, place.most());
        Double standard = place.standard();
        if (standard != null) {
            double x = at(place, standard);
            line(chart, x, line - 8, x, line + 8, "#000000", 2.5);
            if (x - EDGE > letters * 3 && WIDTH - EDGE - x > letters * 3) {
                text(chart, x, foot, "middle", false, standard);
            }
        }
        double child = at(place, place.value());
        chart.append("<circle cx=\"").append(number(child)).append("\" cy=\"").append(number(line));
        chart.append("\" r=\"6.5\" fill=\"").append(colour).append("\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>");
        text(chart, child, line - 11, "middle", true, place.value());
        return chart.append("</svg>").toString();
    }

    private static double at(Place place, double value) {
        double share = (value - place.least()) / (place.most() - place.least());
        return EDGE + share * (WIDTH - 2 * EDGE);
    }

    private static void line(
            StringBuilder chart, double x1, double y1, double x2, double y2, String colour, double width) {
        chart.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        chart.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        chart.append("\" stroke=\"").append(colour).append("\" stroke-width=\"").append(number(width));
        chart.append("\"/>");
    }

    private static void text(StringBuilder chart, double x, double y, String anchor, boolean strong, double value) {
        chart.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        chart.append("\" text-anchor=\"").append(anchor).append('"');
        chart.append(strong ? " font-weight=\"bold\" fill=\"#000000\">" : " fill=\"#404040\">");
        chart.append(number(value)).append("</text>");
    }

    private static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }
}

package org.waymark.ui.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.waymark.ui.XmlText;

/**
 * Where a chart is drawn. What comes out depends on nothing but what was drawn; the names inside it are made from its
 * content, so that no two pictures of a page share one.
 */
final class Canvas {

    /** The size of letters. */
    static final int TEXT = 13;

    /** The size of letters where there is little room. */
    static final int SMALL = 11;

    /** Stands for the name of the picture until it is known; no text can hold it, see {@link XmlText}. */
    private static final String NAME = "\u0001";

    private static final String HATCHES =
            "<path d=\"M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5\" class=\"chart-below-mark\" "
                    + "stroke=\"#b3afa4\" stroke-width=\"1.4\" fill=\"none\"/>";

    private static final String DOTS =
            "<path d=\"M0.5 0.5h1v1h-1zM3.5 3.5h1v1h-1z\" class=\"chart-higher-mark\" fill=\"#5f93a8\"/>";

    private static final double LETTER = 0.56;

    private final Size size;
    private final StringBuilder body = new StringBuilder();
    private final Set<BandTone> textures = EnumSet.noneOf(BandTone.class);

    Canvas(Size size) {
        this.size = size;
    }

    /** The same chart for a desk and for a phone. */
    static Svg both(Function<Size, String> drawing) {
        return new Svg(drawing.apply(Size.WIDE) + drawing.apply(Size.NARROW));
    }

    /** How wide a text is at most, about. */
    static double widthOf(String text, int letters) {
        return text.codePointCount(0, text.length()) * letters * LETTER;
    }

    /** A text cut to a width; the whole of it stands in the description and the table. */
    static String fit(String text, double width, int letters) {
        int[] all = text.codePoints().toArray();
        int room = (int) (width / (letters * LETTER));
        return all.length <= room
                ? text
                : new String(all, 0, Math.max(1, Math.min(all.length, room - 1))).strip() + "…";
    }

    /** A coordinate, in tenths of a unit. */
    static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    int width() {
        return size.width();
    }

    Size size() {
        return size;
    }

    void text(double x, double y, Anchor anchor, Ink ink, int letters, String text) {
        text(x, y, anchor, ink.fill(), letters, false, text);
    }

    void strongText(double x, double y, Anchor anchor, Ink ink, int letters, String text) {
        text(x, y, anchor, ink.fill(), letters, true, text);
    }

    /** Words on a band. */
    void textOn(BandTone tone, double x, double y, int letters, String text) {
        String style = "class=\"chart-on-" + tone.word() + "\" fill=\"" + tone.ink() + "\"";
        text(x, y, Anchor.MIDDLE, style, letters, true, text);
    }

    private void text(double x, double y, Anchor anchor, String style, int letters, boolean strong, String text) {
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" ");
        if (anchor != Anchor.START) {
            body.append("text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append("\" ");
        }
        body.append("font-size=\"").append(letters).append("\" ");
        if (strong) {
            body.append("font-weight=\"bold\" ");
        }
        body.append(style).append('>').append(XmlText.escape(text)).append("</text>");
    }

    /** @param dashes how the line is broken, as SVG says it; empty for a whole line */
    void line(double x1, double y1, double x2, double y2, Ink ink, double width, String dashes) {
        body.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        body.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        body.append("\" ").append(ink.stroke(width)).append(dashes(dashes)).append("/>");
    }

    /** @param points x and y in turn, separated by spaces and commas */
    void polyline(String points, Ink ink, double width, String dashes) {
        body.append("<polyline points=\"").append(points).append("\" ");
        body.append(ink.stroke(width)).append(dashes(dashes)).append("/>");
    }

    private static String dashes(String dashes) {
        return dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
    }

    /** @param style attributes of the fill, from {@link Ink} */
    void path(String path, String style) {
        body.append("<path d=\"").append(path).append("\" ").append(style).append("/>");
    }

    void circle(double x, double y, double radius, String style, String title) {
        body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        body.append("\" r=\"").append(number(radius)).append("\" ").append(style);
        close("circle", title);
    }

    /** A filled field of a tone, with what it says under the pointer. */
    void field(BandTone tone, double x, double y, double width, double height, String title) {
        // A texture lies over a plain ground: tiles that held their ground would show their seams on paper.
        body.append(place(x, y, width, height)).append(" class=\"chart-").append(tone.word());
        body.append("\" fill=\"").append(tone.fill()).append('"');
        body.append(
                tone == BandTone.OUT
                        ? " stroke=\"#626d7b\" stroke-width=\"1\" stroke-dasharray=\"2 2\""
                        : " stroke=\"#ffffff\" stroke-width=\"1\"");
        close("rect", title);
        if (tone.textured()) {
            textures.add(tone);
            body.append(place(x, y, width, height))
                    .append(" fill=\"url(#")
                    .append(NAME)
                    .append('-');
            body.append(tone.word()).append(")\" pointer-events=\"none\"/>");
        }
    }

    private static String place(double x, double y, double width, double height) {
        return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\"";
    }

    private void close(String element, String title) {
        if (title.isEmpty()) {
            body.append("/>");
        } else {
            body.append("><title>")
                    .append(XmlText.escape(title))
                    .append("</title></")
                    .append(element);
            body.append('>');
        }
    }

    /**
     * The whole picture.
     *
     * @param title what it shows
     * @param description what can be read from it, in words
     */
    String finish(double height, String title, String description) {
        String name = "c" + hash(size + title + description + body);
        String markup = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart " + size.style() + "\" viewBox=\"0 0 "
                + size.width() + " " + number(height) + "\" width=\"100%\" role=\"img\" aria-labelledby=\"" + NAME
                + "-t " + NAME + "-d\" font-family=\"'DejaVu Sans', sans-serif\">" + "<title id=\"" + NAME + "-t\">"
                + XmlText.escape(title) + "</title><desc id=\"" + NAME + "-d\">" + XmlText.escape(description)
                + "</desc>" + textures()
                + body + "</svg>";
        return markup.replace(NAME, name);
    }

    private String textures() {
        if (textures.isEmpty()) {
            return "";
        }
        StringBuilder definitions = new StringBuilder("<defs>");
        for (BandTone tone : textures) {
            definitions.append("<pattern id=\"").append(NAME).append('-').append(tone.word());
            definitions.append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">");
            definitions.append(tone == BandTone.BELOW ? HATCHES : DOTS).append("</pattern>");
        }
        return definitions.append("</defs>").toString();
    }

    private static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    /** Which end of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}

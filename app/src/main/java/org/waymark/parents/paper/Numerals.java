package org.waymark.parents.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The numerals of a font as shapes. */
final class Numerals {

    private static final String SIGNS = "0123456789.-";

    private final Map<Character, GeneralPath> shapes = new HashMap<>();
    private final Map<Character, Integer> widths = new HashMap<>();
    private final int unitsPerEm;

    /** @param font a TrueType file */
    Numerals(byte[] font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            unitsPerEm = read.getUnitsPerEm();
            CmapLookup map = read.getUnicodeCmapLookup();
            for (char sign : SIGNS.toCharArray()) {
                int glyph = map.getGlyphId(sign);
                shapes.put(sign, read.getGlyph().getGlyph(glyph).getPath());
                widths.put(sign, read.getAdvanceWidth(glyph));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A number.
     *
     * @param path as SVG writes it, in units of the font, upwards from the line
     * @param width in units of the font
     */
    record Shape(String path, int width) {}

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** @param number of figures, a point and a minus sign */
    Shape shape(String number) {
        StringBuilder path = new StringBuilder();
        int width = 0;
        for (char sign : number.toCharArray()) {
            GeneralPath shape = shapes.get(sign);
            if (shape == null) {
                throw new IllegalArgumentException("“" + number + "” is no number");
            }
            write(path, shape.getPathIterator(AffineTransform.getTranslateInstance(width, 0)));
            width += widths.getOrDefault(sign, 0);
        }
        return new Shape(path.toString(), width);
    }

    private static void write(StringBuilder path, PathIterator steps) {
        double[] at = new double[6];
        for (; !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(path.append('M'), at, 2);
                case PathIterator.SEG_LINETO -> add(path.append('L'), at, 2);
                case PathIterator.SEG_QUADTO -> add(path.append('Q'), at, 4);
                case PathIterator.SEG_CUBICTO -> add(path.append('C'), at, 6);
                default -> path.append('Z');
            }
        }
    }

    private static void add(StringBuilder path, double[] at, int count) {
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(Math.round(at[i]));
        }
    }
}

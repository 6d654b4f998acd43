package org.waymark.ui.charts;

/**
 * How wide a picture is drawn. Letters keep one size in each, so that they can be read wherever the picture stands; style
 * sheets show the one that fits.
 */
enum Size {
    /** On a desk, on paper and in a PDF. */
    WIDE(720, "chart-wide"),
    /** On a phone, and in a narrow column. */
    NARROW(360, "chart-narrow"),
    /** In a card. */
    CARD(262, "chart-small");

    private final int width;
    private final String style;

    Size(int width, String style) {
        this.width = width;
        this.style = style;
    }

    int width() {
        return width;
    }

    String style() {
        return style;
    }
}

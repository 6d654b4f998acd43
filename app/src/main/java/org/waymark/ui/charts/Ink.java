package org.waymark.ui.charts;

/** The colours of lines and words, by class and as they are where no style sheet says otherwise. */
enum Ink {
    INK("chart-ink", "#1b2430"),
    QUIET("chart-quiet", "#4b5665"),
    /** Ours. */
    OURS("chart-ours", "#0d5b52"),
    /** What ours is compared with. */
    OTHER("chart-other", "#626d7b"),
    /** Axes and the lines that show where something begins. */
    EDGE("chart-edge", "#83898f"),
    /** The lines behind the marks. */
    GRID("chart-grid", "#dcdad2");

    private final String style;
    private final String colour;

    Ink(String style, String colour) {
        this.style = style;
        this.colour = colour;
    }

    /** As attributes of something filled. */
    String fill() {
        return "class=\"" + style + "\" fill=\"" + colour + "\"";
    }

    /** As attributes of a line. */
    String stroke(double width) {
        return "class=\"" + style + "-line\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\""
                + Canvas.number(width) + "\"";
    }

    /** As attributes of a mark that is only an outline. */
    String hollow() {
        return "class=\"" + style + "-mark\" fill=\"#ffffff\" stroke=\"" + colour + "\" stroke-width=\"1.5\"";
    }
}

package org.waymark.parents.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.waymark.parents.Print;

/** The style sheets of reports, in the colours of a school. */
final class PaperStyle {

    /** A line at the head of each page; on the first one it is also said within the page, where it can be heard. */
    private static final String DRAFT = """
            @page { @top-center { content: "%s"; font-family: 'Source Sans Pro'; font-weight: bold; font-size: @size@; } }
            """.formatted(Drawing.DRAFT);

    private final String paper = read("paper.css");
    private final String paperLarge = read("paper-large.css");
    private final String paperSides = read("paper-sides.css");
    private final String screen = read("screen.css");
    private final String screenLarge = read("screen-large.css");

    String of(Look look, Print print, boolean forPaper, boolean draft) {
        String sheet = forPaper
                ? (draft ? DRAFT.replace("@size@", print == Print.LARGE ? "18pt" : "11pt") : "")
                        + paper
                        + (print == Print.LARGE ? paperLarge : "")
                        + sides(".ltr", "left", "right", "ltr")
                        + sides(".rtl", "right", "left", "rtl")
                : screen + (print == Print.LARGE ? screenLarge : "");
        String colour = print == Print.MONO ? "#000000" : look.colour();
        return sheet.replace("@colour@", colour)
                .replace("@tint@", print == Print.MONO ? "#ffffff" : Colours.tint(colour));
    }

    /** What stands on the side where lines start, or where they end. */
    private String sides(String prefix, String start, String end, String direction) {
        return paperSides
                .replace("@dir@", prefix)
                .replace("@start@", start)
                .replace("@end@", end)
                .replace("@direction@", direction);
    }

    private static String read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(PaperStyle.class.getResourceAsStream(file), "no style sheet " + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

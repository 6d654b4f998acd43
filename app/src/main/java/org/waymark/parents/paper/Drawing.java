package org.waymark.parents.paper;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;
import org.waymark.parents.Print;

/**
 * What the template of reports draws with.
 *
 * @param paper whether for a PDF; else for a screen
 * @param draft whether it says on every page that it is not released yet
 * @param style the style sheet
 * @param crest the address of the crest's picture, with the picture in it; null for none
 */
public record Drawing(
        Look look,
        Print print,
        boolean paper,
        boolean draft,
        String style,
        @Nullable String crest) {

    /** What a report says that is not released yet. */
    public static final String DRAFT = "Draft – not yet released";

    /** Wider tables are told line by line in large letters. */
    private static final int WIDEST_LARGE = 3;

    /** The title of the window, and of the file. */
    public String title(ParentReport report) {
        return report.title() + " – " + report.pupil();
    }

    /** Which way the report's language runs. */
    public String direction(ParentReport report) {
        return Languages.rightToLeft(report.language()) ? "rtl" : "ltr";
    }

    /** What stands below the school's name: the look's lines, and those of the report that are not among them. */
    public List<String> lines(ParentReport report) {
        return Stream.concat(look.lines().stream(), report.schoolLines().stream())
                .distinct()
                .toList();
    }

    /** Whether a table is told line by line, because its columns would not fit side by side. */
    public boolean stacked(ParentReport.Table table) {
        return print == Print.LARGE && table.columns().size() > WIDEST_LARGE;
    }

    /** The chart of a place, as markup. */
    public String chart(Place place) {
        String colour = print == Print.MONO ? "#000000" : look.colour();
        return PlaceChart.draw(place, colour, print == Print.LARGE ? 15 : 13);
    }

    /** The words of the standard where all places of a part share them; else empty. */
    public String commonStandard(Part part) {
        List<String> labels =
                part.places().stream().map(Place::standardLabel).distinct().toList();
        return labels.size() == 1 ? labels.getFirst() : "";
    }

    /** Whether the count of pages can be in English words. */
    public boolean english(ParentReport report) {
        return Languages.isEnglish(report.language());
    }

    /** The width of the crest on paper, as CSS says it: at most 22 mm either way. */
    public String crestSize() {
        Look.Crest crest = look.crest();
        if (crest == null) {
            return "";
        }
        double most = print == Print.LARGE ? 26 : 22;
        double scale = most / Math.max(crest.width(), crest.height());
        return "width: " + Math.round(crest.width() * scale * 10) / 10.0 + "mm; height: "
                + Math.round(crest.height() * scale * 10) / 10.0 + "mm";
    }
}

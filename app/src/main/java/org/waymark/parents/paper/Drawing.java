package org.waymark.parents.paper;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.parents.Languages;
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
 * @param charts draws where the child is
 */
public record Drawing(
        Look look,
        Print print,
        boolean paper,
        boolean draft,
        String style,
        @Nullable String crest,
        PlaceChart charts) {

    /** What a report says that is not released yet. */
    public static final String DRAFT = "Draft – not yet released";

    /** The language of what stands in other letters in a report that runs from right to left: the school's own words. */
    public static final String OTHER = "en-GB";

    /** Wider tables are told line by line in large letters, and on a phone. */
    private static final int WIDEST_LARGE = 3;

    /** Longer tables may run over to the next page. */
    private static final int LONGEST_WHOLE = 12;

    /** The title of the window, and of the file. */
    public String title(ParentReport report) {
        return report.title() + " – " + report.pupil();
    }

    /** Which way the report's language runs. */
    public String direction(ParentReport report) {
        return Languages.isRightToLeft(report.language()) ? "rtl" : "ltr";
    }

    /** Whether words run from left to right in a report that runs from right to left, such as a teacher's comment. */
    public boolean isOther(ParentReport report, String words) {
        return Languages.isRightToLeft(report.language()) && !Directions.hasRightToLeft(words);
    }

    /** Whether a table is told line by line, because its columns would not fit side by side. */
    public boolean stacked(ParentReport.Table table) {
        return print == Print.LARGE && table.columns().size() > WIDEST_LARGE;
    }

    /** Whether a table is told line by line on a phone. */
    public boolean wide(ParentReport.Table table) {
        return print == Print.LARGE || table.columns().size() > WIDEST_LARGE;
    }

    /** The columns from left to right: PDF files know no others. On a screen the browser turns them round. */
    public int[] columns(ParentReport report, ParentReport.Table table) {
        int count = table.columns().size();
        boolean turned = paper && Languages.isRightToLeft(report.language());
        return IntStream.range(0, count)
                .map(place -> turned ? count - 1 - place : place)
                .toArray();
    }

    /** Whether a part's heading and table stay on one page. */
    public boolean together(Part part) {
        ParentReport.Table table = part.table();
        return table != null && part.words().size() <= 1 && table.rows().size() <= LONGEST_WHOLE && !stacked(table);
    }

    /** The chart of a place, as markup. */
    public String chart(Place place) {
        String colour = print == Print.MONO ? "#000000" : look.colour();
        return charts.draw(place, colour, print == Print.LARGE ? 15 : paper ? 11.5 : 13.5, paper);
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

    /** The size of the crest on paper, as CSS says it. */
    public String crestSize() {
        Look.Crest picture = look.crest();
        if (picture == null) {
            return "";
        }
        double most = print == Print.LARGE ? 26 : 22;
        double scale = most / Math.max(picture.width(), picture.height());
        return "width: " + tenths(picture.width() * scale) + "mm; height: " + tenths(picture.height() * scale) + "mm";
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

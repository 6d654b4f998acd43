package org.waymark.analysis.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;

/** Tells what several results make together, such as a good level of development. */
final class Headlines {

    private final Edition edition;
    private final Map<String, String> values;
    private final Beside beside;

    /** @param values the pupil's results in the edition, those of the year before that belong to it included */
    Headlines(Edition edition, Map<String, String> values, Beside beside) {
        this.edition = edition;
        this.values = values;
        this.beside = beside;
    }

    /** The headlines, and the numbers beside them; that a higher standard was not reached needs no line. */
    List<StoryLine> list() {
        List<StoryLine> lines = new ArrayList<>();
        for (Measure measure : beside.combined()) {
            Treatment treatment = Measuring.treat(edition, measure, values::get);
            boolean reached = treatment instanceof Treatment.Counted(int amount) && amount > 0;
            boolean worthALine = measure.isShare()
                    ? measure.headline() || measure.standard() == Standing.HIGHER && reached
                    : treatment instanceof Treatment.Counted;
            if (worthALine) {
                lines.add(line(measure, treatment));
            }
        }
        return lines;
    }

    private StoryLine line(Measure measure, Treatment treatment) {
        List<Measure> one = List.of(measure);
        return switch (treatment) {
            case Treatment.Counted(int amount) ->
                measure.isShare()
                        ? new StoryLine(
                                measure.title(),
                                amount > 0 ? "Yes" : "No",
                                amount > 0 ? Place.of(measure.standard()) : Place.NOT_MET,
                                "",
                                beside.ours(one),
                                beside.england(one),
                                "")
                        : new StoryLine(
                                measure.label(),
                                amount + outOf(measure),
                                Place.NONE,
                                "",
                                beside.ours(one),
                                beside.england(one),
                                "");
            case Treatment.LeftOut(String code, String item) ->
                open(measure, code, Place.LEFT_OUT, label(item, code) + ".");
            case Treatment.Missing(String item) ->
                open(
                        measure,
                        "–",
                        Place.OPEN,
                        edition.findItem(item)
                                .map(missing -> "No result yet: " + missing.longLabel() + ".")
                                .orElse(""));
        };
    }

    private StoryLine open(Measure measure, String result, Place place, String words) {
        List<Measure> one = List.of(measure);
        return new StoryLine(measure.title(), result, place, words, beside.ours(one), beside.england(one), "");
    }

    private String outOf(Measure measure) {
        return switch (measure.kind()) {
            case MEAN_COUNT -> " of " + measure.parts().size();
            case MEAN_SUM, MEAN_VALUE, SHARE_ALL, SHARE_ANY, SHARE_TOP -> "";
        };
    }

    private String label(String item, String code) {
        return edition.findItem(item)
                .flatMap(found -> found.scale().findCode(code))
                .map(found -> found.label())
                .orElse(code);
    }
}

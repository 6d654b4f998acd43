package org.waymark.analysis.outcomes;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.Subject;

/**
 * Areas of learning of the profile as measures: the share of children at expected in every goal of the area, out of those
 * whom the good level of development counts.
 */
final class Areas {

    private static final int FIRST = 100;

    private Areas() {}

    /** One for each area; none for other assessments. */
    static List<Measure> measures(Edition edition) {
        Optional<Measure> whole = edition.findMeasure("eyfsp.gld");
        if (edition.assessment() != Assessment.EYFSP || whole.isEmpty()) {
            return List.of();
        }
        return edition.subjects().stream()
                .map(area -> measure(edition, area, whole.get()))
                .toList();
    }

    private static Measure measure(Edition edition, Subject area, Measure whole) {
        List<Item> goals = edition.itemsOf(area.code());
        return new Measure(
                "eyfsp.area." + area.code(),
                Assessment.EYFSP,
                area.label(),
                area.label() + ", all goals of the area",
                MeasureKind.SHARE_ALL,
                Standing.MET,
                goals,
                whole.needs(),
                Optional.empty(),
                whole.decimals(),
                whole.series(),
                false,
                FIRST + area.order(),
                "The share of children at expected in every goal of " + area.label() + ".",
                Certainty.MEMORY,
                "Waymark's own, by the rule of the good level of development",
                "");
    }
}

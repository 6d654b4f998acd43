package org.waymark.analysis.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;

/** One side of a matrix: an item of an edition, or one of its headline measures. */
public sealed interface Side {

    /** The edition whose words and scale are used. */
    Edition edition();

    /** Its id in addresses, such as {@code ks2.reading.scaled} or {@code eyfsp.gld}. */
    String id();

    /** What it is, without the name of the assessment. */
    String label();

    /** An item. */
    record OfItem(Edition edition, Item item) implements Side {
        @Override
        public String id() {
            return edition.assessment().code() + "." + item.id();
        }

        @Override
        public String label() {
            return item.kind() == ItemKind.GOAL ? item.label() + " " + item.longLabel() : item.longLabel();
        }
    }

    /** A headline of which every pupil counts as reached or not, or as a number. */
    record OfMeasure(Edition edition, Measure measure) implements Side {
        @Override
        public String id() {
            return measure.id();
        }

        @Override
        public String label() {
            return measure.title();
        }
    }

    default Assessment assessment() {
        return edition().assessment();
    }

    /** With the assessment and the year, such as {@code KS2 2025/26, Reading: scaled score}. */
    default String title() {
        return shortName(assessment()) + " " + edition().year().label() + ", " + label();
    }

    /** The sides that an edition offers: its headlines, then its items. A mean of one item is that item. */
    static List<Side> list(Edition edition) {
        Stream<Side> measures = edition.measures().stream()
                .filter(measure -> switch (measure.kind()) {
                    case SHARE_ALL, SHARE_ANY, SHARE_TOP -> measure.parts().size() > 1;
                    case MEAN_COUNT, MEAN_SUM -> true;
                    case MEAN_VALUE -> false;
                })
                .map(measure -> new OfMeasure(edition, measure));
        return Stream.concat(measures, edition.items().stream().map(item -> new OfItem(edition, item)))
                .toList();
    }

    /** The side of an id in an edition. */
    static Optional<Side> find(Edition edition, String id) {
        Optional<Side> item = id.startsWith(edition.assessment().code() + ".")
                ? edition.findItem(id.substring(edition.assessment().code().length() + 1))
                        .map(found -> new OfItem(edition, found))
                : Optional.empty();
        return item.or(() -> edition.findMeasure(id).map(found -> new OfMeasure(edition, found)));
    }

    /** The assessment of an id, whatever the edition. */
    static Optional<Assessment> findAssessment(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? Optional.empty() : Assessment.find(id.substring(0, dot));
    }

    /** What teachers call an assessment. */
    static String shortName(Assessment assessment) {
        return switch (assessment) {
            case EYFSP -> "EYFSP";
            case PHONICS -> "Phonics";
            case KS1 -> "KS1";
            case MTC -> "MTC";
            case KS2 -> "KS2";
            case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> assessment.title();
        };
    }
}

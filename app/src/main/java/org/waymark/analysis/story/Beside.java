package org.waymark.analysis.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Comparators;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.YearGroup;

/** What stands beside the results of one chapter: the same measures over our pupils, and over England. */
final class Beside {

    private static final String EVERYBODY = "all";

    private final Edition edition;
    private final Optional<YearGroup> yearGroup;
    private final Optional<Cohort> cohort;
    private final Comparators comparators;
    private final SortedSet<String> sources;

    /**
     * @param cohort our pupils of that year; empty where the pupil was elsewhere
     * @param sources where the sources of what is found are collected
     */
    Beside(
            Edition edition,
            Optional<YearGroup> yearGroup,
            Optional<Cohort> cohort,
            Comparators comparators,
            SortedSet<String> sources) {
        this.edition = edition;
        this.yearGroup = yearGroup;
        this.cohort = cohort;
        this.comparators = comparators;
        this.sources = sources;
    }

    /** The measures that several items make, for this pupil's year group. */
    List<Measure> combined() {
        return edition.measures().stream()
                .filter(measure -> measure.parts().size() > 1 && fits(measure))
                .toList();
    }

    /** The share at the expected standard in one item, and the mean of one item: what there is of the two. */
    List<Measure> of(Item judged, Item scored) {
        return edition.measures().stream()
                .filter(this::fits)
                .filter(measure -> measure.isShare()
                        ? measure.standard() == Standing.MET
                                && measure.kind() != MeasureKind.SHARE_TOP
                                && measure.parts().equals(List.of(judged))
                        : measure.parts().equals(List.of(scored)))
                .toList();
    }

    private boolean fits(Measure measure) {
        return measure.yearGroup().isEmpty() || measure.yearGroup().equals(yearGroup);
    }

    String ours(List<Measure> measures) {
        List<String> words = new ArrayList<>();
        for (Measure measure : measures) {
            ours(measure).ifPresent(value -> words.add(words(measure, value)));
        }
        return String.join(", ", words);
    }

    Optional<BigDecimal> ours(Measure measure) {
        return cohort.flatMap(pupils -> pupils.figure(measure).rounded());
    }

    /** With the year where it is not the edition's, once for all of one year. */
    String england(List<Measure> measures) {
        Map<Integer, List<String>> byYear = new TreeMap<>();
        for (Measure measure : measures) {
            england(measure)
                    .ifPresent(found -> byYear.computeIfAbsent(found.year(), year -> new ArrayList<>())
                            .add(words(measure, found.value())));
        }
        return byYear.entrySet().stream()
                .map(year -> String.join(", ", year.getValue())
                        + (year.getKey() == edition.year().endYear() ? "" : " (" + year.getKey() + ")"))
                .collect(Collectors.joining(", "));
    }

    Optional<Comparator> england(Measure measure) {
        Optional<Comparator> found = comparators.findEngland(edition, measure, EVERYBODY);
        found.ifPresent(figure -> sources.add("England, " + edition.assessment().title() + " " + figure.year() + ": "
                + figure.source() + (figure.note().isEmpty() ? "." : ". " + figure.note())));
        return found;
    }

    private static String words(Measure measure, BigDecimal value) {
        return measure.isShare() ? value.toPlainString() + "%" : "average " + value.toPlainString();
    }
}

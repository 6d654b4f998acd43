package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Comparators;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.measure.Figure;

/** Works out what stands beside a child's results: always of the whole school, whoever asks. */
@Component
class Comparisons {

    private static final String EVERYBODY = "all";

    private final Cohorts cohorts;
    private final Comparators comparators;

    Comparisons(Cohorts cohorts, Comparators comparators) {
        this.cohorts = cohorts;
        this.comparators = comparators;
    }

    Comparison get(Scope scope, Edition edition) {
        List<Measure> expected = edition.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.SHARE_ALL && measure.standard() == Standing.MET)
                .toList();
        Set<String> items = new LinkedHashSet<>();
        edition.measures().stream().flatMap(measure -> measure.needs().stream()).forEach(item -> items.add(item.id()));
        Cohort cohort = cohorts.list(List.of(scope.forCounting()), List.of(edition), items)
                .getFirst();
        Map<String, Comparison.Row> rows = new LinkedHashMap<>();
        List<Comparison.Row> together = new ArrayList<>();
        for (Measure measure : expected) {
            if (measure.parts().size() == 1) {
                Item part = measure.parts().getFirst();
                rows.put(
                        part.subject().code(),
                        new Comparison.Row(
                                part.subject().label(),
                                beside(cohort, measure),
                                average(edition, part).map(mean -> beside(cohort, mean))));
            } else {
                together.add(new Comparison.Row("", beside(cohort, measure), Optional.empty()));
            }
        }
        List<Comparison.Row> ordered = new ArrayList<>();
        edition.subjects()
                .forEach(
                        subject -> Optional.ofNullable(rows.get(subject.code())).ifPresent(ordered::add));
        ordered.addAll(together);
        return new Comparison(ordered);
    }

    private static Optional<Measure> average(Edition edition, Item outcome) {
        return edition.findTest(outcome)
                .flatMap(test -> edition.measures().stream()
                        .filter(measure -> measure.kind() == MeasureKind.MEAN_VALUE
                                && measure.parts().equals(List.of(test.scaled())))
                        .findFirst());
    }

    private Comparison.Beside beside(Cohort cohort, Measure measure) {
        Figure figure = cohort.figure(measure);
        return new Comparison.Beside(
                figure.rounded(),
                figure.denominator(),
                figure.missing(),
                comparators.findEngland(cohort.edition(), measure, EVERYBODY));
    }
}

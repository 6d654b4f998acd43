package org.waymark.catalogue.measure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Trial;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;

/**
 * Whole cohorts from what is typed to the figure, against tables worked out by hand: how each pupil counts in every
 * measure with the rule beside it, and what comes of all of them. A measure without such a table fails.
 */
final class HandWorkedCohortsTest {

    static final List<String> COHORTS = List.of(
            "eyfsp-2019",
            "eyfsp-2025",
            "phonics-2025",
            "phonics-2026",
            "ks1-2019",
            "mtc-2025",
            "ks2-2017",
            "ks2-2023",
            "ks2-2026");

    @ParameterizedTest
    @FieldSource("COHORTS")
    void figuresAreThoseWorkedOutByHand(String cohort) {
        Edition edition = edition(cohort);
        Map<String, List<Treatment>> treatments = new LinkedHashMap<>();
        Map<String, String> figures = new LinkedHashMap<>();
        for (NamedCsvRecord row : HandWorked.rows("cohorts/" + cohort + ".csv")) {
            for (Measure measure : edition.measures()) {
                String expected = row.getField(measure.id());
                if (row.getField("pupil").equals("figure")) {
                    figures.put(measure.id(), expected);
                } else if (!expected.isEmpty()) {
                    Treatment treatment = treat(edition, measure, row);
                    assertThat(words(treatment))
                            .as("%s, %s", row.getField("pupil"), measure)
                            .isEqualTo(expected);
                    treatments
                            .computeIfAbsent(measure.id(), id -> new ArrayList<>())
                            .add(treatment);
                }
            }
        }
        for (Measure measure : edition.measures()) {
            Figure figure = Figure.of(measure, treatments.getOrDefault(measure.id(), List.of()));
            assertThat(words(figure)).as(measure.id()).isEqualTo(figures.get(measure.id()));
        }
    }

    @Test
    void everyMeasureOfEveryEditionHasACohort() {
        Set<List<Object>> worked = new HashSet<>();
        COHORTS.forEach(cohort -> edition(cohort).measures().forEach(measure -> worked.add(howItIsWorkedOut(measure))));
        for (Edition edition : Trial.CATALOGUE.listEditions()) {
            for (Measure measure : edition.measures()) {
                assertThat(worked).as("%s of %s", measure, edition.title()).contains(howItIsWorkedOut(measure));
            }
        }
    }

    private static List<Object> howItIsWorkedOut(Measure measure) {
        return List.of(
                measure.id(),
                measure.kind(),
                measure.standard(),
                measure.parts().stream().map(item -> item.id()).toList(),
                measure.needs().stream().map(item -> item.id()).toList(),
                measure.yearGroup());
    }

    private static Edition edition(String cohort) {
        String[] words = cohort.split("-");
        return Trial.edition(Assessment.find(words[0]).orElseThrow(), Integer.parseInt(words[1]));
    }

    private static Treatment treat(Edition edition, Measure measure, NamedCsvRecord row) {
        YearGroup yearGroup = YearGroup.find(row.getField("year_group")).orElseThrow();
        assertThat(measure.yearGroup().orElse(yearGroup)).isEqualTo(yearGroup);
        Map<String, Typed> typed = typed(row.getField("typed"));
        Map<String, String> values = new HashMap<>();
        typed.forEach((item, value) -> values.put(item, value.value()));
        values.putAll(Evaluator.evaluate(edition, new PupilContext(yearGroup, null, edition.year()), typed)
                .derived());
        return Measuring.treat(edition, measure, values::get);
    }

    /** Items and values; {@code e01..e12=2} gives all from one to the other the same. */
    private static Map<String, Typed> typed(String text) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (String word : text.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            String[] sides = word.split("=");
            if (sides[0].contains("..")) {
                int from = Integer.parseInt(sides[0].substring(1, 3));
                int to = Integer.parseInt(sides[0].substring(6));
                for (int goal = from; goal <= to; goal++) {
                    typed.put(String.format(java.util.Locale.ROOT, "e%02d", goal), new Typed(sides[1], null));
                }
            } else {
                typed.put(sides[0], new Typed(sides[1], null));
            }
        }
        return typed;
    }

    private static String words(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Counted(int amount) -> Integer.toString(amount);
            case Treatment.LeftOut(String code, String item) -> "out " + code;
            case Treatment.Missing(String item) -> "missing";
        };
    }

    private static String words(Figure figure) {
        StringBuilder words = new StringBuilder(figure.numerator() + " of " + figure.denominator());
        figure.leftOut()
                .forEach((code, count) ->
                        words.append(", ").append(code).append(' ').append(count));
        if (figure.missing() > 0) {
            words.append(", missing ").append(figure.missing());
        }
        return words.toString();
    }
}

package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any results whatever: seeded, so that a failure can be seen again. */
final class AnyResultsTest {
    private static final int ROUNDS = 60;
    private static final List<String> NONSENSE =
            List.of("", "  ", "AS", "WA", "-1", "3.5", "999999999999", "CA", "\u0130", "n", "00", "\ud83d\ude00");

    private static Stream<Edition> editions() {
        return Trial.CATALOGUE.listEditions().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void holdsForAnyResults(Edition edition) {
        Random random = new Random(20260514L + edition.year().endYear());
        for (int round = 0; round < ROUNDS; round++) {
            List<YearGroup> yearGroups = List.of(YearGroup.values());
            YearGroup yearGroup = yearGroups.get(random.nextInt(yearGroups.size()));
            PupilContext pupil = new PupilContext(yearGroup, LocalDate.of(2015, 1, 1), edition.year());
            Map<String, Typed> typed = typed(edition, random);
            Evaluation evaluation = Evaluator.evaluate(edition, pupil, typed);

            assertThat(Evaluator.evaluate(edition, pupil, shuffled(typed, random)))
                    .as("the order in which results were typed does not matter")
                    .isEqualTo(evaluation);
            assertThat(evaluation.complete()).isEqualTo(evaluation.missing().isEmpty());
            evaluation.derived().forEach((item, value) -> checkDerived(edition.getItem(item), value));
            evaluation.findings().forEach(finding -> {
                assertThat(finding.message()).isNotBlank();
                finding.remedies()
                        .forEach(remedy -> remedy.set()
                                .forEach((item, value) -> assertThat(
                                                edition.getItem(item).decode(value))
                                        .isNotInstanceOf(Decoded.Refused.class)));
            });
        }
    }

    /** A worked-out value lies on its scale too: a mark in its range, or a code that the key explains. */
    private static void checkDerived(Item item, String value) {
        boolean inRange = item.scale()
                .marks()
                .filter(range -> value.matches("[0-9]+") && range.contains(Integer.parseInt(value)))
                .isPresent();
        assertThat(inRange || item.scale().findCode(value).isPresent())
                .as(item.id() + " = " + value)
                .isTrue();
    }

    private static Map<String, Typed> typed(Edition edition, Random random) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            int dice = random.nextInt(10);
            LocalDate day = random.nextBoolean() ? null : LocalDate.of(2010 + random.nextInt(20), 6, 1);
            if (dice < 3) {
                typed.put(item.id(), new Typed(NONSENSE.get(random.nextInt(NONSENSE.size())), day));
            } else if (dice < 9) {
                typed.put(item.id(), new Typed(anyValue(item.scale(), random), day));
            }
        }
        if (random.nextInt(10) == 0) {
            typed.put("no.such.item", new Typed("1", null));
        }
        return typed;
    }

    private static String anyValue(Scale scale, Random random) {
        boolean mark = scale.marks().isPresent() && (scale.codes().isEmpty() || random.nextBoolean());
        if (mark) {
            MarkRange range = scale.marks().orElseThrow();
            int low = random.nextInt(4) == 0 ? Math.min(range.min() + 3, range.max()) : range.max();
            return Integer.toString(range.min() + random.nextInt(low - range.min() + 1));
        }
        return scale.codes().get(random.nextInt(scale.codes().size())).value();
    }

    private static Map<String, Typed> shuffled(Map<String, Typed> typed, Random random) {
        List<String> items = new ArrayList<>(typed.keySet());
        Collections.shuffle(items, random);
        Map<String, Typed> shuffled = new LinkedHashMap<>();
        items.forEach(item -> shuffled.put(item, typed.get(item)));
        return shuffled;
    }
}

package org.waymark.catalogue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.catalogue.measure.HandWorked.words;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.Trial;

/**
 * Every code of every edition in every measure that reads it, against {@code codes.csv}: how each one counts, written
 * down from the rules beside the rule, and not from the catalogue. A code without a line there fails.
 */
final class EveryCodeTest {

    /**
     * How a code counts.
     *
     * @param expected met, not, out; a dash where no measure asks
     * @param higher the same, or score where the scaled score decides
     * @param mean in, out, or the number that it is
     */
    record Line(
            String assessment, int from, int to, List<String> items, List<String> codes, Map<String, String> counts) {

        static Line of(NamedCsvRecord row) {
            String to = row.getField("to");
            return new Line(
                    row.getField("assessment"),
                    Integer.parseInt(row.getField("from")),
                    to.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(to),
                    words(row.getField("items")),
                    words(row.getField("codes")),
                    Map.of(
                            "expected", row.getField("expected"),
                            "higher", row.getField("higher"),
                            "mean", row.getField("mean")));
        }

        boolean tellsOf(Edition edition, Item item, Code code) {
            int year = edition.year().endYear();
            return edition.assessment().code().equals(assessment)
                    && from <= year
                    && year <= to
                    && items.contains(item.id())
                    && codes.contains(code.value());
        }
    }

    private static final List<Line> LINES =
            HandWorked.rows("codes.csv").stream().map(Line::of).toList();

    static Stream<Edition> editions() {
        return Trial.CATALOGUE.listEditions().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void countsAsTheRulesSay(Edition edition) {
        int checked = 0;
        for (Measure measure : edition.measures()) {
            for (Item item : measure.needs()) {
                for (Code code : known(item)) {
                    check(edition, measure, item, code);
                    checked++;
                }
                Optional<TestItems> test = item.kind() == ItemKind.SCALED ? edition.findTest(item) : Optional.empty();
                if (test.isPresent()) {
                    for (Code code : known(test.get().outcome())) {
                        checkBeside(edition, measure, test.get(), code);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    void noLineIsOfACodeThatIsNowhere() {
        for (Line line : LINES) {
            for (String item : line.items()) {
                for (String code : line.codes()) {
                    assertThat(Trial.CATALOGUE.listEditions())
                            .as("%s %s", item, code)
                            .anyMatch(edition -> edition.findItem(item)
                                    .flatMap(found -> found.scale().findCode(code))
                                    .filter(found -> line.tellsOf(edition, edition.getItem(item), found))
                                    .isPresent());
                }
            }
        }
    }

    /** The codes that people may type or Waymark works out; not those that are only recognised. */
    private static List<Code> known(Item item) {
        return item.scale().codes().stream()
                .filter(code -> code.certainty() != Certainty.UNKNOWN)
                .toList();
    }

    private static void check(Edition edition, Measure measure, Item item, Code code) {
        String what = edition.title() + ", " + measure.id() + ", " + item.id() + " " + code.value();
        Map<String, String> pupil = reaching(edition, measure);
        edition.findTest(item).ifPresent(test -> pupil.remove(test.scaled().id()));
        pupil.put(item.id(), code.value());
        boolean part = measure.parts().contains(item);
        boolean mean = measure.kind() == MeasureKind.MEAN_VALUE || measure.kind() == MeasureKind.MEAN_SUM;
        String column = mean ? "mean" : measure.standard() == Standing.HIGHER ? "higher" : "expected";
        String counts = counts(edition, item, code, column);
        Treatment actual = Measuring.treat(edition, measure, pupil::get);
        // Who left during last year and is back takes this year's check: last year's code says nothing then.
        boolean lastYears = measure.kind() == MeasureKind.SHARE_ANY
                && !item.equals(measure.parts().getLast());
        if (counts.equals("out") && !lastYears) {
            assertThat(actual).as(what).isEqualTo(new Treatment.LeftOut(code.value(), item.id()));
            return;
        }
        if (counts.equals("score")) {
            checkScores(edition, measure, edition.findTest(item).orElseThrow(), pupil, what);
            return;
        }
        int goals = measure.parts().size();
        int amount = switch (measure.kind()) {
            case SHARE_ALL, SHARE_TOP, SHARE_ANY -> counts.equals("met") || !part ? 1 : 0;
            case MEAN_COUNT -> counts.equals("met") ? goals : goals - 1;
            case MEAN_VALUE -> Integer.parseInt(counts);
            case MEAN_SUM -> (goals - 1) * 2 + Integer.parseInt(counts);
        };
        assertThat(actual).as(what).isEqualTo(new Treatment.Counted(amount));
    }

    private static void checkScores(
            Edition edition, Measure measure, TestItems test, Map<String, String> pupil, String what) {
        pupil.put(test.scaled().id(), "110");
        assertThat(Measuring.treat(edition, measure, pupil::get)).as(what).isEqualTo(new Treatment.Counted(1));
        pupil.put(test.scaled().id(), "109");
        assertThat(Measuring.treat(edition, measure, pupil::get)).as(what).isEqualTo(new Treatment.Counted(0));
        pupil.remove(test.scaled().id());
        assertThat(Measuring.treat(edition, measure, pupil::get))
                .as(what)
                .isEqualTo(new Treatment.Missing(test.scaled().id()));
    }

    /** A mean of scaled scores reads what became of the test, too. */
    private static void checkBeside(Edition edition, Measure measure, TestItems test, Code code) {
        String what = edition.title() + ", " + measure.id() + " with outcome " + code.value();
        Map<String, String> pupil = new HashMap<>(Map.of(test.outcome().id(), code.value()));
        boolean in = counts(edition, test.outcome(), code, "mean").equals("in");
        String scaled = test.scaled().id();
        assertThat(Measuring.treat(edition, measure, pupil::get))
                .as(what)
                .isEqualTo(in ? new Treatment.Missing(scaled) : new Treatment.LeftOut(code.value(), scaled));
        pupil.put(scaled, "104");
        assertThat(Measuring.treat(edition, measure, pupil::get))
                .as(what)
                .isEqualTo(in ? new Treatment.Counted(104) : new Treatment.LeftOut(code.value(), scaled));
    }

    private static String counts(Edition edition, Item item, Code code, String column) {
        List<Line> lines =
                LINES.stream().filter(line -> line.tellsOf(edition, item, code)).toList();
        assertThat(lines)
                .as("lines of codes.csv for %s %s in %s", item.id(), code.value(), edition.title())
                .hasSize(1);
        String counts = Objects.requireNonNull(lines.getFirst().counts().get(column));
        assertThat(counts)
                .as("%s of %s %s in %s", column, item.id(), code.value(), edition.title())
                .isNotEqualTo("-");
        return counts;
    }

    /** A pupil who reaches a measure's standard in everything but, of several ways to reach it, the last. */
    private static Map<String, String> reaching(Edition edition, Measure measure) {
        Map<String, String> values = new HashMap<>();
        for (Item item : measure.needs()) {
            switch (item.kind()) {
                case GOAL -> values.put(item.id(), "2");
                case JUDGEMENT -> values.put(item.id(), measure.standard() == Standing.HIGHER ? "GDS" : "EXS");
                case OUTCOME -> {
                    if (measure.kind() == MeasureKind.SHARE_ANY) {
                        values.put(item.id(), "Wt");
                    } else {
                        edition.findTest(item).ifPresent(test -> {
                            values.put(item.id(), "AS");
                            values.put(test.scaled().id(), "115");
                        });
                    }
                }
                case MARK, TOTAL, SCALED, SCORE -> {}
            }
        }
        return values;
    }
}

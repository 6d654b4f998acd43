package org.waymark.analysis.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Member;
import org.waymark.analysis.outcomes.Outcome.Place;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Counts;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Need;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.Threshold;
import org.waymark.catalogue.YearGroup;

/** The tables of a cohort. */
final class Tables {

    /** Scaled scores are shown in tens, which is Waymark's choice; 100 and 110 begin one. */
    private static final int TENS = 10;

    private static final int FIVES = 5;
    private static final String MET_BEFORE = "met-before";
    private static final String NOT_NEEDED = "not-needed";
    private static final String OTHERWISE = "no-score";

    private final Cohort cohort;
    private final Edition edition;

    Tables(Cohort cohort) {
        this.cohort = cohort;
        this.edition = cohort.edition();
    }

    /** One for each goal, judgement and outcome of a test or check. */
    List<OutcomeTable> codes() {
        return edition.items().stream()
                .filter(item -> switch (item.kind()) {
                    case GOAL, JUDGEMENT, OUTCOME -> true;
                    case MARK, TOTAL, SCALED, SCORE -> false;
                })
                .map(this::codes)
                .toList();
    }

    private OutcomeTable codes(Item item) {
        List<Outcome> outcomes = new ArrayList<>();
        item.scale().codes().forEach(code -> outcomes.add(outcome(code)));
        boolean again = isSecondCheck(item);
        if (again) {
            outcomes.add(new Outcome(
                    MET_BEFORE, "Met in Year 1", "does not take the check again", Place.LEFT_OUT, Standing.NONE));
        }
        if (item.need() == Need.BELOW_TEST) {
            outcomes.add(new Outcome(
                    NOT_NEEDED, "Not needed", "only for pupils below the test", Place.LEFT_OUT, Standing.NONE));
        }
        outcomes.add(Outcome.missing());
        return OutcomeTable.of(item, outcomes, takers(item), member -> {
                    String value = member.value(item.id());
                    if (value != null) {
                        return item.scale().findCode(value).map(Code::value).orElse(Outcome.NONE);
                    }
                    boolean metBefore = again
                            && Standing.of(edition, edition.getItem("y1.outcome"), member.value("y1.outcome"))
                                    != Standing.NONE;
                    return metBefore ? MET_BEFORE : item.need() == Need.BELOW_TEST ? NOT_NEEDED : Outcome.NONE;
                })
                .without(outcome -> !isCore(item, outcome));
    }

    private boolean isSecondCheck(Item item) {
        return edition.assessment() == Assessment.PHONICS
                && item.subject().code().equals("y2");
    }

    /** Shown even where nobody has it: what reaches a standard, the best below it, and who has nothing yet. */
    private static boolean isCore(Item item, Outcome outcome) {
        return outcome.isMet()
                || outcome.place() == Place.MISSING
                || findNearlyMet(item)
                        .filter(code -> code.value().equals(outcome.key()))
                        .isPresent();
    }

    /** The code just below the standard; empty for a scale on which nothing reaches it. */
    static Optional<Code> findNearlyMet(Item item) {
        List<Code> codes = item.scale().codes();
        return codes.stream().noneMatch(code -> code.counts().met())
                ? Optional.empty()
                : codes.stream()
                        .filter(code ->
                                code.counts().inDenominator() && !code.counts().met())
                        .findFirst();
    }

    private static Outcome outcome(Code code) {
        Counts counts = code.counts();
        return new Outcome(
                code.value(),
                code.value(),
                code.label(),
                counts.inDenominator() ? Place.COUNTED : Place.LEFT_OUT,
                counts.higher() ? Standing.HIGHER : counts.met() ? Standing.MET : Standing.NONE);
    }

    /** Those who take an item this year, and those of other year groups who have a result of it all the same. */
    private List<Member> takers(Item item) {
        return cohort.members().stream()
                .filter(member -> {
                    YearGroup group = YearGroup.find(member.pupil().yearGroup()).orElseThrow();
                    return edition.yearGroups().contains(group)
                            ? item.yearGroups().contains(group)
                                    && edition.yearOf(item, group).equals(edition.year())
                            : member.value(item.id()) != null;
                })
                .toList();
    }

    /** Where scores lie, for each test, check or score. */
    List<ScoreTable> scores() {
        List<ScoreTable> tables = new ArrayList<>();
        for (TestItems test : edition.tests()) {
            tables.add(scaled(test));
        }
        for (Item item : edition.items()) {
            if (item.kind() == ItemKind.SCORE) {
                tables.add(score(item));
            }
            if (item.kind() == ItemKind.MARK && edition.assessment() == Assessment.PHONICS) {
                tables.add(phonics(item));
            }
        }
        return tables;
    }

    private ScoreTable scaled(TestItems test) {
        List<ScoreTable.Marker> markers = new ArrayList<>();
        markers.add(new ScoreTable.Marker(Standing.EXPECTED_SCALED, "100: expected standard"));
        if (edition.assessment() == Assessment.KS2) {
            markers.add(new ScoreTable.Marker(Standing.HIGHER_SCALED, "110: higher standard"));
        }
        return table(
                test.scaled(),
                test.outcome(),
                TENS,
                value -> Standing.of(edition, test.scaled(), Integer.toString(value)),
                markers);
    }

    private ScoreTable score(Item item) {
        int top = item.scale().marks().orElseThrow().max();
        return table(
                item,
                item,
                FIVES,
                value -> value == top ? Standing.HIGHER : Standing.NONE,
                List.of(new ScoreTable.Marker(top, top + ": full marks")));
    }

    private ScoreTable phonics(Item item) {
        Optional<Threshold> threshold = edition.phonicsThreshold();
        Item outcome = edition.getItem(item.subject().code() + ".outcome");
        return table(
                item,
                outcome,
                FIVES,
                value -> threshold.isPresent() && value >= threshold.get().mark() ? Standing.MET : Standing.NONE,
                threshold.stream()
                        .map(known -> new ScoreTable.Marker(known.mark(), known.mark() + ": standard of the check"))
                        .toList());
    }

    /** @param beside where the code of a pupil without a score stands */
    private ScoreTable table(
            Item item, Item beside, int width, IntFunction<Standing> standing, List<ScoreTable.Marker> markers) {
        MarkRange range = item.scale().marks().orElseThrow();
        List<Outcome> scores = new ArrayList<>();
        for (int value = range.min(); value <= range.max(); value++) {
            String label = Integer.toString(value);
            scores.add(new Outcome(label, label, "", Place.COUNTED, standing.apply(value)));
        }
        List<Outcome> others = new ArrayList<>();
        List<String> derived = beside.scale().codes().stream()
                .filter(code -> code.derivedOnly() && !code.value().equals("N"))
                .map(Code::value)
                .toList();
        beside.scale().codes().stream()
                .filter(code -> !derived.contains(code.value()))
                .map(code -> new Outcome(code.value(), code.value(), code.label(), Place.LEFT_OUT, Standing.NONE))
                .forEach(others::add);
        others.add(new Outcome(
                OTHERWISE, "Outcome without a score", "only the outcome is recorded", Place.LEFT_OUT, Standing.NONE));
        if (isSecondCheck(item)) {
            others.add(new Outcome(
                    MET_BEFORE, "Met in Year 1", "does not take the check again", Place.LEFT_OUT, Standing.NONE));
        }
        others.add(Outcome.missing());
        List<Outcome> each = new ArrayList<>(scores);
        each.addAll(others);
        List<Outcome> wide = new ArrayList<>(ScoreTable.ranges(range, width, markers, standing));
        wide.addAll(others);
        List<Member> members = takers(item);
        OutcomeTable single = OutcomeTable.of(item, each, members, member -> {
            OptionalInt score = number(member.value(item.id()));
            return score.isPresent() ? Integer.toString(score.getAsInt()) : reason(item, beside, derived, member);
        });
        OutcomeTable ranges = OutcomeTable.of(item, wide, members, member -> {
            OptionalInt score = number(member.value(item.id()));
            return score.isPresent()
                    ? ScoreTable.rangeOf(score.getAsInt(), range, width, markers)
                    : reason(item, beside, derived, member);
        });
        return new ScoreTable(
                single.without(outcome -> !outcome.isCounted() && outcome.place() != Place.MISSING),
                ranges.without(outcome -> !outcome.isCounted() && outcome.place() != Place.MISSING),
                markers);
    }

    private String reason(Item item, Item beside, List<String> derived, Member member) {
        String code = member.value(item.id());
        if (code == null) {
            code = member.value(beside.id());
        }
        if (code == null) {
            boolean metBefore = isSecondCheck(item)
                    && Standing.of(edition, edition.getItem("y1.outcome"), member.value("y1.outcome")) != Standing.NONE;
            return metBefore ? MET_BEFORE : Outcome.NONE;
        }
        return derived.contains(code) ? OTHERWISE : code;
    }

    private static OptionalInt number(@Nullable String value) {
        return value != null && !value.isEmpty() && value.chars().allMatch(Character::isDigit)
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }
}

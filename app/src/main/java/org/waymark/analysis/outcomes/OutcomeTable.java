package org.waymark.analysis.outcomes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waymark.analysis.Group;
import org.waymark.analysis.Member;
import org.waymark.catalogue.Item;

/**
 * How many pupils have each outcome of an item.
 *
 * @param item what was assessed
 * @param outcomes the rows, in the order of the scale; every pupil is in exactly one
 * @param pupils whom it is about, by the key of their outcome
 */
public record OutcomeTable(Item item, List<Outcome> outcomes, Map<String, List<Member>> pupils) {
    public OutcomeTable {
        outcomes = List.copyOf(outcomes);
        pupils = Map.copyOf(pupils);
    }

    /**
     * Sorts pupils into outcomes.
     *
     * @param outcomes every one that can be
     * @param keyOf the key of a pupil's outcome, one of these
     */
    static OutcomeTable of(Item item, List<Outcome> outcomes, List<Member> members, Function<Member, String> keyOf) {
        Map<String, List<Member>> pupils = new LinkedHashMap<>();
        List<String> keys = outcomes.stream().map(Outcome::key).toList();
        for (Member member : members) {
            String key = keyOf.apply(member);
            pupils.computeIfAbsent(keys.contains(key) ? key : Outcome.NONE, known -> new ArrayList<>())
                    .add(member);
        }
        return new OutcomeTable(item, outcomes, pupils);
    }

    /** The same without outcomes that nobody has, but for those that a predicate keeps. */
    OutcomeTable without(Predicate<Outcome> emptyOnes) {
        List<Outcome> kept = outcomes.stream()
                .filter(outcome -> !emptyOnes.test(outcome) || count(outcome) > 0)
                .toList();
        return new OutcomeTable(item, kept, pupils);
    }

    public Optional<Outcome> findOutcome(String key) {
        return outcomes.stream().filter(outcome -> outcome.key().equals(key)).findFirst();
    }

    public List<Member> pupils(Outcome outcome) {
        return pupils.getOrDefault(outcome.key(), List.of());
    }

    public int count(Outcome outcome) {
        return pupils(outcome).size();
    }

    public int count(Outcome outcome, Group group) {
        return (int) pupils(outcome).stream()
                .filter(member -> group.contains(member.pupil()))
                .count();
    }

    /** How many the percentages are out of. */
    public int counted() {
        return outcomes.stream()
                .filter(Outcome::isCounted)
                .mapToInt(this::count)
                .sum();
    }

    public int counted(Group group) {
        return outcomes.stream()
                .filter(Outcome::isCounted)
                .mapToInt(outcome -> count(outcome, group))
                .sum();
    }

    /** Everybody. */
    public int all() {
        return outcomes.stream().mapToInt(this::count).sum();
    }

    /** How many would count but have no result yet. */
    public int missing() {
        return outcomes.stream()
                .filter(outcome -> outcome.place() == Outcome.Place.MISSING)
                .mapToInt(this::count)
                .sum();
    }

    /** How many have any result or a reason for none. */
    public boolean isEmpty() {
        return all() == missing();
    }

    /** A part in per cent of a whole, in whole points as the DfE rounds, halves upwards; empty of nobody. */
    public static Optional<BigDecimal> percent(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP));
    }
}

package org.waymark.tracking.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.Item;
import org.waymark.scheme.Combination;
import org.waymark.school.OnRoll;

/**
 * How pupils stand against their targets.
 *
 * @param items the subjects, in order
 * @param combinations those of the school of which every subject is here
 * @param pupils by name, with what is known in each of their subjects, by item
 */
public record TargetSheet(List<Item> items, List<Combination> combinations, List<OfPupil> pupils) {
    public TargetSheet {
        items = List.copyOf(items);
        combinations = List.copyOf(combinations);
        pupils = List.copyOf(pupils);
    }

    /** One pupil; {@code standings} only for subjects in which the year group is judged. */
    public record OfPupil(OnRoll pupil, Map<String, TargetStanding> standings) {
        public OfPupil {
            standings = Map.copyOf(standings);
        }

        /** How the pupil stands in a subject; empty where the year group is not judged in it. */
        public Optional<TargetStanding> find(Item item) {
            return Optional.ofNullable(standings.get(item.id()));
        }

        /**
         * How the pupil stands in several subjects at once: on target where each is reached, below where one is not.
         * Without a target or a judgement in one of them nothing is said. Empty where one of them is not for the pupil.
         */
        public Optional<TargetState> together(List<Item> items) {
            List<TargetState> states = new ArrayList<>();
            for (Item item : items) {
                if (find(item).isEmpty()) {
                    return Optional.empty();
                }
                states.add(find(item).get().state());
            }
            return Optional.of(
                    states.contains(TargetState.NO_TARGET)
                            ? TargetState.NO_TARGET
                            : states.contains(TargetState.NO_JUDGEMENT)
                                    ? TargetState.NO_JUDGEMENT
                                    : states.contains(TargetState.BELOW)
                                            ? TargetState.BELOW
                                            : states.contains(TargetState.ON) ? TargetState.ON : TargetState.AHEAD);
        }
    }

    /** The items of a combination, in its order. */
    public List<Item> itemsOf(Combination combination) {
        return combination.subjects().stream()
                .flatMap(subject -> items.stream()
                        .filter(item -> item.subject().code().equals(subject))
                        .limit(1))
                .toList();
    }

    /** How each pupil stands in a subject. */
    public Map<OnRoll, TargetState> states(Item item) {
        Map<OnRoll, TargetState> states = new LinkedHashMap<>();
        pupils.forEach(pupil -> pupil.find(item).ifPresent(found -> states.put(pupil.pupil(), found.state())));
        return states;
    }

    /** How each pupil stands in a combination. */
    public Map<OnRoll, TargetState> states(Combination combination) {
        List<Item> parts = itemsOf(combination);
        Map<OnRoll, TargetState> states = new LinkedHashMap<>();
        pupils.forEach(pupil -> pupil.together(parts).ifPresent(state -> states.put(pupil.pupil(), state)));
        return states;
    }

    /** Whether anybody has a target. */
    public boolean hasTargets() {
        return pupils.stream()
                .flatMap(pupil -> pupil.standings().values().stream())
                .anyMatch(standing -> standing.target().isPresent());
    }
}

package org.waymark.scheme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scale on which a school judges.
 *
 * @param id its name within the scheme, such as {@code steps}
 * @param name as people call it
 * @param steps lowest first; those that judge nothing last
 */
public record OwnScale(String id, String name, List<Step> steps) {
    public OwnScale {
        steps = List.copyOf(steps);
    }

    /** The step of a stored code. */
    public Optional<Step> findStep(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The steps that judge, lowest first: those that a pupil climbs. */
    public List<Step> climbing() {
        return steps.stream()
                .filter(step -> step.meaning() != Meaning.NOT_JUDGED)
                .toList();
    }

    /** How far along the scale a code lies, from 0 for the lowest step; empty for one that judges nothing. */
    public OptionalInt place(String code) {
        List<Step> climbing = climbing();
        for (int place = 0; place < climbing.size(); place++) {
            if (climbing.get(place).code().equals(code)) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }
}

package org.waymark.catalogue.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Typed;

/**
 * One pupil's results as the rules see them.
 *
 * @param edition the edition
 * @param pupil the pupil
 * @param typed what was typed, by item: only values that their scales allow
 * @param refused what was typed that its scale does not allow, by item, and why
 * @param derived what was worked out from it, by item
 */
public record PupilResults(
        Edition edition,
        PupilContext pupil,
        Map<String, Typed> typed,
        Map<String, Decoded.Refused> refused,
        Map<String, String> derived) {
    public PupilResults {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
        typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    }

    /** What was typed into an item. */
    public Optional<String> findTyped(String item) {
        return Optional.ofNullable(typed.get(item)).map(Typed::value);
    }

    /** The value that stands: worked out if it can be, else typed. */
    public Optional<String> find(String item) {
        String worked = derived.get(item);
        return worked != null ? Optional.of(worked) : findTyped(item);
    }
}

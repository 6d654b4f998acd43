package org.waymark.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalogue.rule.PupilResults;
import org.waymark.catalogue.rule.Rules;

/** Works out, from what was typed for one pupil, all that follows: derived values, findings, what is missing. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Judges one pupil's results. Pure and deterministic; never throws for any values.
     *
     * @param edition the edition
     * @param pupil the pupil
     * @param typed what people typed or files brought, by item id, never worked-out values; for a pupil in Year 2 the
     *     phonics check's {@code y1} items are last year's. A value outside its scale is refused and left out of all
     *     else.
     */
    public static Evaluation evaluate(Edition edition, PupilContext pupil, Map<String, Typed> typed) {
        PupilResults results = read(edition, pupil, typed);
        List<Finding> findings = Rules.list().stream()
                .filter(rule -> rule.appliesTo(edition))
                .flatMap(rule -> rule.check(results).stream())
                .sorted(Comparator.comparing(Finding::severity).thenComparingInt(finding -> order(edition, finding)))
                .toList();
        Set<String> missing = Completeness.missing(results);
        return new Evaluation(results.derived(), findings, ReadOnlyItems.of(results), missing, missing.isEmpty());
    }

    private static PupilResults read(Edition edition, PupilContext pupil, Map<String, Typed> typed) {
        Map<String, Typed> allowed = new LinkedHashMap<>();
        Map<String, Decoded.Refused> refused = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            Typed given = typed.get(item.id());
            if (given == null) {
                continue;
            }
            if (item.alwaysDerived()) {
                refused.put(
                        item.id(),
                        new Decoded.Refused(item.longLabel() + " is added up by Waymark and is not typed.", ""));
                continue;
            }
            switch (item.decode(given.value())) {
                case Decoded.Value value -> allowed.put(item.id(), new Typed(value.value(), given.assessedOn()));
                case Decoded.Blank blank -> {}
                case Decoded.Refused refusal ->
                    refused.put(item.id(), new Decoded.Refused(refusal.message(), edition.allowed(item)));
            }
        }
        typed.keySet().stream()
                .filter(id -> edition.findItem(id).isEmpty())
                .sorted()
                .forEach(id -> refused.put(id, new Decoded.Refused(edition.title() + " has no item " + id + ".", "")));
        return new PupilResults(edition, pupil, allowed, refused, Derivation.derive(edition, pupil, allowed));
    }

    private static int order(Edition edition, Finding finding) {
        return edition.findItem(finding.item()).map(Item::order).orElse(Integer.MAX_VALUE);
    }
}

package org.waymark.catalogue.rule;

import java.util.List;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;

/** A pupil who cannot be assessed on one goal has A on all of them. */
final class AllGoalsOrNone extends DocumentedRule {
    private static final String UNABLE_TO_ASSESS = "A";

    AllGoalsOrNone() {
        super(
                "EYFSP-A-01",
                Severity.ERROR,
                "Early Years Foundation Stage Profile, every year",
                "a local-authority glossary of assessment codes and two suppliers' guides, which agree",
                "A is used on all 17 goals or on none.",
                "Use A for every goal, or replace the A by a judgement.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.EYFSP;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        List<Item> goals = results.edition().items();
        List<Item> unable = goals.stream()
                .filter(goal -> results.findTyped(goal.id())
                        .filter(UNABLE_TO_ASSESS::equals)
                        .isPresent())
                .toList();
        if (unable.isEmpty() || unable.size() == goals.size()) {
            return List.of();
        }
        return List.of(finding(
                unable.getFirst().id(),
                "A stands on " + unable.size() + " of " + goals.size()
                        + " goals. A pupil who cannot be assessed on one goal has A on all of them.",
                Words.set("Use A for all " + goals.size() + " goals", goals, UNABLE_TO_ASSESS),
                Words.clear("Clear the A", unable)));
    }
}

package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.TestItems;

/** A total needs every paper. */
final class PapersMissing extends TestRule {
    PapersMissing(Assessment assessment) {
        super(
                assessment,
                "TEST-02",
                Severity.WARNING,
                "Waymark: a total and a scaled score are over all the papers of a test",
                "Where one paper of a test has a mark, the others should have one too.",
                "Enter the missing marks; there is no total before all are in.");
    }

    @Override
    Optional<Finding> check(PupilResults results, TestItems test) {
        List<Item> marked = marked(results, test);
        List<Item> blank =
                test.papers().stream().filter(paper -> !marked.contains(paper)).toList();
        if (marked.isEmpty()
                || blank.isEmpty()
                || findCode(results, test).isPresent()
                || blank.stream().anyMatch(paper -> results.refused().containsKey(paper.id()))) {
            return Optional.empty();
        }
        String papers = blank.stream().map(Item::noun).collect(Collectors.joining(" and "));
        return Optional.of(finding(
                blank.getFirst().id(),
                test.subject().label() + " has no mark for " + papers + ", so there is no total yet."));
    }
}

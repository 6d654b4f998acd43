package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.TestItems;

/** A rule over each test with a scaled score. It holds for both key stages, under an id of its own for each. */
abstract class TestRule extends DocumentedRule {
    private final Assessment assessment;

    TestRule(Assessment assessment, String number, Severity severity, String source, String summary, String hint) {
        super(assessment.name() + "-" + number, severity, assessment.title() + ", every year", source, summary, hint);
        this.assessment = assessment;
    }

    @Override
    public final boolean appliesTo(Edition edition) {
        return edition.assessment() == assessment;
    }

    @Override
    public final List<Finding> check(PupilResults results) {
        return results.edition().tests().stream()
                .flatMap(test -> check(results, test).stream())
                .toList();
    }

    abstract Optional<Finding> check(PupilResults results, TestItems test);

    /** The papers whose marks were typed. */
    static List<Item> marked(PupilResults results, TestItems test) {
        return test.papers().stream()
                .filter(paper -> results.findTyped(paper.id()).isPresent())
                .toList();
    }

    /** The raw mark once every paper is there. */
    static Optional<Integer> findRaw(PupilResults results, TestItems test) {
        return results.find(test.raw().id()).map(Integer::valueOf);
    }

    static Optional<String> findCode(PupilResults results, TestItems test) {
        return results.findTyped(test.outcome().id());
    }

    static Optional<String> findTypedScaled(PupilResults results, TestItems test) {
        return results.findTyped(test.scaled().id());
    }
}

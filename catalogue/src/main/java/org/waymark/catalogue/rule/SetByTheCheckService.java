package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Set;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;

/** Some reasons are given by the check service and not by a school. */
final class SetByTheCheckService extends DocumentedRule {
    private static final Set<String> NOT_THE_SCHOOLS = Set.of("Q", "H", "NAA", "X");

    SetByTheCheckService() {
        super(
                "MTC-CODE-01",
                Severity.WARNING,
                "Multiplication Tables Check, every year",
                "the DfE's open-source multiplication tables check service: who may set which reason",
                "Q, H, NAA and X are set by the check service, not by the school.",
                "Compare with the results file of the check service; give the pupil's own reason if there is one.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.MTC;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        return results.findTyped("mtc.score")
                .filter(NOT_THE_SCHOOLS::contains)
                .map(code -> List.of(finding("mtc.score", code + " is given by the check service, not by the school.")))
                .orElse(List.of());
    }
}

package org.waymark.analysis.tie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.TestItems;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;

/** Who would have met the expected standard with a few points more in a test. */
final class NearStandard {

    private static final int POINTS = 3;

    private NearStandard() {}

    static List<Candidate> list(Edition edition, Measure measure, List<Candidate> candidates) {
        if (!measure.isShare()
                || measure.standard() != Standing.MET
                || edition.tests().isEmpty()) {
            return List.of();
        }
        return candidates.stream()
                .filter(candidate -> candidate.counts() && candidate.amount() == 0)
                .filter(candidate -> reaches(edition, measure, candidate))
                .toList();
    }

    private static boolean reaches(Edition edition, Measure measure, Candidate candidate) {
        Map<String, String> values = new HashMap<>(candidate.values());
        boolean near = false;
        for (Item part : measure.parts()) {
            TestItems test = edition.findTest(part).orElse(null);
            if (test != null && isNear(candidate.values().get(test.scaled().id()))) {
                near = true;
                values.put(test.scaled().id(), Integer.toString(Standing.EXPECTED_SCALED));
                test.outcome().scale().codes().stream()
                        .filter(code -> code.derivedOnly() && code.counts().met())
                        .findFirst()
                        .map(Code::value)
                        .ifPresent(met -> values.put(test.outcome().id(), met));
            }
        }
        return near && Measuring.treat(edition, measure, values::get).equals(new Treatment.Counted(1));
    }

    private static boolean isNear(@org.jspecify.annotations.Nullable String scaled) {
        if (scaled == null || !scaled.matches("[0-9]{2,3}")) {
            return false;
        }
        int score = Integer.parseInt(scaled);
        return score < Standing.EXPECTED_SCALED && score >= Standing.EXPECTED_SCALED - POINTS;
    }
}

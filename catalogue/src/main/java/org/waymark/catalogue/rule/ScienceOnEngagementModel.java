package org.waymark.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;

/** A pupil on the engagement model is not yet in subject-specific study, so science is HNM. */
final class ScienceOnEngagementModel extends DocumentedRule {
    private static final int FIRST_YEAR = 2022;

    ScienceOnEngagementModel() {
        super(
                "KS2-TA-02",
                Severity.WARNING,
                "End of Key Stage 2, 2021/22 onwards",
                "the STA's 2024 list, as a supplier quotes it: science is HNM for a pupil on the engagement model",
                "A pupil with EM in writing should not have EXS in science.",
                "Check both judgements.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return edition.assessment() == Assessment.KS2 && edition.year().endYear() >= FIRST_YEAR;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        boolean engagement = results.findTyped("writing.ta").equals(Optional.of("EM"));
        boolean expected = results.findTyped("science.ta").equals(Optional.of("EXS"));
        return engagement && expected
                ? List.of(finding(
                        "science.ta",
                        "Writing is EM (engagement model) but science is EXS. Science is HNM for a pupil who is not yet"
                                + " in subject-specific study."))
                : List.of();
    }
}

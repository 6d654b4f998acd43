package org.waymark.catalogue.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;

/** Nobody is assessed before being born: one of the two dates is wrong. */
final class DatedBeforeBirth extends DocumentedRule {
    DatedBeforeBirth() {
        super(
                "ALL-DATE-02",
                Severity.WARNING,
                "every assessment, every year",
                "Waymark: nobody is assessed before being born",
                "The date of a result should not be before the pupil's date of birth.",
                "Correct the assessment date or the pupil's date of birth.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return true;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        LocalDate birth = results.pupil().dateOfBirth();
        List<Finding> findings = new ArrayList<>();
        if (birth == null) {
            return findings;
        }
        Set<LocalDate> seen = new HashSet<>();
        results.typed().forEach((id, typed) -> {
            LocalDate day = typed.assessedOn();
            if (day != null && day.isBefore(birth) && seen.add(day)) {
                findings.add(finding(
                        id,
                        "The assessment date " + Words.date(day) + " is before the pupil was born on "
                                + Words.date(birth) + "."));
            }
        });
        return findings;
    }
}

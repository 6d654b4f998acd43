package org.waymark.catalogue.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;

/** A result's date lies in the academic year that the result belongs to. One finding for each date, not each cell. */
final class DatedOutsideYear extends DocumentedRule {
    DatedOutsideYear() {
        super(
                "ALL-DATE-01",
                Severity.WARNING,
                "every assessment, every year",
                "Waymark: an assessment of a year takes place between 1 September and 31 August",
                "The date of a result should lie in the academic year that the result belongs to.",
                "Correct the assessment date, or enter the result in the year it belongs to.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return true;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        Set<String> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        results.typed().forEach((id, typed) -> {
            LocalDate day = typed.assessedOn();
            AcademicYear year = results.edition()
                    .yearOf(results.edition().getItem(id), results.pupil().yearGroup());
            if (day != null && !year.contains(day) && seen.add(day + " " + year)) {
                findings.add(
                        finding(id, "The assessment date " + Words.date(day) + " is not in " + year.label() + "."));
            }
        });
        return findings;
    }
}

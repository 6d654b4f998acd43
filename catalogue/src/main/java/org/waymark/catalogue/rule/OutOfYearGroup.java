package org.waymark.catalogue.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;

/** Results are expected of the year groups that take the assessment; a pupil taught out of year may be right. */
final class OutOfYearGroup extends DocumentedRule {
    OutOfYearGroup() {
        super(
                "ALL-YEARGROUP-01",
                Severity.WARNING,
                "every assessment, every year",
                "the year groups of each edition",
                "A pupil with results should be in a year group that takes the assessment.",
                "Check the pupil's year group; leave it if the pupil is taught with another year.");
    }

    @Override
    public boolean appliesTo(Edition edition) {
        return true;
    }

    @Override
    public List<Finding> check(PupilResults results) {
        Edition edition = results.edition();
        YearGroup own = results.pupil().yearGroup();
        if (edition.yearGroups().contains(own) || results.typed().isEmpty()) {
            return List.of();
        }
        String takers = edition.yearGroups().stream().map(YearGroup::label).collect(Collectors.joining(" and "));
        return List.of(finding(
                results.typed().keySet().iterator().next(),
                "This pupil is in " + own.label() + ", but "
                        + edition.assessment().title() + " is for " + takers + "."));
    }
}

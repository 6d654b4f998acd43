package org.waymark.tracking.progress;

import java.util.List;
import java.util.Optional;
import org.waymark.analysis.Cohort;
import org.waymark.catalogue.Edition;
import org.waymark.tracking.overview.PupilSets;
import org.waymark.tracking.overview.Source;

/**
 * How pupils moved between two points.
 *
 * @param from the first point
 * @param to the second; its pupils are those of the report
 * @param rule by which it was told
 * @param pupils whom it is about, and what else could be chosen
 * @param cohort those pupils
 * @param subjects in the order of the second point
 */
public record ProgressTable(
        Edition from,
        Edition to,
        Source source,
        ProgressRule rule,
        PupilSets.Offered pupils,
        Cohort cohort,
        List<SubjectProgress> subjects) {
    public ProgressTable {
        subjects = List.copyOf(subjects);
    }

    /** The subject of an item's id. */
    public Optional<SubjectProgress> find(String item) {
        return subjects.stream()
                .filter(subject -> subject.to().id().equals(item))
                .findFirst();
    }
}

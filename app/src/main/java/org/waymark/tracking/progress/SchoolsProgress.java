package org.waymark.tracking.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.tracking.overview.SchoolAtPoint;
import org.waymark.tracking.overview.SchoolsAtPoint;
import org.waymark.tracking.overview.Source;

/**
 * Reads how the pupils of several schools moved between two points, each by its own scheme. All are told by Waymark's
 * proposal, by band: schools with rules of their own could not be laid beside each other.
 */
@Service
public class SchoolsProgress {

    private final SchoolsAtPoint schools;
    private final ProgressReadings readings;

    SchoolsProgress(SchoolsAtPoint schools, ProgressReadings readings) {
        this.schools = schools;
        this.readings = readings;
    }

    /**
     * The schools in the order of the scopes.
     *
     * @param yearGroup only pupils who are in it at the second point; empty for all
     */
    public List<SchoolProgress> list(List<Scope> scopes, Point from, Point to, Optional<YearGroup> yearGroup) {
        Map<Scope, Edition> starts = schools.listEditions(scopes, from);
        Map<Edition, List<Scope>> together = new LinkedHashMap<>();
        starts.forEach((scope, edition) ->
                together.computeIfAbsent(edition, any -> new ArrayList<>()).add(scope));
        Map<Long, Map<String, String>> before = new HashMap<>();
        together.forEach((edition, those) -> before.putAll(readings.before(those, edition)));
        return schools.list(scopes, to, yearGroup).stream()
                .map(school -> of(school, Optional.ofNullable(starts.get(school.scope())), before))
                .toList();
    }

    private static SchoolProgress of(
            SchoolAtPoint school, Optional<Edition> from, Map<Long, Map<String, String>> before) {
        Optional<Edition> to = school.cohort().map(Cohort::edition);
        List<SubjectProgress> subjects = from.isPresent() && school.cohort().isPresent()
                ? ProgressReadings.subjects(
                        ProgressRule.usual(), from.get(), school.cohort().get(), before, Source.JUDGEMENT)
                : List.of();
        return new SchoolProgress(school.scope(), from, to, subjects);
    }
}

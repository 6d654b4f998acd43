package org.waymark.tracking.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Point;
import org.waymark.scheme.PointEditions;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;

/** Reads several schools at a point, each by its own scheme; schools of one scheme are read together. */
@Service
public class SchoolsAtPoint {

    private final Cohorts cohorts;
    private final Schemes schemes;
    private final HeldPoints held;

    SchoolsAtPoint(Cohorts cohorts, Schemes schemes, HeldPoints held) {
        this.cohorts = cohorts;
        this.schemes = schemes;
        this.held = held;
    }

    /**
     * The schools in the order of the scopes.
     *
     * @param yearGroup only its pupils; empty for all
     */
    public List<SchoolAtPoint> list(List<Scope> scopes, Point point, Optional<YearGroup> yearGroup) {
        Map<Edition, List<Scope>> together = new LinkedHashMap<>();
        listEditions(scopes, point)
                .forEach((scope, edition) -> together.computeIfAbsent(edition, any -> new ArrayList<>())
                        .add(scope));
        Map<Long, Cohort> found = new HashMap<>();
        together.forEach((edition, schools) -> {
            Map<Long, Cohort> bySchool =
                    cohorts.list(schools, List.of(edition), Set.of()).getFirst().bySchool();
            schools.forEach(scope -> found.put(
                    scope.schoolId(), bySchool.getOrDefault(scope.schoolId(), new Cohort(edition, List.of()))));
        });
        PupilSet pupils = yearGroup.map(PupilSet::of).orElse(PupilSet.ALL);
        return scopes.stream()
                .map(scope -> {
                    Optional<Cohort> cohort = Optional.ofNullable(found.get(scope.schoolId()))
                            .map(all -> all.filter(member -> pupils.contains(member.pupil())));
                    boolean instead = cohort.filter(all -> all.edition().assessment() != point.assessment())
                            .isPresent();
                    return new SchoolAtPoint(scope, cohort, instead);
                })
                .toList();
    }

    /** The point at which each school is read for a point; schools without any are left out. */
    public Map<Scope, Edition> listEditions(List<Scope> scopes, Point point) {
        Map<Long, Scheme> byScheme = schemes.list(scopes, point.year());
        Map<Key, Edition> editions = new HashMap<>();
        Map<Scope, Edition> found = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            Scheme scheme = byScheme.getOrDefault(scope.schoolId(), Scheme.usual());
            findPoint(scope, scheme, point)
                    .ifPresent(used -> found.put(
                            scope,
                            editions.computeIfAbsent(
                                    new Key(scheme, used),
                                    key -> PointEditions.find(scheme, used, point.year())
                                            .orElseThrow())));
        }
        return found;
    }

    private record Key(Scheme scheme, Assessment point) {}

    /** The point itself where the school uses it, else the last one before it in the year at which something stands. */
    private Optional<Assessment> findPoint(Scope scope, Scheme scheme, Point point) {
        if (scheme.points().contains(point.assessment())) {
            return Optional.of(point.assessment());
        }
        Set<Assessment> judged = held.list(List.of(scope)).stream()
                .filter(other -> other.year().equals(point.year()))
                .map(Point::assessment)
                .collect(Collectors.toCollection(TreeSet::new));
        return scheme.points().stream()
                .filter(other -> other.compareTo(point.assessment()) < 0 && judged.contains(other))
                .reduce((earlier, later) -> later);
    }
}

package org.waymark.tracking.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Figures;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.Groups;
import org.waymark.analysis.Member;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.MeasureKind;
import org.waymark.catalogue.Standing;

/** Reads how pupils stand at a point, live. */
@Service
public class PointOverviews {

    private final Cohorts cohorts;
    private final Groups groups;
    private final Figures figures;
    private final PupilSets pupilSets;

    PointOverviews(Cohorts cohorts, Groups groups, Figures figures, PupilSets pupilSets) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.figures = figures;
        this.pupilSets = pupilSets;
    }

    /**
     * The overview of a point.
     *
     * @param held every point with results in the school, in the order of time: the trend is of these
     * @param edition one of them
     */
    public PointOverview get(Scope scope, List<Edition> held, Edition edition, Source source, Asked asked) {
        List<Edition> upToHere = held.stream()
                .filter(other -> HeldPoints.point(other).compareTo(HeldPoints.point(edition)) <= 0)
                .toList();
        List<Measure> measures = source.expected(edition);
        Set<String> items = source.items(edition).stream().map(Item::id).collect(Collectors.toSet());
        List<Cohort> all = cohorts.list(List.of(scope), upToHere, items);
        Cohort everybody = all.getLast();
        PupilSets.Offered offered = pupilSets.offer(scope, everybody, asked);
        PupilSet chosen = offered.chosen();
        Cohort cohort = everybody.filter(member -> chosen.contains(member.pupil()));
        List<SubjectLine> lines = measures.stream()
                .map(measure -> line(scope, cohort, measure, trend(scope, all, chosen.inAnyClass(), measure)))
                .toList();
        List<YearLine> years = offered.yearGroups().stream()
                .map(group -> new YearLine(
                        group,
                        measures.stream()
                                .map(measure -> figures.ofEverybody(
                                        scope,
                                        everybody.filter(
                                                member -> PupilSet.of(group).contains(member.pupil())),
                                        measure))
                                .toList()))
                .toList();
        return new PointOverview(edition, source, offered, cohort, lines, years, byGroup(scope, cohort, measures));
    }

    private List<GroupFigures> byGroup(Scope scope, Cohort cohort, List<Measure> measures) {
        return measures.isEmpty() ? List.of() : figures.byGroup(scope, cohort, measures, groups.list(scope, cohort));
    }

    private List<PointFigure> trend(Scope scope, List<Cohort> all, PupilSet pupils, Measure measure) {
        List<PointFigure> trend = new ArrayList<>();
        for (Cohort cohort : all) {
            Cohort then = cohort.filter(member -> pupils.contains(member.pupil()));
            findSame(cohort.edition(), measure.series())
                    .map(same -> figures.ofEverybody(scope, then, same))
                    .filter(shown -> shown.hidden() || shown.figure().denominator() > 0)
                    .ifPresent(shown -> trend.add(new PointFigure(HeldPoints.point(cohort.edition()), shown)));
        }
        return trend;
    }

    private SubjectLine line(Scope scope, Cohort cohort, Measure measure, List<PointFigure> trend) {
        ShownFigure expected = figures.ofEverybody(scope, cohort, measure);
        ShownFigure higher = beside(cohort.edition(), measure, MeasureKind.SHARE_ALL, Standing.HIGHER)
                .map(above -> figures.ofEverybody(scope, cohort, above))
                .orElseThrow();
        Optional<ShownFigure> average = beside(cohort.edition(), measure, MeasureKind.MEAN_VALUE, Standing.NONE)
                .map(mean -> figures.ofEverybody(scope, cohort, mean));
        boolean counted = scope.seesNames() && measure.parts().size() == 1;
        return new SubjectLine(
                measure,
                expected,
                higher,
                average,
                counted ? bands(cohort.of(measure), measure.parts().getFirst()) : Map.of(),
                trend);
    }

    private static Map<Band, Integer> bands(List<Member> members, Item item) {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, 0);
        }
        members.forEach(member ->
                item.scale().findBand(member.value(item.id())).ifPresent(band -> bands.merge(band, 1, Integer::sum)));
        return bands;
    }

    private static Optional<Measure> beside(Edition edition, Measure measure, MeasureKind kind, Standing standard) {
        return edition.measures().stream()
                .filter(other -> other.kind() == kind
                        && other.standard() == standard
                        && other.parts().equals(measure.parts()))
                .findFirst();
    }

    private static Optional<Measure> findSame(Edition edition, String series) {
        return edition.measures().stream()
                .filter(measure -> measure.series().equals(series))
                .findFirst();
    }
}

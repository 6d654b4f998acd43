package org.waymark.analysis.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.Figures;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.Groups;
import org.waymark.analysis.Member;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.ShownFigure;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Gap;
import org.waymark.catalogue.measure.Measuring;
import org.waymark.catalogue.measure.Treatment;
import org.waymark.national.Catalogues;
import org.waymark.results.Standings;

/** Opens one figure: how it came about, who is behind it, and what stands beside it. */
@Service
public class MeasureDetails {

    private final Catalogues catalogues;
    private final FigureYears figureYears;
    private final Cohorts cohorts;
    private final Groups groups;
    private final Figures figures;
    private final MeasureTrends trends;
    private final England england;
    private final Standings standings;

    MeasureDetails(
            Catalogues catalogues,
            FigureYears figureYears,
            Cohorts cohorts,
            Groups groups,
            Figures figures,
            MeasureTrends trends,
            England england,
            Standings standings) {
        this.catalogues = catalogues;
        this.figureYears = figureYears;
        this.cohorts = cohorts;
        this.groups = groups;
        this.figures = figures;
        this.trends = trends;
        this.england = england;
        this.standings = standings;
    }

    /**
     * All that is behind a measure in a year.
     *
     * @param measureId such as {@code ks2.rwm.expected}
     * @throws NotFound for a measure, a year or a group that there is not
     */
    public MeasureDetail get(Scope scope, String measureId, Asked asked) {
        scope.requireAnalysis();
        List<Edition> editions = editions(measureId);
        List<AcademicYear> known = figureYears.list(scope);
        AcademicYear year = year(known, editions, asked);
        Edition edition = editions.stream()
                .filter(one -> one.year().equals(year))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no figure " + measureId + " in " + year.label() + "."));
        Measure measure = edition.findMeasure(measureId).orElseThrow();
        SchoolGroups schoolGroups = groups.of(scope);
        Choice choice = new Choice(year, asked.group(schoolGroups), asked.compare(), asked.whatIf());
        List<Cohort> real = cohorts.list(scope, Dashboards.shown(editions, known, year));
        Cohort now = real.getLast();
        Cohort shown = choice.whatIf().of(now);
        List<AcademicYear> trendYears =
                real.stream().map(cohort -> cohort.edition().year()).toList();
        MeasureYears trend =
                trends.list(scope, choice, real, List.of(measure), schoolGroups).getFirst();
        List<PupilBehind> pupils = pupils(shown, measure, choice.group());
        return new MeasureDetail(
                choice,
                edition,
                measure,
                Stream.concat(
                                known.stream()
                                        .filter(one -> editions.stream()
                                                .anyMatch(other -> other.year().equals(one))),
                                known.contains(year) ? Stream.of() : Stream.of(year))
                        .toList(),
                schoolGroups.list(now),
                trend,
                trend.years().getLast().shown().reasonsHidden() ? List.of() : leftOut(edition, pupils),
                byGroup(scope, choice, now, shown, measure, schoolGroups.list(now)),
                england(edition, measure, schoolGroups.list(now)),
                scope.seesNames() ? pupils : List.of(),
                AssessmentFigures.notHeld(trendYears, catalogues.current().listEditions(edition.assessment())),
                standings.findLastSaved(scope),
                choice.whatIf().words(List.of(now)),
                choice.whatIf().listChanges(List.of(now)));
    }

    /** The editions with a measure, newest first. */
    private List<Edition> editions(String measureId) {
        List<Edition> editions = Assessment.statutory().stream()
                .filter(assessment -> measureId.startsWith(assessment.code() + "."))
                .flatMap(assessment -> catalogues.current().listEditions(assessment).stream())
                .filter(edition -> edition.findMeasure(measureId).isPresent())
                .toList();
        if (editions.isEmpty()) {
            throw new NotFound("There is no figure " + measureId + ".");
        }
        return editions;
    }

    private AcademicYear year(List<AcademicYear> known, List<Edition> editions, Asked asked) {
        if (asked.year() != null) {
            return figureYears.choose(known, asked.year());
        }
        return known.stream()
                .filter(year ->
                        editions.stream().anyMatch(edition -> edition.year().equals(year)))
                .findFirst()
                .orElse(editions.getFirst().year());
    }

    private static List<PupilBehind> pupils(Cohort cohort, Measure measure, Group group) {
        List<PupilBehind> pupils = new ArrayList<>();
        for (Member member : cohort.of(measure)) {
            if (group.contains(member.pupil())) {
                Treatment treatment = Measuring.treat(cohort.edition(), measure, member);
                pupils.add(new PupilBehind(member, Behind.of(measure, treatment), treatment));
            }
        }
        return pupils;
    }

    private static List<LeftOutCode> leftOut(Edition edition, List<PupilBehind> pupils) {
        Map<String, LeftOutCode> found = new TreeMap<>();
        for (PupilBehind pupil : pupils) {
            if (pupil.treatment() instanceof Treatment.LeftOut(String value, String item)) {
                found.merge(
                        value,
                        new LeftOutCode(value, code(edition, value, item), 1),
                        (known, one) -> new LeftOutCode(value, known.code(), known.pupils() + 1));
            }
        }
        return List.copyOf(found.values());
    }

    /** A score that is not there is explained by the code of the outcome beside it. */
    private static Optional<Code> code(Edition edition, String value, String itemId) {
        Item item = edition.getItem(itemId);
        return item.scale()
                .findCode(value)
                .or(() -> edition.findTest(item)
                        .flatMap(test -> test.outcome().scale().findCode(value)));
    }

    private List<GroupLine> byGroup(
            Scope scope, Choice choice, Cohort now, Cohort shown, Measure measure, List<Group> all) {
        List<GroupFigures> rows = figures.byGroup(scope, shown, List.of(measure), all);
        List<GroupFigures> real =
                choice.whatIf().isNothing() ? List.of() : figures.byGroup(scope, now, List.of(measure), all);
        Figure everybody = rows.getFirst().figures().getFirst().figure();
        List<GroupLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Group group = rows.get(i).group();
            ShownFigure figure = rows.get(i).figures().getFirst();
            var beside = england.findSame(now.edition(), measure, group);
            lines.add(new GroupLine(
                    group,
                    figure,
                    real.isEmpty()
                            ? Optional.empty()
                            : Optional.of(real.get(i).figures().getFirst()),
                    beside,
                    figure.hidden()
                            ? Optional.empty()
                            : beside.flatMap(other -> Gap.between(figure.figure(), other.value())),
                    figure.hidden() ? Optional.empty() : others(figure.figure(), everybody)));
        }
        return lines;
    }

    /** The gap between a group and everybody else; empty where nobody else counts. */
    private static Optional<Gap> others(Figure group, Figure everybody) {
        int denominator = everybody.denominator() - group.denominator();
        if (denominator <= 0) {
            return Optional.empty();
        }
        double top = everybody.numerator() - group.numerator();
        double value = (group.measure().isShare() ? top * 100 : top) / denominator;
        return Gap.between(group, BigDecimal.valueOf(value));
    }

    private List<MeasureDetail.EnglandGroup> england(Edition edition, Measure measure, List<Group> groups) {
        return groups.stream()
                .flatMap(group -> england
                        .findSame(edition, measure, group)
                        .map(figure -> new MeasureDetail.EnglandGroup(group, figure))
                        .stream())
                .toList();
    }
}

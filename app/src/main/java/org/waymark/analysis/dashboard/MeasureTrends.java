package org.waymark.analysis.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Comparators;
import org.waymark.analysis.Figures;
import org.waymark.analysis.Group;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;

/** Makes measures over the years of cohorts that have been read. */
@Component
class MeasureTrends {

    private final Figures figures;
    private final England england;

    MeasureTrends(Figures figures, England england) {
        this.figures = figures;
        this.england = england;
    }

    /**
     * Measures of one assessment over its cohorts.
     *
     * @param real oldest first, at least one; the chosen year's is changed as the choice says
     * @param measures of the newest of them
     */
    List<MeasureYears> list(
            Scope scope, Choice choice, List<Cohort> real, List<Measure> measures, SchoolGroups groups) {
        Group group = choice.group();
        List<List<YearFigure>> years = measures.stream()
                .<List<YearFigure>>map(measure -> new ArrayList<>())
                .toList();
        for (Cohort cohort : real) {
            boolean now = cohort.edition().year().equals(choice.year());
            Cohort shown = now ? choice.whatIf().of(cohort) : cohort;
            add(years, measures, shown.edition(), figures(scope, shown, measures, group, groups), group);
        }
        Cohort newest = real.getLast();
        boolean changed = newest.edition().year().equals(choice.year())
                && !choice.whatIf().equals(WhatIf.NOTHING);
        List<ShownFigure> asItIs = changed ? figures(scope, newest, measures, group, groups) : List.of();
        List<MeasureYears> found = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            found.add(new MeasureYears(
                    measure,
                    years.get(i),
                    asItIs.isEmpty() ? Optional.empty() : Optional.of(asItIs.get(i)),
                    beside(choice, newest.edition(), measure, years.get(i))));
        }
        return found;
    }

    /** One for each measure, in the form that it had then; where there was none then, nothing. */
    private List<ShownFigure> figures(
            Scope scope, Cohort cohort, List<Measure> measures, Group group, SchoolGroups groups) {
        List<Measure> then = measures.stream()
                .map(measure -> cohort.edition().findMeasure(measure.id()).orElse(measure))
                .toList();
        List<Group> all = scope.seesNames() ? List.of() : groups.list(cohort);
        return figures.ofGroup(scope, cohort, then, group, all);
    }

    private void add(
            List<List<YearFigure>> years,
            List<Measure> measures,
            Edition edition,
            List<ShownFigure> shown,
            Group group) {
        for (int i = 0; i < measures.size(); i++) {
            List<YearFigure> of = years.get(i);
            ShownFigure figure = shown.get(i);
            edition.findMeasure(measures.get(i).id())
                    .ifPresent(then -> of.add(new YearFigure(
                            edition.year(), then.series(), figure, england.findThen(edition, then, group))));
        }
    }

    private Optional<Comparators.Comparator> beside(
            Choice choice, Edition edition, Measure measure, List<YearFigure> years) {
        return switch (choice.compare()) {
            case ENGLAND -> england.find(edition, measure, choice.group());
            case LAST_YEAR -> MeasureYears.before(edition.year(), years);
            case NONE -> Optional.empty();
        };
    }
}

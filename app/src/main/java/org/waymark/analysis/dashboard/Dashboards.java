package org.waymark.analysis.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.Figures;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.Groups;
import org.waymark.analysis.SchoolGroups;
import org.waymark.analysis.whatif.WhatIf;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.EditionStatus;
import org.waymark.catalogue.Measure;
import org.waymark.national.Catalogues;
import org.waymark.results.Standings;

/** Makes the dashboard of a school: all of its cohorts are read at once, and every figure is made of them. */
@Service
public class Dashboards {

    /** How many years a trend shows. */
    static final int YEARS = 6;

    private final Catalogues catalogues;
    private final FigureYears figureYears;
    private final Cohorts cohorts;
    private final Groups groups;
    private final Figures figures;
    private final MeasureTrends trends;
    private final Standings standings;
    private final JudgedBlocks judged;

    Dashboards(
            Catalogues catalogues,
            FigureYears figureYears,
            Cohorts cohorts,
            Groups groups,
            Figures figures,
            MeasureTrends trends,
            Standings standings,
            JudgedBlocks judged) {
        this.catalogues = catalogues;
        this.figureYears = figureYears;
        this.cohorts = cohorts;
        this.groups = groups;
        this.figures = figures;
        this.trends = trends;
        this.standings = standings;
        this.judged = judged;
    }

    /**
     * The dashboard of a school as a scope may see it.
     *
     * @param asked what to look at; a null year is the newest with results
     * @throws org.waymark.access.NotFound for a year or a group that there is not
     */
    public Dashboard get(Scope scope, Asked asked) {
        scope.requireAnalysis();
        List<AcademicYear> known = figureYears.list(scope);
        AcademicYear year = figureYears.choose(known, asked.year());
        SchoolGroups schoolGroups = groups.of(scope);
        Choice choice = new Choice(year, asked.group(schoolGroups), asked.compare(), asked.whatIf());
        Map<Assessment, List<Cohort>> real = read(scope, known, year);
        List<Cohort> now = real.values().stream()
                .flatMap(List::stream)
                .filter(cohort -> cohort.edition().year().equals(year))
                .toList();
        return new Dashboard(
                choice,
                years(scope, known, year),
                schoolGroups.listAll(now),
                real.values().stream()
                        .filter(list -> isShown(list, year))
                        .map(list -> assessment(scope, choice, list, schoolGroups))
                        .toList(),
                judged.find(scope, year, now, schoolGroups),
                standings.findLastSaved(scope),
                choice.whatIf().words(now),
                choice.whatIf().listChanges(now));
    }

    /** The years with statutory results, those lately in which anybody was judged, and the one asked for; newest first. */
    private List<AcademicYear> years(Scope scope, List<AcademicYear> known, AcademicYear year) {
        Set<AcademicYear> all = new TreeSet<>(Comparator.reverseOrder());
        all.addAll(known);
        all.add(year);
        all.addAll(judged.listYears(
                scope, known.getFirst().minus(YEARS), known.getFirst().next()));
        return List.copyOf(all);
    }

    /** The cohorts of each assessment up to a year, oldest first. */
    private Map<Assessment, List<Cohort>> read(Scope scope, List<AcademicYear> known, AcademicYear year) {
        Catalogue catalogue = catalogues.current();
        List<Edition> editions = new ArrayList<>();
        for (Assessment assessment : Assessment.statutory()) {
            editions.addAll(shown(catalogue.listEditions(assessment), known, year));
        }
        Map<Assessment, List<Cohort>> found = new LinkedHashMap<>();
        cohorts.list(scope, editions)
                .forEach(cohort -> found.computeIfAbsent(cohort.edition().assessment(), assessment -> new ArrayList<>())
                        .add(cohort));
        return found;
    }

    /** The newest editions up to a year in which the school has any result, oldest first. */
    static List<Edition> shown(List<Edition> newestFirst, List<AcademicYear> known, AcademicYear year) {
        return newestFirst.stream()
                .filter(edition -> edition.year().equals(year)
                        || edition.year().compareTo(year) < 0 && known.contains(edition.year()))
                .limit(YEARS)
                .toList()
                .reversed();
    }

    /** An assessment without any result stands there only where its results are due. */
    private static boolean isShown(List<Cohort> years, AcademicYear year) {
        Cohort newest = years.getLast();
        boolean due = newest.edition().year().equals(year)
                && newest.edition().status() == EditionStatus.STATUTORY
                && !newest.members().isEmpty();
        return due || years.stream().anyMatch(Cohort::hasResults);
    }

    private AssessmentFigures assessment(Scope scope, Choice choice, List<Cohort> real, SchoolGroups schoolGroups) {
        Cohort newest = real.getLast();
        Edition edition = newest.edition();
        boolean now = edition.year().equals(choice.year());
        WhatIf whatIf = now ? choice.whatIf() : WhatIf.NOTHING;
        Cohort shown = whatIf.of(newest);
        List<Group> all = schoolGroups.list(newest);
        List<Measure> measures = edition.measures();
        List<GroupFigures> byGroup = figures.byGroup(scope, shown, measures, all);
        List<AcademicYear> years =
                real.stream().map(cohort -> cohort.edition().year()).toList();
        return new AssessmentFigures(
                edition,
                years,
                AssessmentFigures.notHeld(years, catalogues.current().listEditions(edition.assessment())),
                trends.list(scope, choice, real, measures, schoolGroups),
                byGroup,
                whatIf.isNothing() ? List.of() : figures.byGroup(scope, newest, measures, all),
                scores(scope, choice, shown));
    }

    /** Only the multiplication tables check is one score that everybody has. */
    private static Optional<ScoreBands> scores(Scope scope, Choice choice, Cohort shown) {
        if (shown.edition().assessment() != Assessment.MTC) {
            return Optional.empty();
        }
        // For a reader without names only of everybody: a group's scores beside all scores would tell the others'.
        boolean everybody = choice.group().code().equals(Group.ALL.code());
        if (!scope.seesNames() && !everybody) {
            return Optional.empty();
        }
        return ScoreBands.of(
                scope,
                shown.filter(member -> choice.group().contains(member.pupil())),
                shown.edition().getItem("mtc.score"));
    }
}

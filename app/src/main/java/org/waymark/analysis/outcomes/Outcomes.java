package org.waymark.analysis.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.national.Catalogues;

/** Reads what an outcomes report shows, live. */
@Service
public class Outcomes {

    /** How many years back an assessment is looked for when no year is asked for. */
    private static final int LOOK_BACK = 6;

    private static final String CLASS_FAMILY = "class";

    private final Cohorts cohorts;
    private final Groups schoolGroups;
    private final Figures figures;
    private final FigureYears years;
    private final Catalogues catalogues;

    Outcomes(Cohorts cohorts, Groups schoolGroups, Figures figures, FigureYears years, Catalogues catalogues) {
        this.cohorts = cohorts;
        this.schoolGroups = schoolGroups;
        this.figures = figures;
        this.years = years;
        this.catalogues = catalogues;
    }

    /**
     * What is asked for.
     *
     * @param year named by the year in which it ends; null for the newest with results
     * @param group the code of a group; empty for everybody
     * @param className the code of a class; empty for all. Readers without names see neither
     */
    public record Asked(@Nullable Integer year, String group, String className) {}

    /** The first assessment, in the order of a school's life, with results in the newest year that has any. */
    public Assessment findFirst(Scope scope) {
        AcademicYear newest = years.list(scope).getFirst();
        Catalogue catalogue = catalogues.current();
        List<Edition> editions = new ArrayList<>();
        for (Assessment assessment : Assessment.statutory()) {
            catalogue.findEdition(assessment, newest).ifPresent(editions::add);
        }
        return cohorts.list(scope, editions).stream()
                .filter(Cohort::hasResults)
                .map(cohort -> cohort.edition().assessment())
                .findFirst()
                .orElse(Assessment.EYFSP);
    }

    /** @throws NotFound for a year in which the assessment was not held */
    public OutcomeSheet get(Scope scope, Assessment assessment, Asked asked) {
        Catalogue catalogue = catalogues.current();
        List<Edition> offered = years.list(scope).stream()
                .flatMap(year -> catalogue.findEdition(assessment, year).stream())
                .toList();
        Cohort whole = asked.year() == null
                ? newest(scope, assessment, offered, catalogue)
                : cohorts.get(scope, edition(catalogue, assessment, asked.year()));
        List<Group> groups = schoolGroups.list(scope, whole);
        Optional<Group> group = find(scope, groups, asked.group(), false);
        Optional<Group> ofClass = find(scope, groups, asked.className(), true);
        Cohort chosen = whole.filter(member -> group.stream().allMatch(only -> only.contains(member.pupil()))
                && ofClass.stream().allMatch(only -> only.contains(member.pupil())));
        Tables tables = new Tables(chosen);
        Edition edition = whole.edition();
        List<GroupFigures> byGroup = figures.byGroup(scope, chosen, measures(edition), groups);
        return new OutcomeSheet(
                edition,
                offered.stream().map(Edition::year).toList(),
                groups,
                group,
                ofClass,
                chosen,
                byGroup,
                tables.codes(),
                tables.scores());
    }

    /** The measures of an edition; for the profile each area of learning, too. */
    private static List<Measure> measures(Edition edition) {
        List<Measure> measures = new ArrayList<>(edition.measures());
        measures.addAll(Areas.measures(edition));
        return measures;
    }

    private Cohort newest(Scope scope, Assessment assessment, List<Edition> offered, Catalogue catalogue) {
        List<Edition> candidates = offered.isEmpty()
                ? catalogue.listEditions(assessment).stream().limit(1).toList()
                : offered.stream().limit(LOOK_BACK).toList();
        List<Cohort> read = cohorts.list(scope, candidates);
        List<Cohort> known = read.stream().filter(Cohort::hasResults).toList();
        if (known.isEmpty()) {
            return read.getFirst();
        }
        AcademicYear usual = years.choose(
                known.stream().map(cohort -> cohort.edition().year()).toList(), null);
        return known.stream()
                .filter(cohort -> cohort.edition().year().equals(usual))
                .findFirst()
                .orElseThrow();
    }

    private Edition edition(Catalogue catalogue, Assessment assessment, int year) {
        return catalogue
                .findEdition(assessment, years.choose(List.of(), year))
                .orElseThrow(() -> new NotFound("The " + assessment.title()
                        + " was not held in the school year that ends in " + year + ", or Waymark does not know it."));
    }

    private static Optional<Group> find(Scope scope, List<Group> groups, String code, boolean ofClass) {
        // Two groups less one tell of a few: readers without names see the whole cohort.
        return !scope.seesNames() || code.isEmpty() || code.equals(Group.ALL.code())
                ? Optional.empty()
                : groups.stream()
                        .filter(known -> known.family().equals(CLASS_FAMILY) == ofClass)
                        .filter(known -> known.code().equals(code))
                        .findFirst();
    }
}

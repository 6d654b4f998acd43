package org.waymark.analysis.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Comparators;
import org.waymark.analysis.Comparators.Comparator;
import org.waymark.analysis.FigureYears;
import org.waymark.analysis.Group;
import org.waymark.analysis.NeededItems;
import org.waymark.analysis.ShownFigure;
import org.waymark.analysis.SmallSchools;
import org.waymark.analysis.together.SchoolsTogether.Place;
import org.waymark.analysis.together.TogetherTable.Column;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.national.Catalogues;
import org.waymark.results.Standings;
import org.waymark.school.Schools;

/** The figures of several schools side by side, live. */
@Service
public class TrustFigures {

    private static final int YEARS = 6;

    /** How many years of one measure stand side by side where schools are many: each is as large as a page of a year. */
    private static final int YEARS_OF_MANY = 3;

    private static final int MANY = 100;

    private final Schools schools;
    private final Standings standings;
    private final Cohorts cohorts;
    private final Comparators comparators;
    private final Catalogues catalogues;
    private final Clock clock;

    TrustFigures(
            Schools schools,
            Standings standings,
            Cohorts cohorts,
            Comparators comparators,
            Catalogues catalogues,
            Clock clock) {
        this.schools = schools;
        this.standings = standings;
        this.cohorts = cohorts;
        this.comparators = comparators;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The schools of a person, and why some of them have no figures here.
     *
     * @param all every school that the person may open, by name
     */
    public SchoolsTogether together(List<Scope> all) {
        List<Scope> open = all.stream()
                .filter(scope -> scope.analysis() && !scope.ownClassesOnly())
                .toList();
        Map<Long, String> trusts = schools.listTrusts(open);
        return new SchoolsTogether(
                open.stream()
                        .map(scope -> new Place(scope, trusts.getOrDefault(scope.schoolId(), "")))
                        .toList(),
                all.stream().filter(Scope::ownClassesOnly).toList(),
                all.stream()
                        .filter(scope -> !scope.analysis() && !scope.ownClassesOnly())
                        .toList());
    }

    /** The years to choose from, newest first: up to the present one, as far back as the catalogue knows. */
    public List<AcademicYear> listYears() {
        AcademicYear present = AcademicYear.of(LocalDate.now(clock));
        return catalogues.current().listEditions().stream()
                .map(Edition::year)
                .distinct()
                .filter(year -> year.compareTo(present) <= 0)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /**
     * The newest year in which any of the schools has a result and whose assessments have begun, else the newest with a
     * result; the newest of all where there is none.
     */
    public AcademicYear findNewestYear(SchoolsTogether together) {
        List<AcademicYear> years = listYears();
        LocalDate today = LocalDate.now(clock);
        List<AcademicYear> begun = years.stream()
                .limit(YEARS)
                .filter(year -> !FigureYears.isEarly(year, today))
                .toList();
        return newest(together, begun)
                .or(() -> newest(together, years.stream().limit(YEARS).toList()))
                .orElseGet(years::getFirst);
    }

    private Optional<AcademicYear> newest(SchoolsTogether together, List<AcademicYear> years) {
        return years.stream()
                .filter(year -> standings.hasAny(together.scopes(), year.endYear()))
                .findFirst();
    }

    /** All schools side by side in one year: the headlines, or every measure of one assessment. */
    public TogetherTable getYear(SchoolsTogether together, TogetherChoice choice) {
        if (together.places().isEmpty()) {
            return new TogetherTable(List.of(), List.of(), List.of());
        }
        List<Edition> editions = catalogues.current().listEditions().stream()
                .filter(edition -> edition.year().equals(choice.year()))
                .filter(edition -> choice.assessment().isEmpty()
                        || edition.assessment() == choice.assessment().get())
                .toList();
        Map<Edition, List<Measure>> wanted = new HashMap<>();
        Set<String> items = new TreeSet<>();
        for (Edition edition : editions) {
            List<Measure> measures = edition.measures().stream()
                    .filter(measure -> choice.assessment().isPresent() || isHeadline(measure))
                    .toList();
            wanted.put(edition, measures);
            items.addAll(NeededItems.of(edition, measures));
        }
        TableBuilder table = new TableBuilder(together, choice);
        for (Cohort cohort : cohorts.list(together.scopes(), editions, items)) {
            // An assessment that none of them holds, such as the optional one, is no column.
            if (choice.assessment().isPresent() || cohort.hasResults()) {
                Map<Long, Cohort> bySchool = cohort.bySchool();
                for (Measure measure : wanted.getOrDefault(cohort.edition(), List.of())) {
                    Optional<Comparator> england = comparators.findEngland(
                            cohort.edition(), measure, choice.group().code());
                    table.add(
                            new Column(measure.label(), cohort.edition(), measure, england), bySchool, choice.group());
                }
            }
        }
        return table.build();
    }

    /** The headline of each assessment, and the higher standard of all subjects together beside it. */
    private static boolean isHeadline(Measure measure) {
        return measure.headline() || measure.id().equals("ks2.rwm.higher");
    }

    /**
     * One measure over the years and by group.
     *
     * @throws NotFound for a measure that the year does not have
     */
    public MeasureTogether getMeasure(SchoolsTogether together, TogetherChoice choice, String measureId) {
        int years = together.places().size() > MANY ? YEARS_OF_MANY : YEARS;
        List<Edition> editions = catalogues.current().listEditions().stream()
                .filter(edition -> edition.findMeasure(measureId).isPresent())
                .filter(edition -> edition.year().compareTo(choice.year()) <= 0
                        && edition.year().compareTo(choice.year().minus(years)) > 0)
                .sorted(java.util.Comparator.comparing(Edition::year))
                .toList();
        if (editions.isEmpty() || !editions.getLast().year().equals(choice.year())) {
            throw new NotFound(
                    "There is no measure " + measureId + " in " + choice.year().label() + ".");
        }
        Set<String> items = new TreeSet<>();
        editions.forEach(edition -> items.addAll(
                NeededItems.of(edition, List.of(edition.findMeasure(measureId).orElseThrow()))));
        List<Cohort> all = cohorts.list(together.scopes(), editions, items);
        TableBuilder overYears = new TableBuilder(together, choice);
        for (Cohort cohort : all) {
            Measure measure = cohort.edition().findMeasure(measureId).orElseThrow();
            Optional<Comparator> england = comparators.findEnglandThen(
                    cohort.edition(), measure, choice.group().code());
            overYears.add(
                    new Column(cohort.edition().year().label(), cohort.edition(), measure, england),
                    cohort.bySchool(),
                    choice.group());
        }
        Cohort newest = all.getLast();
        Measure measure = newest.edition().findMeasure(measureId).orElseThrow();
        TableBuilder groups = new TableBuilder(together, choice);
        Map<Long, Cohort> bySchool = newest.bySchool();
        for (Group group : Group.listCommon()) {
            Optional<Comparator> england = comparators.findEngland(newest.edition(), measure, group.code());
            groups.add(new Column(group.label(), newest.edition(), measure, england), bySchool, group);
        }
        return new MeasureTogether(newest.edition(), measure, overYears.build(), groups.build());
    }

    /** Puts columns together, always over all schools of the person, and keeps those of the chosen trust. */
    private static final class TableBuilder {
        private final SchoolsTogether together;
        private final TogetherChoice choice;
        private final List<Column> columns = new ArrayList<>();
        private final List<SmallSchools> shown = new ArrayList<>();

        TableBuilder(SchoolsTogether together, TogetherChoice choice) {
            this.together = together;
            this.choice = choice;
        }

        void add(Column column, Map<Long, Cohort> bySchool, Group group) {
            if (together.places().isEmpty()) {
                return;
            }
            columns.add(column);
            shown.add(SchoolFigures.of(together, column.edition(), column.measure(), bySchool, group));
        }

        TogetherTable build() {
            List<SchoolLine> lines = IntStream.range(0, together.places().size())
                    .filter(i -> choice.trust().isEmpty()
                            || together.places().get(i).trust().equals(choice.trust()))
                    .mapToObj(i -> new SchoolLine(
                            together.places().get(i),
                            shown.stream()
                                    .map(column -> column.schools().get(i))
                                    .toList()))
                    .toList();
            List<ShownFigure> pooled = shown.stream()
                    .flatMap(column -> (choice.trust().isEmpty()
                                    ? Optional.of(column.all())
                                    : Optional.ofNullable(column.trusts().get(choice.trust())))
                            .stream())
                    .toList();
            return new TogetherTable(columns, lines, pooled);
        }
    }
}

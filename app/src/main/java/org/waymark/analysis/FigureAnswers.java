package org.waymark.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.NationalFigure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.national.Catalogues;
import org.waymark.results.Editions;
import org.waymark.results.Standings;
import org.waymark.scheme.Schemes;
import org.waymark.school.PupilGroup;

/** Every measure of a year by group, as scripts read it: one service for the command and the API. */
@Service
public class FigureAnswers {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final Cohorts cohorts;
    private final Groups groups;
    private final Figures figures;
    private final Catalogues catalogues;
    private final Standings standings;
    private final Schemes schemes;
    private final Editions editions;

    FigureAnswers(
            Cohorts cohorts,
            Groups groups,
            Figures figures,
            Catalogues catalogues,
            Standings standings,
            Schemes schemes,
            Editions editions) {
        this.cohorts = cohorts;
        this.groups = groups;
        this.figures = figures;
        this.catalogues = catalogues;
        this.standings = standings;
        this.schemes = schemes;
        this.editions = editions;
    }

    /** The figures of a year: by assessment, measure and group, everybody first, then the common groups, classes and own groups. */
    public record FiguresAnswer(List<FigureAnswer> figures) {
        public FiguresAnswer {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One measure of one group.
     *
     * @param measure such as {@code ks2.rwm.expected}
     * @param group a common group's code, at a point of the year also a year group's such as {@code year_3}, or the name
     *     of a class as it is; a class that is called as such a group is stands with {@code class:} before its name
     * @param value per cent of a share, else the mean, unrounded; null where nobody counts
     * @param numerator pupils who reach the standard, or the sum of a mean's numbers
     * @param denominator pupils who count
     * @param leftOut pupils who do not count, by code; empty where a reader without names is not told
     * @param missing pupils who would count and have no result yet; null where a reader without names is not told
     * @param national England's figure for this group of exactly this year, null where none is known
     * @param hidden whether the group is too small to be shown to a reader without names; value, numerator, denominator
     *     and missing are null then, and nobody is left out
     * @param reasonsHidden whether a reader without names is not told who does not count and why, because they are few:
     *     leftOut is empty and missing null then
     */
    public record FigureAnswer(
            String measure,
            String group,
            @Nullable Double value,
            @Nullable Long numerator,
            @Nullable Integer denominator,
            SortedMap<String, Integer> leftOut,
            @Nullable Integer missing,
            @Nullable BigDecimal national,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean reasonsHidden) {
        public FigureAnswer {
            leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        }
    }

    /**
     * The figures of a school, as far as the scope sees: a teacher's are those of the own classes.
     *
     * @param year the academic year, named by the year in which it ends
     * @param assessment an assessment's code, or null for every statutory one that was held that year and
     *     every point of the year at which anybody was judged
     * @throws NotFound for an assessment that was not held that year, a point that the school does not use, and a year
     *     that cannot be
     */
    public FiguresAnswer get(Scope scope, int year, @Nullable String assessment) {
        SchoolGroups school = groups.of(scope);
        List<FigureAnswer> answers = new ArrayList<>();
        for (Cohort cohort : cohorts(scope, year, assessment)) {
            answers.addAll(answers(scope, cohort, school));
        }
        return new FiguresAnswer(answers);
    }

    private List<Cohort> cohorts(Scope scope, int year, @Nullable String assessment) {
        if (year < EARLIEST || year > LATEST) {
            throw new NotFound("There is no school year " + year + ".");
        }
        if (assessment != null && !assessment.isEmpty()) {
            return List.of(cohorts.get(scope, editions.get(scope, assessment, year)));
        }
        AcademicYear asked = new AcademicYear(year);
        // A school that judges nothing pays for one look through the index.
        List<Edition> judged = standings.listPoints(List.of(scope), year, year).isEmpty()
                ? List.of()
                : schemes.listEditions(scope, asked);
        List<Edition> held = Stream.concat(
                        catalogues.current().listEditions().stream()
                                .filter(edition -> edition.year().equals(asked)),
                        judged.stream())
                .toList();
        return cohorts.list(scope, held).stream()
                .filter(cohort -> !cohort.edition().assessment().isPoint() || cohort.hasResults())
                .toList();
    }

    private List<FigureAnswer> answers(Scope scope, Cohort cohort, SchoolGroups school) {
        List<Measure> measures = cohort.edition().measures();
        List<Group> all = school.list(cohort);
        List<GroupFigures> rows = figures.byGroup(scope, cohort, measures, all);
        List<FigureAnswer> answers = new ArrayList<>();
        for (int column = 0; column < measures.size(); column++) {
            Measure measure = measures.get(column);
            List<Member> about = cohort.of(measure);
            for (GroupFigures row : rows) {
                // A class of Year 2 has no place in a figure of Year 1.
                boolean elsewhere = (row.group().isClass() || row.group().isYearGroup())
                        && about.stream().noneMatch(member -> row.group().contains(member.pupil()));
                if (!elsewhere) {
                    answers.add(
                            answer(cohort.edition(), row.group(), row.figures().get(column)));
                }
            }
        }
        return answers;
    }

    private static FigureAnswer answer(Edition edition, Group group, ShownFigure shown) {
        Figure figure = shown.figure();
        String measure = figure.measure().id();
        BigDecimal national = group.isClass()
                ? null
                : edition.findNationalFigure(measure, group.code())
                        .map(NationalFigure::value)
                        .orElse(null);
        if (shown.hidden()) {
            return new FigureAnswer(measure, id(group), null, null, null, new TreeMap<>(), null, national, true, false);
        }
        return new FigureAnswer(
                measure,
                id(group),
                figure.value().isPresent() ? figure.value().getAsDouble() : null,
                figure.numerator(),
                figure.denominator(),
                figure.leftOut(),
                shown.reasonsHidden() ? null : figure.missing(),
                national,
                false,
                shown.reasonsHidden());
    }

    private static String id(Group group) {
        boolean twice = PupilGroup.find(group.label()).isPresent()
                || Group.findYearGroup(group.label()).isPresent();
        return group.isClass() && !twice ? group.label() : group.code();
    }
}

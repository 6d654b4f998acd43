package org.waymark.analysis.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.Figures;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.analysis.Member;
import org.waymark.analysis.NeededItems;
import org.waymark.analysis.SchoolGroups;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Standings;
import org.waymark.scheme.Point;
import org.waymark.scheme.Schemes;
import org.waymark.scheme.StatutorySubjects;

/** Makes the dashboard's block of judgements. A school that judges nothing costs one look through the index. */
@Component
class JudgedBlocks {

    private final Standings standings;
    private final Schemes schemes;
    private final Cohorts cohorts;
    private final Figures figures;

    JudgedBlocks(Standings standings, Schemes schemes, Cohorts cohorts, Figures figures) {
        this.standings = standings;
        this.schemes = schemes;
        this.cohorts = cohorts;
        this.figures = figures;
    }

    /**
     * The block of a year; empty where nobody was judged, or only those who have statutory results.
     *
     * @param statutory the year's cohorts of the statutory assessments
     */
    Optional<JudgedBlock> find(Scope scope, AcademicYear year, List<Cohort> statutory, SchoolGroups groups) {
        return standings.listPoints(List.of(scope), year.endYear(), year.endYear()).stream()
                .max(Comparator.naturalOrder())
                .map(Point::assessment)
                .flatMap(point -> schemes.findEdition(scope, point, year))
                .flatMap(edition -> block(scope, edition, statutory, groups));
    }

    private Optional<JudgedBlock> block(Scope scope, Edition edition, List<Cohort> statutory, SchoolGroups groups) {
        List<Measure> measures =
                edition.measures().stream().filter(Measure::headline).toList();
        Cohort cohort = cohorts.list(List.of(scope), List.of(edition), NeededItems.of(edition, measures))
                .getFirst();
        Set<YearGroup> resulted = resulted(edition, statutory);
        // All groups are asked for, so that what is hidden here is hidden for the same reasons as on every other page.
        List<GroupFigures> rows = figures.byGroup(scope, cohort, measures, groups.list(cohort)).stream()
                .filter(row -> isShown(row.group(), resulted))
                .filter(row -> row.figures().stream()
                        .anyMatch(shown -> shown.hidden()
                                || shown.figure().pupils() > shown.figure().missing()))
                .toList();
        return rows.isEmpty() || !cohort.hasResults()
                ? Optional.empty()
                : Optional.of(new JudgedBlock(
                        edition,
                        measures,
                        rows,
                        edition.yearGroups().stream().filter(resulted::contains).toList()));
    }

    private static boolean isShown(Group group, Set<YearGroup> resulted) {
        return group.isYearGroup()
                && resulted.stream()
                        .map(Group::ofYearGroup)
                        .noneMatch(other -> other.code().equals(group.code()));
    }

    /** The year groups with any statutory result in a subject that is judged. */
    private static Set<YearGroup> resulted(Edition edition, List<Cohort> statutory) {
        Set<YearGroup> found = EnumSet.noneOf(YearGroup.class);
        for (Cohort cohort : statutory) {
            Assessment assessment = cohort.edition().assessment();
            List<String> items = edition.subjects().stream()
                    .flatMap(subject -> StatutorySubjects.items(assessment, subject.code()).stream())
                    .toList();
            cohort.members().stream()
                    .filter(member -> items.stream().anyMatch(item -> member.value(item) != null))
                    .map(JudgedBlocks::yearGroup)
                    .forEach(found::add);
        }
        return found;
    }

    private static YearGroup yearGroup(Member member) {
        return Arrays.stream(YearGroup.values())
                .filter(group -> group.code().equals(member.pupil().yearGroup()))
                .findFirst()
                .orElseThrow();
    }

    /** The years in which anybody was judged, of those that a dashboard may be about. */
    List<AcademicYear> listYears(Scope scope, AcademicYear from, AcademicYear to) {
        return standings.listPoints(List.of(scope), from.endYear(), to.endYear()).stream()
                .map(Point::year)
                .distinct()
                .toList();
    }
}

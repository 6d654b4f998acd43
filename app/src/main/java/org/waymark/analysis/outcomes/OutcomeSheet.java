package org.waymark.analysis.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Group;
import org.waymark.analysis.GroupFigures;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;

/**
 * What an outcomes report shows. The tables hold pupils: what of them may leave the program for a reader without names
 * {@link HiddenOutcomes} says.
 *
 * @param years the years that can be chosen, newest first
 * @param groups everybody, the common groups and the classes of the whole cohort
 * @param group the group to which the cohort is narrowed down
 * @param ofClass the class to which it is narrowed down
 * @param cohort the pupils left
 * @param byGroup the measures by group
 * @param codes one for each item with codes
 * @param scores one for each score
 */
public record OutcomeSheet(
        Edition edition,
        List<AcademicYear> years,
        List<Group> groups,
        Optional<Group> group,
        Optional<Group> ofClass,
        Cohort cohort,
        List<GroupFigures> byGroup,
        List<OutcomeTable> codes,
        List<ScoreTable> scores) {
    public OutcomeSheet {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
        byGroup = List.copyOf(byGroup);
        codes = List.copyOf(codes);
        scores = List.copyOf(scores);
    }

    /** Every table by which pupils can be asked for, by item. */
    public Optional<OutcomeTable> findTable(String item, String outcome) {
        return Stream.concat(
                        codes.stream(), scores.stream().flatMap(score -> Stream.of(score.single(), score.ranges())))
                .filter(table -> table.item().id().equals(item))
                .filter(table -> table.findOutcome(outcome).isPresent())
                .findFirst();
    }
}

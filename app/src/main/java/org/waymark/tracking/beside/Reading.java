package org.waymark.tracking.beside;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Standing;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Milestone;

/**
 * What one source says of a pupil in a subject.
 *
 * @param milestone where it stands; of a test with an outcome and a score the outcome
 * @param standing how it stands against what is expected
 * @param tellsHigher whether the source can say that a pupil is above what is expected: a check that is only passed cannot
 * @param words the value in words, with the score where there is one
 */
public record Reading(Milestone milestone, Standing standing, boolean tellsHigher, String words) {

    /** Letters that say why there is no result, and nothing of what the pupil can do: absent, left, annulled and so on. */
    private static final Set<String> SAYS_NOTHING =
            Set.of("A", "D", "F", "H", "J", "L", "M", "P", "Q", "S", "T", "U", "X");

    /** The judgement at a point; empty for a step that judges nothing. */
    public static Optional<Reading> findJudgement(
            Journey journey, Assessment point, AcademicYear year, String subject) {
        return journey.find(point, year, subject).flatMap(Reading::ofOwn);
    }

    /** The latest judgement up to a year. */
    static Optional<Reading> findLatestJudgement(Journey journey, AcademicYear year, String subject) {
        return latestOwn(journey, year, subject, ItemKind.JUDGEMENT);
    }

    /** The latest score of a test of the subject up to a year. */
    static Optional<Reading> findLatestTest(Journey journey, AcademicYear year, String subject) {
        return latestOwn(journey, year, subject, ItemKind.SCORE);
    }

    private static Optional<Reading> latestOwn(Journey journey, AcademicYear year, String subject, ItemKind kind) {
        return journey.milestones().stream()
                .filter(milestone -> milestone.assessment().isPoint()
                        && milestone.item().kind() == kind
                        && milestone.item().subject().code().equals(subject)
                        && milestone.year().compareTo(year) <= 0)
                .flatMap(milestone -> ofOwn(milestone).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Reading> ofOwn(Milestone milestone) {
        return milestone.band().map(band -> new Reading(milestone, band.standing(), true, milestone.label()));
    }

    /** The latest statutory result that speaks of a subject, up to a year. */
    static Optional<Reading> findLatestStatutory(Journey journey, AcademicYear year, String subject) {
        return journey.milestones().stream()
                .filter(milestone -> !milestone.assessment().isPoint()
                        && milestone.year().compareTo(year) <= 0
                        && items(milestone.assessment(), subject)
                                .contains(milestone.item().id()))
                .map(milestone -> new Sat(milestone.assessment(), milestone.year()))
                .distinct()
                .sorted(Comparator.comparing(Sat::year)
                        .thenComparing(Sat::assessment)
                        .reversed())
                .flatMap(sat -> findStatutory(journey, sat.assessment(), sat.year(), subject).stream())
                .findFirst();
    }

    private record Sat(Assessment assessment, AcademicYear year) {}

    /** What a statutory assessment says of a subject; empty where it says nothing, as for an absent pupil. */
    public static Optional<Reading> findStatutory(
            Journey journey, Assessment assessment, AcademicYear year, String subject) {
        List<Milestone> telling = items(assessment, subject).stream()
                .flatMap(item -> journey.find(assessment, year, item).stream())
                .filter(Reading::tells)
                .toList();
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(
                        telling.getFirst(),
                        telling.stream()
                                .map(Milestone::standing)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        telling.stream().anyMatch(Reading::tellsHigher),
                        words(telling)));
    }

    /** The items that speak of a subject. The check of phonics speaks of what a school calls phonics. */
    static List<String> items(Assessment assessment, String subject) {
        return assessment == Assessment.PHONICS && subject.equals("phonics")
                ? List.of("y2.outcome", "y1.outcome")
                : StatutorySubjects.items(assessment, subject);
    }

    private static boolean tells(Milestone milestone) {
        Optional<Code> code = milestone.item().scale().findCode(milestone.value());
        return code.isPresent()
                ? code.get().counts().inDenominator()
                        && !SAYS_NOTHING.contains(code.get().value())
                : milestone.item().kind() == ItemKind.SCALED;
    }

    private static boolean tellsHigher(Milestone milestone) {
        return milestone.item().kind() == ItemKind.SCALED && milestone.assessment() == Assessment.KS2
                || milestone.item().scale().codes().stream()
                        .anyMatch(code -> code.counts().higher());
    }

    private static String words(List<Milestone> telling) {
        Milestone first = telling.getFirst();
        return first.label()
                + telling.stream()
                        .skip(1)
                        .filter(milestone -> milestone.item().kind() == ItemKind.SCALED)
                        .map(milestone -> ", " + milestone.value())
                        .findFirst()
                        .orElse("");
    }

    /** Whether both say the same: where one of them cannot tell above, only whether what is expected was met. */
    public boolean agrees(Reading other) {
        return compareTo(other) == 0;
    }

    /** Above 0 where this one says more of the pupil than the other, below where less. */
    public int compareTo(Reading other) {
        return tellsHigher && other.tellsHigher
                ? standing.compareTo(other.standing)
                : Boolean.compare(standing != Standing.NONE, other.standing != Standing.NONE);
    }
}

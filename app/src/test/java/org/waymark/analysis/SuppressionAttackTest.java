package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Treatment;

/**
 * Somebody without names who knows everything that is shown, tries to work out what is not. The attacker here uses no
 * flows: families by intervals, tables by trying every way in which pupils could be moved about.
 */
class SuppressionAttackTest {

    private static final Edition KS2 = AnalysisRooms.CATALOGUE.getEdition(Assessment.KS2, new AcademicYear(2026));
    private static final Measure READING =
            KS2.findMeasure("ks2.reading.expected").orElseThrow();
    private static final Scope GOVERNOR =
            new Scope(2L, "Jo Bloggs", 1, "9991001", "Beacon Hill", Role.READER_WITHOUT_NAMES, Set.of());
    private static final int COHORTS = 5000;

    /** Groups by family, the last of each standing for pupils of whom it is not known. */
    private static final int[] FAMILIES = {2, 3, 4};

    @Test
    void aHiddenGroupCannotBeWorkedOutFromEverybodyLessTheOthers() {
        SplittableRandom random = new SplittableRandom(7);
        int hiddenAtAll = 0;
        for (int round = 0; round < COHORTS; round++) {
            List<List<Treatment>> pupils = cohort(random);
            List<Group> groups = new ArrayList<>(List.of(Group.ALL));
            List<Figure> figures = new ArrayList<>(
                    List.of(figure(pupils.stream().flatMap(List::stream).toList())));
            int[][] belongs = belongs(random, pupils.getFirst().size());
            for (int family = 0; family < FAMILIES.length; family++) {
                for (int group = 0; group < FAMILIES[family]; group++) {
                    groups.add(new Group("g" + group, "G", "f" + family, pupil -> false));
                    figures.add(figure(members(pupils.getFirst(), belongs[family], group)));
                }
            }
            Set<Integer> hidden = SmallGroups.hidden(groups, figures, (one, other) -> {
                throw new AssertionError("No family here lies within another.");
            });
            hiddenAtAll += hidden.isEmpty() ? 0 : 1;
            attackFamilies(groups, figures, hidden);
        }
        assertThat(hiddenAtAll).isBetween(COHORTS / 10, COHORTS);
    }

    private static void attackFamilies(List<Group> groups, List<Figure> figures, Set<Integer> hidden) {
        Figure all = figures.getFirst();
        if (hidden.contains(0)) {
            assertThat(hidden).hasSize(groups.size());
            return;
        }
        assertThat(all.pupils() == 0 || all.pupils() >= 6).isTrue();
        for (int family = 0; family < FAMILIES.length; family++) {
            String name = "f" + family;
            int[] places = IntStream.range(1, groups.size())
                    .filter(i -> groups.get(i).family().equals(name))
                    .toArray();
            int[] shown = Arrays.stream(places).filter(i -> !hidden.contains(i)).toArray();
            int count = all.denominator()
                    - Arrays.stream(shown)
                            .map(i -> figures.get(i).denominator())
                            .sum();
            long reached = all.numerator()
                    - Arrays.stream(shown)
                            .mapToLong(i -> figures.get(i).numerator())
                            .sum();
            assertThat(count == 0 || count >= 6)
                    .as("everybody less what is shown")
                    .isTrue();
            boolean toldByTotal = all.numerator() == 0 || all.numerator() == all.denominator();
            for (int i : places) {
                Figure figure = figures.get(i);
                boolean small = figure.pupils() > 0 && figure.pupils() < 6
                        || figure.denominator() > 0 && figure.denominator() < 6;
                assertThat(!small || hidden.contains(i)).isTrue();
                boolean beside = figure.denominator() == 0 || figure.denominator() < count;
                assertThat(beside || !hidden.contains(i) || !small).isTrue();
                if (hidden.contains(i) && figure.denominator() > 0 && beside && !toldByTotal) {
                    // Even for somebody who knows how many of the group count.
                    long least = Math.max(0, reached - (count - figure.denominator()));
                    long most = Math.min(figure.denominator(), reached);
                    assertThat(least).as("%s in %s", figure, figures).isLessThan(most);
                }
            }
        }
    }

    private static List<List<Treatment>> cohort(SplittableRandom random) {
        int size = random.nextInt(1, 45);
        int good = random.nextInt(0, 101);
        List<Treatment> pupils = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int what = random.nextInt(20);
            pupils.add(
                    what == 0
                            ? new Treatment.Missing("reading.outcome")
                            : what == 1
                                    ? new Treatment.LeftOut("L", "reading.outcome")
                                    : new Treatment.Counted(random.nextInt(100) < good ? 1 : 0));
        }
        return List.of(pupils);
    }

    private static int[][] belongs(SplittableRandom random, int size) {
        int[][] belongs = new int[FAMILIES.length][size];
        for (int family = 0; family < FAMILIES.length; family++) {
            int lean = random.nextInt(1, 4);
            boolean allKnown = random.nextBoolean();
            for (int i = 0; i < size; i++) {
                int group = FAMILIES[family];
                for (int n = 0; n < lean; n++) {
                    group = Math.min(group, random.nextInt(FAMILIES[family] + (allKnown ? 0 : 1)));
                }
                belongs[family][i] = group;
            }
        }
        return belongs;
    }

    private static List<Treatment> members(List<Treatment> pupils, int[] belongs, int group) {
        return IntStream.range(0, pupils.size())
                .filter(i -> belongs[i] == group)
                .mapToObj(pupils::get)
                .toList();
    }

    private static Figure figure(List<Treatment> pupils) {
        return Figure.of(READING, pupils);
    }

    @Test
    void aHiddenCellCannotBeWorkedOutFromTheTotals() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < COHORTS; round++) {
            int[][] counts = counts(random, random.nextInt(1, 4), random.nextInt(1, 4));
            SmallCells hidden = SmallCells.of(GOVERNOR, counts);
            new TableAttack(counts, hidden).run();
        }
    }

    @Test
    void aHiddenCellOfAGroupCannotBeWorkedOutFromEverybody() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < COHORTS; round++) {
            int[][] cells = counts(random, random.nextInt(1, 4), 3);
            boolean allKnown = random.nextBoolean();
            int[][] counts = new int[cells.length][3];
            for (int row = 0; row < cells.length; row++) {
                cells[row][2] = allKnown ? 0 : cells[row][2];
                counts[row] = new int[] {Arrays.stream(cells[row]).sum(), cells[row][0], cells[row][1]};
            }
            List<Group> groups = List.of(
                    Group.ALL, new Group("a", "A", "f", pupil -> false), new Group("b", "B", "f", pupil -> false));
            SmallCells hidden = SmallCells.ofGroups(GOVERNOR, groups, counts);
            new TableAttack(cells, hidden, true).run();
        }
    }

    @Test
    void aLargeTableIsProtectedInGoodTime() {
        SplittableRandom random = new SplittableRandom(17);
        int[][] counts = counts(random, 30, 30);
        SmallCells hidden = SmallCells.of(GOVERNOR, counts);
        for (int row = 0; row < counts.length; row++) {
            int at = row;
            int rest = IntStream.range(0, 30)
                    .filter(column -> hidden.isHidden(at, column))
                    .map(column -> counts[at][column])
                    .sum();
            assertThat(hidden.isRowHidden(row) || rest == 0 || rest >= 6).isTrue();
        }
    }

    @Test
    void nothingIsHiddenFromThoseWhoSeeNames() {
        Scope reader = new Scope(2L, "Jo Bloggs", 1, "9991001", "Beacon Hill", Role.READER, Set.of());

        assertThat(SmallCells.of(reader, new int[][] {{1, 2}}).isHidden(0, 0)).isFalse();
    }

    @Test
    void reasonsAreToldOnlyOfEnoughPupils() {
        Figure one = figure(many(20, new Treatment.Counted(1), 1, new Treatment.LeftOut("A", "reading.outcome")));
        Figure seven = figure(many(20, new Treatment.Counted(1), 7, new Treatment.LeftOut("A", "reading.outcome")));
        Figure gap = figure(many(20, new Treatment.Counted(1), 2, new Treatment.Missing("reading.outcome")));

        assertThat(ShownFigure.ofEverybody(one).figure().leftOut()).isEmpty();
        assertThat(ShownFigure.ofEverybody(one).reasonsHidden()).isTrue();
        assertThat(ShownFigure.ofEverybody(seven).figure().leftOut()).containsEntry("A", 7);
        assertThat(ShownFigure.ofEverybody(gap).figure().missing()).isZero();
        assertThat(ShownFigure.ofEverybody(gap).reasonsHidden()).isTrue();
    }

    private static List<Treatment> many(int first, Treatment one, int second, Treatment other) {
        List<Treatment> pupils = new ArrayList<>(java.util.Collections.nCopies(first, one));
        pupils.addAll(java.util.Collections.nCopies(second, other));
        return pupils;
    }

    private static int[][] counts(SplittableRandom random, int height, int width) {
        int[][] counts = new int[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                counts[row][column] = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(2, 14));
            }
        }
        return counts;
    }
}

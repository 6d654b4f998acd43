package org.waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Measure;
import org.waymark.catalogue.YearGroup;
import org.waymark.catalogue.measure.Figure;
import org.waymark.catalogue.measure.Treatment;

/** Year groups less their classes, and classes less their year groups, tell nothing about few pupils. */
class NestedGroupsTest {

    private static final Edition KS2 = AnalysisRooms.CATALOGUE.getEdition(Assessment.KS2, new AcademicYear(2026));
    private static final Measure READING =
            KS2.findMeasure("ks2.reading.expected").orElseThrow();
    private static final List<YearGroup> YEARS = List.of(YearGroup.YEAR_3, YearGroup.YEAR_4, YearGroup.YEAR_5);
    private static final int CLASSES = 5;
    private static final int LEAST = 6;

    /** The last row holds those without a class. */
    private static final class School {
        private final int[][] counts = new int[CLASSES + 1][YEARS.size()];
        private final List<Group> groups = new ArrayList<>(List.of(Group.ALL));
        private final List<Figure> figures = new ArrayList<>();

        School(SplittableRandom random) {
            for (int row = 0; row < CLASSES; row++) {
                int year = random.nextInt(YEARS.size());
                counts[row][year] = random.nextInt(1, 14);
                if (random.nextInt(4) == 0) {
                    counts[row][random.nextInt(YEARS.size())] = random.nextInt(1, 9);
                }
            }
            if (random.nextInt(3) == 0) {
                counts[CLASSES][random.nextInt(YEARS.size())] = random.nextInt(1, 8);
            }
            YEARS.forEach(year -> groups.add(Group.ofYearGroup(year)));
            for (int row = 0; row < CLASSES; row++) {
                groups.add(Group.ofClass("Class " + row));
            }
            groups.forEach(group -> figures.add(figure(of(group))));
        }

        int of(Group group) {
            int sum = 0;
            for (int row = 0; row <= CLASSES; row++) {
                for (int year = 0; year < YEARS.size(); year++) {
                    sum += isIn(group, row, year) ? counts[row][year] : 0;
                }
            }
            return sum;
        }

        int shared(Group classGroup, Group yearGroup) {
            int sum = 0;
            for (int row = 0; row <= CLASSES; row++) {
                for (int year = 0; year < YEARS.size(); year++) {
                    boolean both = isIn(classGroup, row, year) && isIn(yearGroup, row, year);
                    sum += both ? counts[row][year] : 0;
                }
            }
            return sum;
        }

        private static boolean isIn(Group group, int row, int year) {
            return group == Group.ALL
                    || group.label().equals("Class " + row)
                    || group.code().equals(Group.ofYearGroup(YEARS.get(year)).code());
        }
    }

    private static Figure figure(int pupils) {
        List<Treatment> treatments = new ArrayList<>();
        for (int i = 0; i < pupils; i++) {
            treatments.add(new Treatment.Counted(i % 2));
        }
        return Figure.of(READING, treatments);
    }

    @Test
    void noYearGroupLessItsClassesIsAboutFewPupils() {
        SplittableRandom random = new SplittableRandom(23);
        int hiddenAtAll = 0;
        int shownAtAll = 0;
        for (int round = 0; round < 2000; round++) {
            School school = new School(random);
            Set<Integer> hidden = SmallGroups.hidden(
                    school.groups, school.figures, (one, other) -> figure(school.shared(one, other)));
            hiddenAtAll += hidden.size();
            shownAtAll += school.groups.size() - hidden.size();
            attack(school, hidden);
        }
        assertThat(hiddenAtAll).isPositive();
        assertThat(shownAtAll).isGreaterThan(2000 * 3);
    }

    private static void attack(School school, Set<Integer> hidden) {
        for (int place = 1; place < school.groups.size(); place++) {
            int pupils = school.of(school.groups.get(place));
            assertThat(pupils == 0 || pupils >= LEAST || hidden.contains(place)).isTrue();
        }
        for (int years = 1; years < 1 << YEARS.size(); years++) {
            boolean whole = years == (1 << YEARS.size()) - 1;
            if (!whole && !isShown(hidden, 1, years)) {
                continue;
            }
            for (int classes = 0; classes < 1 << CLASSES; classes++) {
                if (isShown(hidden, 1 + YEARS.size(), classes)) {
                    sides(school, years, classes);
                }
            }
        }
    }

    private static boolean isShown(Set<Integer> hidden, int first, int chosen) {
        return hidden.stream().noneMatch(place -> place >= first && (chosen >> (place - first) & 1) == 1);
    }

    /** What is in the year groups and not in the classes, and the other way round: neither alone may be few. */
    private static void sides(School school, int years, int classes) {
        int left = 0;
        int over = 0;
        for (int row = 0; row <= CLASSES; row++) {
            for (int year = 0; year < YEARS.size(); year++) {
                boolean inYears = (years >> year & 1) == 1;
                boolean inClasses = row < CLASSES && (classes >> row & 1) == 1;
                left += inYears && !inClasses ? school.counts[row][year] : 0;
                over += !inYears && inClasses ? school.counts[row][year] : 0;
            }
        }
        assertThat(over > 0 || left == 0 || left >= LEAST).as("left %s", left).isTrue();
        assertThat(left > 0 || over == 0 || over >= LEAST).as("over %s", over).isTrue();
    }
}
